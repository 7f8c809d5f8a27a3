"""The parts of an area side by side: protected per adult, errors, and months paid twice."""

import pandas as pd

from analytics import coverage, rates
from analytics.dataset import Dataset
from analytics.targeting import errors, estimate


def compared(data: Dataset, month: pd.Timestamp, level: str, area: str) -> pd.DataFrame:
    """Return whom protection reaches and misses in each place of `level` within `area`.

    Returns:
        code, name, per_100 (people protected per 100 adults), inclusion and exclusion (errors
        in percent; of an estimate the least they can be), and the columns of `errors.counts`
        where persons are matched, else those of `estimate.estimate`. NaN where unknown.
    """
    if errors.by_person(data):
        table = errors.counts(data, level, month)
        inclusion = rates.ratio(table["outside"], table["people"])["value"]
        exclusion = rates.ratio(table["missed"], table["workers"])["value"]
    else:
        table = estimate.estimate(data, level, month)
        inclusion, exclusion = table["inclusion_low"], table["exclusion_low"]
    names = data.areas.set_index("code")["name"]
    if level == "village":
        names = data.villages.set_index("code")["village_label"]
    per_100 = coverage.per_100_adults(data, level, month)["value"]
    table = table.assign(
        name=names.reindex(table.index), per_100=per_100, inclusion=inclusion, exclusion=exclusion
    )
    return table.loc[data.codes(level, area)].rename_axis("code").reset_index()


def paid_twice(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return the months in which anyone of `area` was paid for twice; None without a register.

    Returns:
        month, double_paid (people), double_paid_idr (IDR), by month.
    """
    if data.cube is None:
        return None
    rows = data.cube_in(area)
    sums = rows.groupby("month")[["double_paid", "double_paid_idr"]].sum()
    return sums[sums["double_paid"] > 0].reset_index()
