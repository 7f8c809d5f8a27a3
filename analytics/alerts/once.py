"""What does not depend on the month is worked out once for a data version and area."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from analytics.dataset import Dataset


def once(data: Dataset, area: str, make: Callable[[Dataset, str], Any]) -> Any:
    """Return `make(data, area)`, made the first time it is asked for; not to be changed."""
    key = ("alerts", make.__qualname__, area)
    if key not in data.memo:
        data.memo[key] = make(data, area)
    return data.memo[key]


def ended(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return how many covers end in each month, by fund source; None without a register.

    Returns:
        One row per last month of cover and fund source with anyone, sorted: month, fund_source,
        people.
    """
    if data.cube is None:
        return None
    rows = data.cube_in(area)
    rows = rows[rows["ending"] > 0]
    table = rows.groupby(["month", "fund_source"], as_index=False)["ending"].sum()
    return table.rename(columns={"ending": "people"})
