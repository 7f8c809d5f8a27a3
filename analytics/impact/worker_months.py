"""Worker-months by year and scheme, and how many people they were given to."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.edition.public_table import ALL
from analytics.impact.who import ANY_SCHEME

KEYS = ["year", "scheme"]


def by_year(data: Dataset) -> pd.DataFrame | None:
    """Return the worker-months of each year and scheme, to the newest month; None if unknown.

    Returns:
        One row per calendar year (text) and scheme with anyone, and one for `ALL` of each:
        `KEYS` and worker_months.
    """
    months = _by_month(data)
    if months is None:
        return None
    sums = months.groupby(level=KEYS).sum().astype(float)
    return sums.rename("worker_months").reset_index()


def peaks(data: Dataset) -> pd.DataFrame | None:
    """Return the people in the month with most of them: `KEYS` and peak, rows as `by_year`."""
    months = _by_month(data)
    if months is None:
        return None
    return months.groupby(level=KEYS).max().astype(float).rename("peak").reset_index()


def ever(data: Dataset) -> pd.DataFrame | None:
    """Return the people with any cover in each year, by scheme; None where nobody counted them.

    Returns:
        One row per calendar year (text) and scheme, and one for all schemes (`ALL`): `KEYS`,
        people and new (of them, for the first time). A person of two schemes is one of each,
        and one of all; no sum of years or schemes is a count of people.
    """
    if data.who is None:
        return None
    sums = data.who.groupby(KEYS, as_index=False)[["people", "new"]].sum()
    scheme = sums["scheme"].replace(ANY_SCHEME, ALL)
    return sums.assign(year=sums["year"].astype("str"), scheme=scheme).astype(
        {"people": float, "new": float}
    )


def _by_month(data: Dataset) -> pd.Series | None:
    """Return the people of each month, by year and scheme and for `ALL` of them."""
    if data.cube is None:
        return None
    begun = (data.cube["people"] > 0) & (data.cube["month"] <= data.newest_month())
    months = data.cube.loc[begun, ["month", "scheme", "people"]]
    year = months["month"].dt.year.astype("str")
    whole = [
        months.assign(year=year),
        months.assign(year=ALL),
        months.assign(year=year, scheme=ALL),
        months.assign(year=ALL, scheme=ALL),
    ]
    return pd.concat(whole).groupby([*KEYS, "month"])["people"].sum()
