"""How many stay protected, month by month, if nothing is renewed."""

import pandas as pd

from analytics.coverage import counts
from analytics.cube.query import months_between
from analytics.dataset import Dataset
from analytics.trend import people_by_month

# Months looked at before and after the chosen one.
BEFORE, AFTER = 6, 12
STEPS = (3, 6, 12)


def by_month(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame | None:
    """Return the people protected in `area` around `month`, as paid for by now.

    Returns:
        One row per month: month, people and one column per scheme with anyone in these months.
        None without a register.
    """
    table = people_by_month(data, area)
    if table is None:
        return None
    first, last = (month + pd.DateOffset(months=step) for step in (-BEFORE, AFTER))
    table = table.set_index("month").reindex(months_between(first, last), fill_value=0)
    schemes = table.columns[(table.sum() > 0) & (table.columns != "people")]
    return table[["people", *schemes]].reset_index()


def by_area(data: Dataset, level: str, area: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return the people protected in `month` and after each of `STEPS` months, by area.

    Returns:
        One row per area of `level` at or below `area`: area_code, people and a column
        ``after_3``, … per step; NaN without a register.
    """
    ahead = {f"after_{step}": month + pd.DateOffset(months=step) for step in STEPS}
    columns = {
        name: counts(data, level, when)["people"]
        for name, when in {"people": month, **ahead}.items()
    }
    codes = data.codes(level, area)
    return pd.DataFrame(columns).loc[codes].rename_axis("area_code").reset_index()
