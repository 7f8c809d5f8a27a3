"""Whose cover in a village ends within 90 days, from which day on, and what going on costs."""

from dataclasses import dataclass

import pandas as pd

from analytics.dataset import Dataset
from analytics.renewals.ends import ends
from analytics.renewals.grace import last_day
from analytics.renewals.price import AHEAD_MONTHS, YEAR, costed


@dataclass(frozen=True)
class Due:
    """People; the last day of cover of the first of them (NaT: nobody); IDR for 12 months."""

    people: float
    day: pd.Timestamp
    cost_idr: float


def due(data: Dataset, month: pd.Timestamp, code: str) -> Due:
    """Return what is due in the village; NaN without a register."""
    key = ("due", month, code)
    if key not in data.memo:
        data.memo[key] = _due(data, month, code)
    return data.memo[key]


def _due(data: Dataset, month: pd.Timestamp, code: str) -> Due:
    rows = ends(data, code, month, AHEAD_MONTHS)
    if rows is None:
        return Due(float("nan"), pd.NaT, float("nan"))
    if rows.empty:
        return Due(0, pd.NaT, 0)
    cost = costed(rows, YEAR)["cost_idr"].sum(skipna=False)
    return Due(rows["people"].sum(), last_day(rows["month"].min()), cost)
