"""Who would carry what is missing to a target: by segment of members and by fund source.

Pure arithmetic at present shares: it says what the gap would ask of whom if everything stayed as
it is, not what anyone should pay.
"""

from math import ceil

import pandas as pd

from analytics import contributions, members
from analytics.contributions import YEAR_MONTHS
from analytics.dataset import Dataset
from analytics.planning.shares import proportional
from analytics.vocabulary import FUND_SOURCES, SEGMENTS

# BPU members whom the register does not know: they pay themselves, or somebody unknown does.
OUTSIDE = "outside"
# Only their contribution is a fixed sum; that of the others follows wages or the contract.
PRICED_SEGMENT = "BPU"


def by_segment(data: Dataset, month: pd.Timestamp, missing: float) -> pd.DataFrame | None:
    """Share `missing` people out over the segments as the members are at the newest count.

    Returns:
        One row per segment of that count: segment, members, share_pct (of all members), people,
        worker_months and cost_idr (both for 12 months; IDR only for BPU, NaN for the others,
        whose contribution follows wages). None without a count, or where nobody is missing.
    """
    counts = members.until(members.by_segment(data), month)
    if counts is None or not missing > 0:
        return None
    newest = counts.iloc[-1]
    known = [name for name in SEGMENTS if pd.notna(newest.get(name))]
    table = pd.DataFrame({"segment": known, "members": newest[known].to_numpy(dtype=float)})
    table = _shared(table, "members", ceil(missing))
    priced = table["segment"] == PRICED_SEGMENT
    return table.assign(cost_idr=(table["people"] * contributions.year_price(month)).where(priced))


def by_fund_source(data: Dataset, month: pd.Timestamp, missing: float) -> pd.DataFrame | None:
    """Share the BPU part of `missing` people out over those who pay for BPU now.

    Who pays is told by the register in the month of the newest count; members whom it does not
    know are `OUTSIDE`. Each payer's months are priced month by month, so a discount counts only
    while and for whom the law gives it; `OUTSIDE` counts at the full contribution.

    Returns:
        One row per payer: fund_source, members, share_pct (of the BPU members, or of the
        register where that knows more), people, worker_months, cost_idr. None where count,
        register or a gap is lacking.
    """
    segments = by_segment(data, month, missing)
    bpu = None if segments is None else segments[segments["segment"] == PRICED_SEGMENT]
    if bpu is None or bpu.empty or data.cube is None:
        return None
    table = _payers(data, month, bpu["members"].iloc[0])
    table = _shared(table, "members", int(bpu["people"].iloc[0]))
    monthly = contributions.prices(contributions.next_year(month), FUND_SOURCES)
    lawful = monthly.sum(axis=1, skipna=False)
    price = table["fund_source"].map(lawful).fillna(contributions.year_price(month))
    return table.assign(cost_idr=table["people"] * price)


def _payers(data: Dataset, month: pd.Timestamp, bpu: float) -> pd.DataFrame:
    """Return fund_source and members: who paid in the month of the newest count, and the rest."""
    counted = members.standing(data, month, None).as_of.to_period("M").start_time
    now = data.cube[data.cube["month"] == counted]
    people = now.groupby("fund_source")["people"].sum()
    people = people[people > 0].sort_values(ascending=False).astype(float)
    people[OUTSIDE] = max(0.0, bpu - people.sum())
    return people.rename("members").rename_axis("fund_source").reset_index()


def _shared(table: pd.DataFrame, weight: str, people: int) -> pd.DataFrame:
    """Add share_pct, people (whole, together `people`) and worker_months."""
    weights = table[weight].to_numpy(dtype=float)
    shared = proportional(people, weights)
    return table.assign(
        share_pct=100 * weights / (weights.sum() or float("nan")),
        people=shared,
        worker_months=shared * YEAR_MONTHS,
    )
