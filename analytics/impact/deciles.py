"""Protection by welfare decile, in the month of each year with most people protected (E6)."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.edition.public_table import ALL
from analytics.targeting.concentration import concentration
from analytics.targeting.groups import deciles
from analytics.targeting.shape import NO_DECILE


def covered(data: Dataset) -> pd.DataFrame | None:
    """Return the workers of each decile and those of them protected, in each year's best month.

    Returns:
        year (text), decile (1-10 as text, or `ALL`), workers, reached (people) and covered_pct
        (%). None unless the register is matched with a poverty register of persons.
    """
    tables = [
        _with_sum(table[table["value"] != NO_DECILE]).assign(year=str(month.year))
        for month in best_months(data)
        if (table := deciles(data, month, data.area)) is not None
    ]
    if not tables:
        return None
    names = {"value": "decile", "covered_workers": "reached"}
    columns = ["year", "decile", "workers", "reached", "covered_pct"]
    return pd.concat(tables, ignore_index=True).rename(columns=names)[columns]


# One person more in another group moves the index by 2 / people reached at most. So of this many,
# hundredths leave five persons open, and no count of a group can be reckoned from it.
FEWEST_REACHED, DECIMALS = 1000, 2


def leaning(data: Dataset) -> pd.DataFrame | None:
    """Return towards whom protection leaned, in each year's best month with enough people.

    Returns:
        year (text), month, by_person (1: by decile of each person, 0: by village) and index, as
        `analytics.targeting.concentration` defines them, the index in hundredths. None where it
        is never known.
    """
    rows = [
        (str(month.year), month, float(found.method == "person"), round(found.index, DECIMALS))
        for month in best_months(data)
        if (found := concentration(data, month, data.area)) is not None
        and found.groups["reached"].sum() >= FEWEST_REACHED
    ]
    columns = ["year", "month", "by_person", "index"]
    return pd.DataFrame(rows, columns=columns) if rows else None


def best_months(data: Dataset) -> list[pd.Timestamp]:
    """Return of each year the first month with most people protected; none without a register."""
    if data.cube is None:
        return []
    months = data.cube[data.cube["month"] <= data.newest_month()].groupby("month")["people"].sum()
    months = months[months > 0]
    return months.groupby(months.index.year).idxmax().tolist()


def _with_sum(table: pd.DataFrame) -> pd.DataFrame:
    sums = table[["workers", "covered_workers"]].sum()
    whole = pd.DataFrame([sums]).assign(value=ALL)
    both = pd.concat([table, whole], ignore_index=True)
    workers = both["workers"].where(both["workers"] > 0)
    return both.assign(covered_pct=100 * both["covered_workers"] / workers)
