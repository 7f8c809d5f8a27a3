"""Universal coverage (UCJ): active members of all segments against the worker base."""

import pandas as pd

from analytics import contributions, rates
from analytics.dataset import Dataset
from analytics.origin import Origin


def active_members(data: Dataset, level: str, month: pd.Timestamp) -> pd.Series:
    """Return the active members at the newest count not after `month`, by area, in people.

    All segments of that count together; NaN where an area has none.
    """
    return _newest(data.membership, "active_members", data.codes(level), month)


def worker_base(data: Dataset, level: str, month: pd.Timestamp, definition: str) -> pd.Series:
    """Return the workers of one `definition` at its newest count not after `month`."""
    rows = data.worker_base
    chosen = None if rows is None else rows[rows["definition"] == definition]
    return _newest(chosen, "workers", data.codes(level), month)


def definitions(data: Dataset) -> list[str]:
    """Return the definitions of the worker base that are known, smallest base first.

    The smallest is the eligible base ("semesta") that targets are set against; a larger
    one, such as all employed by BPS, makes the same members a lower coverage.
    """
    if data.worker_base is None:
        return []
    if "definitions" not in data.memo:
        newest = data.worker_base.sort_values("as_of").groupby("definition")["workers"].last()
        data.memo["definitions"] = newest.sort_values().index.tolist()
    return data.memo["definitions"]


def leading_definition(data: Dataset) -> str | None:
    """Return the definition that targets are set against; None where no worker base is known."""
    return next(iter(definitions(data)), None)


def coverage(data: Dataset, level: str, month: pd.Timestamp, definition: str) -> pd.DataFrame:
    """Return active members per worker of `definition`, in percent, by area."""
    members = active_members(data, level, month)
    return rates.ratio(members, worker_base(data, level, month, definition))


def target(data: Dataset, month: pd.Timestamp) -> pd.Series | None:
    """Return the target to hold the area of `data` against in the year of `month`, or None."""
    return leading(data.targets, month)


def leading(targets: pd.DataFrame, month: pd.Timestamp) -> pd.Series | None:
    """Return the one of `targets` to hold an area against in the year of `month`, or None.

    The nearest area's own target leads (the regency's, the province's, the nation's), and
    of two systems for the same area and year the higher one. Columns as in `data.targets`.
    """
    due = targets[targets["year"] == month.year]
    if due.empty:
        return None
    # An area's code sorts behind those of the areas it lies in, and the nation's is 00.
    return due.sort_values(["area_code", "target_pct"]).iloc[-1]


def gap(data: Dataset, month: pd.Timestamp, target_pct: float, definition: str) -> float:
    """Return how many active members the regency lacks to `target_pct` of its worker base.

    In people; negative where the target is exceeded, NaN where a count is unknown.
    """
    base = worker_base(data, "regency", month, definition).iloc[0]
    return missing(active_members(data, "regency", month).iloc[0], base, target_pct)


def missing(members: float, base: float, target_pct: float) -> float:
    """Return how many `members` lack to `target_pct` of a worker base; negative: exceeded."""
    return target_pct / 100 * base - members


def this_years_gap(
    data: Dataset, month: pd.Timestamp, definition: str | None = None
) -> dict[str, float]:
    """Return coverage, leading target and what is missing to it, for the regency.

    Args:
        definition: Of the worker base; the leading one where None.

    Returns:
        coverage_pct, target_pct (%), people and cost_idr: active members missing, and the full
        BPU contribution for them for the 12 months after `month`. NaN where unknown.
    """
    nothing = float("nan")
    chosen, due = definition or leading_definition(data), target(data, month)
    share = coverage(data, "regency", month, chosen)["value"].iloc[0] if chosen else nothing
    wanted = nothing if due is None else float(due["target_pct"])
    people = gap(data, month, wanted, chosen) if chosen else nothing
    return {
        "coverage_pct": share,
        "target_pct": wanted,
        "people": people,
        "cost_idr": people * contributions.year_price(month),
    }


def targets_origin(*references: str) -> Origin:
    """Return where targets come from: set in plans, known to us from what was published."""
    return Origin("published", "; ".join(dict.fromkeys(references)))


def _newest(
    rows: pd.DataFrame | None, column: str, areas: list[str], month: pd.Timestamp
) -> pd.Series:
    if rows is None:
        return rates.unknown(areas)
    known = rows[rows["as_of"] <= month + pd.offsets.MonthEnd(0)]
    newest = known[known["as_of"] == known.groupby("area_code")["as_of"].transform("max")]
    return newest.groupby("area_code")[column].sum().reindex(areas).astype(float)
