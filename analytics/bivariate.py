"""Poverty crossed with coverage: which villages are both poor and uncovered."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd

from analytics import coverage, welfare
from analytics.dataset import Dataset

# What can stand for coverage, best first; keys of the metric catalogue.
MEASURES: dict[str, Callable[[Dataset, str, pd.Timestamp], pd.DataFrame]] = {
    "vulnerable_coverage_pct": welfare.vulnerable_coverage,
    "protected_per_100_adults": coverage.per_100_adults,
}
MONTHS = 12
WORST = 2


@dataclass(frozen=True)
class Crossing:
    """The villages of a regency by poverty and by coverage, each in three classes.

    Attributes:
        axis: What stands for poverty: ``people``, ``families`` or ``workers`` (their share in
            deciles 1–4, percent) or, where no register tells it, ``idm`` (the score, 0 to 1).
        measure: What stands for coverage, one of `MEASURES`.
        counted: What `in_need` counts, ``workers`` or ``people``; None where nothing is known.
        poverty_breaks, coverage_breaks: The two terciles, as `terciles` returns them.
        villages: One row per village: code, village_label, subdistrict_name, type, quota
            (NaN outside the village programme), idm_status, poverty (of `axis`), coverage (of
            `measure`), poverty_class (0 least poor, 2 poorest), coverage_class (0 best, 2
            least covered), people (protected), in_need (in deciles 1–4), uncovered (in need
            beyond the people protected, never below 0), cost_idr (the full contribution for
            the uncovered for 12 months). NaN where unknown.
    """

    axis: str
    measure: str
    counted: str | None
    poverty_breaks: tuple[float, float]
    coverage_breaks: tuple[float, float]
    villages: pd.DataFrame


def measures(data: Dataset, month: pd.Timestamp) -> list[str]:
    """Return the keys of `MEASURES` that are known for any village in `month`.

    Empty where nothing tells which villages are poor: then there is nothing to cross.
    """
    if welfare.share_unit(data, month) is None and data.villages["idm_score"].isna().all():
        return []
    return [
        key
        for key, compute in MEASURES.items()
        if compute(data, "village", month)["value"].notna().any()
    ]


def cross(data: Dataset, month: pd.Timestamp, measure: str) -> Crossing:
    """Return the crossing of all villages of the regency in `month`.

    Terciles are taken over the whole regency, so a village keeps its class when the reader
    looks at one kecamatan only.
    """
    columns = ["village_label", "subdistrict_name", "type", "quota", "idm_status", "idm_score"]
    table = data.villages.set_index("code")[columns]
    axis = welfare.share_unit(data, month) or "idm"
    table["poverty"] = (
        table["idm_score"]
        if axis == "idm"
        else welfare.low_decile_share(data, "village", month)["value"]
    )
    table["coverage"] = MEASURES[measure](data, "village", month)["value"]
    poverty_breaks, coverage_breaks = terciles(table["poverty"]), terciles(table["coverage"])
    rank = third(table["poverty"], poverty_breaks)
    # A low score means a poor village; a low share means the opposite.
    table["poverty_class"] = WORST - rank if axis == "idm" else rank
    table["coverage_class"] = WORST - third(table["coverage"], coverage_breaks)
    counted, in_need = _in_need(data, month)
    table["people"] = coverage.counts(data, "village", month)["people"]
    table["in_need"] = in_need.reindex(table.index)
    table["uncovered"] = (table["in_need"] - table["people"]).clip(lower=0)
    table["cost_idr"] = table["uncovered"] * data.contribution_idr * MONTHS
    villages = table.drop(columns="idm_score").rename_axis("code").reset_index()
    return Crossing(axis, measure, counted, poverty_breaks, coverage_breaks, villages)


def inside(crossing: Crossing, area: str) -> Crossing:
    """Return the crossing with the villages of `area` only; classes stay the regency's."""
    codes = crossing.villages["code"]
    chosen = (codes == area) | codes.str.startswith(f"{area}.")
    return replace(crossing, villages=crossing.villages[chosen].reset_index(drop=True))


def poor_and_uncovered(crossing: Crossing) -> pd.DataFrame:
    """Return the villages both in the poorest and in the least covered third.

    Returns:
        Rows of `crossing.villages`: most uncovered first; where their number is unknown,
        the least covered first.
    """
    table = crossing.villages
    worst = table[(table["poverty_class"] == WORST) & (table["coverage_class"] == WORST)]
    return worst.sort_values(
        ["uncovered", "coverage", "code"], ascending=[False, True, True], ignore_index=True
    )


def total(villages: pd.DataFrame) -> dict[str, float]:
    """Return how many villages a list has, and its uncovered and cost_idr; NaN if unknown."""
    sums = villages[["uncovered", "cost_idr"]].sum(min_count=1)
    return {"villages": len(villages), **sums}


def cells(crossing: Crossing) -> dict[tuple[int, int], int]:
    """Return the number of villages in each cell (poverty class, coverage class), 0 included."""
    table = crossing.villages.dropna(subset=["poverty_class", "coverage_class"])
    sizes = table.groupby(["poverty_class", "coverage_class"]).size()
    return {(p, c): int(sizes.get((p, c), 0)) for p in range(3) for c in range(3)}


def unknown(crossing: Crossing) -> int:
    """Return the number of villages of which poverty or coverage is not known."""
    return len(crossing.villages) - sum(cells(crossing).values())


def empty_middle(crossing: Crossing) -> bool:
    """Tell whether so many villages are equal that a middle third is empty."""
    return any(low == high for low, high in (crossing.poverty_breaks, crossing.coverage_breaks))


def terciles(values: pd.Series) -> tuple[float, float]:
    """Return the largest value of the lowest third and of the middle third; NaN if none known.

    Values of villages, not interpolated. Where many are equal the two may coincide; then the
    middle third is empty.
    """
    known = values.dropna()
    return tuple(float(known.quantile(share, interpolation="lower")) for share in (1 / 3, 2 / 3))


def third(values: pd.Series, breaks: tuple[float, float]) -> pd.Series:
    """Return 0 up to and including the first break, 1 up to the second, 2 above; NaN unknown."""
    low, high = breaks
    return ((values > low).astype(float) + (values > high)).where(values.notna())


def _in_need(data: Dataset, month: pd.Timestamp) -> tuple[str | None, pd.Series]:
    """Return workers in deciles 1–4 by village; where no village knows them, people."""
    known = welfare.decile_counts(data, month)
    for unit in ("workers", "people"):
        if known[unit].notna().any():
            return unit, known[unit]
    return None, known["workers"]
