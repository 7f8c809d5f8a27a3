"""How protection developed, month by month."""

import pandas as pd

from analytics.cube.query import months_of
from analytics.dataset import Dataset


def people_by_month(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return the people protected in `area` by month and scheme, or None without a register.

    Returns:
        One row per month, from the month before the first cover to the month after the last
        grace: month, people (all schemes) and one column per scheme that ever covered
        anyone there. In people; a month without anyone is 0.
    """
    if data.cube is None:
        return None
    rows = data.cube[data.cube["village_code"].str.startswith(area)]
    table = rows.pivot_table(index="month", columns="scheme", values="people", aggfunc="sum")
    table = table.reindex(months_of(data.cube)).fillna(0).astype(int)
    table = table[table.columns[table.sum() > 0]]
    return table.assign(people=table.sum(axis=1)).rename_axis(columns=None).reset_index()
