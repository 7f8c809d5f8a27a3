"""Money against people: what the ledger paid beside what the register implies, and twice paid."""

from collections.abc import Sequence

import pandas as pd

from analytics.budget import sums_of
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset

SIDES = [
    "ceiling_idr", "realised_idr", "register_idr", "difference_idr", "difference_pct",
    "worker_months", "covers", "difference_covers",
]  # fmt: skip


def reconcile(data: Dataset, area: str, by: Sequence[str] = ("scheme",)) -> pd.DataFrame:
    """Return ledger and register side by side, over all fiscal years and all months.

    Cover is paid ahead, so a year's payments and a year's months need not agree; the whole of
    both should. Payments are those booked at or below `area`. Where some lines of a scheme are
    booked above it, nobody knows what was paid for the people of `area`: NaN.

    Args:
        by: ``scheme``, ``fund_source`` or both.

    Returns:
        One row per group in ledger or register, sorted: `by`, then `SIDES`. IDR; the difference
        is ledger less register, its percentage is of the register, and difference_covers says
        how many months of cover it would pay for. NaN where a side is unknown: a group that is
        not in the ledger, not in the register, or registered without any contribution.
    """
    by = list(by)
    table = _ledger_side(data, area, by).join(_register_side(data, area, by), how="outer")
    difference = table["realised_idr"] - table["register_idr"]
    implied = table["register_idr"].where(table["register_idr"] > 0)
    table["difference_idr"] = difference
    table["difference_pct"] = 100 * difference / implied
    table["difference_covers"] = difference / implied * table["covers"]
    return table[SIDES].astype(float).sort_index().reset_index()


def disagreeing(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return the rows of `reconcile` by scheme and fund source whose sides do not agree.

    Largest difference first, those with only one side last. None unless both ledger and
    register are known: then nothing can disagree.
    """
    if data.funding is None or data.cube is None:
        return None
    sides = reconcile(data, area, ("scheme", "fund_source"))
    # Below the regency a missing side may be booked above: that is no disagreement.
    one_sided = sides["realised_idr"].isna() != sides["register_idr"].isna()
    one_sided &= area == data.area
    apart = sides[(sides["difference_idr"].abs() > 0) | one_sided]
    order = apart["difference_idr"].abs().sort_values(ascending=False, na_position="last").index
    return apart.loc[order].reset_index(drop=True)


def lies_outside(data: Dataset, area: str) -> bool:
    """Tell whether `area` is a village outside the village programme, such as a kelurahan.

    The programme is left out of its rows: outside is not 0.
    """
    quota = data.villages.loc[data.villages["code"] == area, "quota"]
    return data.village_scheme is not None and len(quota) == 1 and quota.isna().all()


def balance(sides: pd.DataFrame) -> dict[str, float]:
    """Return what `reconcile` comes to for the schemes of which both sides are known.

    Returns:
        realised_idr, register_idr, difference_idr (IDR) and difference_pct (of the register);
        NaN where there is no such scheme.
    """
    columns = ["realised_idr", "register_idr"]
    known = sides.groupby("scheme")[columns].sum(min_count=1).dropna()
    realised, register = known.sum(min_count=1)
    difference = realised - register
    return {
        "realised_idr": realised,
        "register_idr": register,
        "difference_idr": difference,
        "difference_pct": 100 * difference / register,
    }


def paid_twice(
    data: Dataset, area: str, month: pd.Timestamp, by: str = "month"
) -> pd.DataFrame | None:
    """Return what was paid for people already paid for, through `month`; None if unknown.

    Args:
        by: ``month``; or ``scheme``, the one that paid a second time; or ``area_code``, the
            kecamatan.

    Returns:
        One row per group with double payment, sorted: `by`, double_paid (people a month, added
        up over months where several are in the group) and double_paid_idr (IDR; NaN where the
        register states no contribution).
    """
    if data.cube is None:
        return None
    rows = data.cube[(data.cube["double_paid"] > 0) & (data.cube["month"] <= month)]
    rows = rows[_inside(rows["village_code"], area)]
    code = rows["village_code"].str[: CODE_LENGTH["subdistrict"]]
    table = rows.assign(area_code=code).groupby(by)[["double_paid", "double_paid_idr"]].sum()
    stated = table["double_paid_idr"].where(table["double_paid_idr"] > 0)
    return table.assign(double_paid_idr=stated).reset_index()


def in_all(months: pd.DataFrame | None) -> dict[str, float]:
    """Return what `paid_twice` by month comes to.

    Returns:
        people_months and amount_idr in all; peak_people, the most people in one month, and
        that peak_month. NaN where unknown; 0 and NaT where nobody was paid for twice.
    """
    if months is None or months.empty:
        none = float("nan") if months is None else 0
        amounts = dict.fromkeys(("people_months", "amount_idr", "peak_people"), none)
        return amounts | {"peak_month": pd.NaT}
    peak = months.loc[months["double_paid"].idxmax()]
    return {
        "people_months": months["double_paid"].sum(),
        "amount_idr": months["double_paid_idr"].sum(min_count=1),
        "peak_people": peak["double_paid"],
        "peak_month": peak["month"],
    }


def _ledger_side(data: Dataset, area: str, by: list[str]) -> pd.DataFrame:
    if data.funding is None:
        columns = [*by, "ceiling_idr", "realised_idr"]
        return pd.DataFrame(columns=columns).set_index(by).astype(float)
    lines = data.funding
    above = lines["area_code"].map(lambda code: area.startswith(f"{code}.")).astype(bool)
    sums = sums_of(lines[_inside(lines["area_code"], area)], by)
    shared = lines[above].groupby(by).size().index
    sums.loc[sums.index.isin(shared)] = float("nan")
    return sums


def _register_side(data: Dataset, area: str, by: list[str]) -> pd.DataFrame:
    columns = ["register_idr", "worker_months", "covers"]
    if data.cube is None:
        return pd.DataFrame(columns=[*by, *columns]).set_index(by).astype(float)
    groups = [data.cube[key].to_numpy(dtype=object) for key in by]
    measures = data.cube[["contribution_idr", "people", "covers"]].astype(float)
    # A scheme of the register with nobody here is 0 here.
    here = measures.where(_inside(data.cube["village_code"], area), 0)
    sums = here.groupby(groups).sum().set_axis(columns, axis=1).rename_axis(by)
    # Covers without any stated contribution leave the money unknown.
    stated = (sums["register_idr"] > 0) | (sums["covers"] == 0)
    sums["register_idr"] = sums["register_idr"].where(stated)
    if "scheme" in by and lies_outside(data, area):
        return sums[sums.index.get_level_values("scheme") != data.village_scheme]
    return sums


def _inside(codes: pd.Series, area: str) -> pd.Series:
    return (codes == area) | codes.str.startswith(f"{area}.")
