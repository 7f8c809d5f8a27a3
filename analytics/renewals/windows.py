"""Who ends within 30, 60 and 90 days: people, cost, and of which scheme."""

from typing import NamedTuple

import pandas as pd

from analytics.dataset import Dataset
from analytics.renewals.ends import ends
from analytics.renewals.price import YEAR, costed, within

# Months counted from the chosen one, and the days that readers know them by.
DAYS = {1: 30, 2: 60, 3: 90}


class Windows(NamedTuple):
    """Who ends soon in an area.

    `days` has one row per window: days, people and cost_idr (IDR, renewed for 12 months), each
    window within the next; NaN without a register. `schemes` says of which scheme those of the
    longest are, most people first: scheme, people, villages.
    """

    days: pd.DataFrame
    schemes: pd.DataFrame


def windows(data: Dataset, area: str, month: pd.Timestamp) -> Windows:
    """Return whose cover ends in the windows that start with `month`."""
    rows = ends(data, area, month, max(DAYS))
    priced = None if rows is None else costed(rows, YEAR)
    found = [{"days": days} | within(priced, month, months) for months, days in DAYS.items()]
    return Windows(pd.DataFrame(found).astype(float), _schemes(rows))


def _schemes(rows: pd.DataFrame | None) -> pd.DataFrame:
    if rows is None or rows.empty:
        return pd.DataFrame(columns=["scheme", "people", "villages"])
    groups = rows.groupby("scheme")
    table = groups["people"].sum().to_frame().assign(villages=groups["village_code"].nunique())
    return table.sort_values("people", ascending=False, kind="stable").reset_index()
