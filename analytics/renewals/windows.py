"""Who ends within 30, 60 and 90 days: people, cost, schemes and how many villages."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.renewals.ends import ends
from analytics.renewals.price import YEAR, costed, within

# Months counted from the chosen one, and the days that readers know them by.
DAYS = {1: 30, 2: 60, 3: 90}


def windows(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return people whose cover ends and what a year more costs, each window within the next.

    Returns:
        One row per window: days, people, cost_idr (IDR, 12 months). NaN without a register.
    """
    rows = ends(data, area, month, max(DAYS))
    priced = None if rows is None else costed(rows, YEAR)
    found = [{"days": days} | within(priced, month, months) for months, days in DAYS.items()]
    return pd.DataFrame(found).astype(float)


def schemes(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return who ends within 90 days by scheme, most people first: scheme, people, villages."""
    rows = ends(data, area, month, max(DAYS))
    if rows is None:
        return pd.DataFrame(columns=["scheme", "people", "villages"])
    groups = rows.groupby("scheme")
    table = groups["people"].sum().to_frame().assign(villages=groups["village_code"].nunique())
    return table.sort_values("people", ascending=False, kind="stable").reset_index()
