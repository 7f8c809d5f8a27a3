"""Who was ever protected: distinct people by year, scheme, village, sex and age.

The cube counts people month by month, and months cannot be added to people: whoever joins for
one who left is a new person in the same place. A prepared table, made beside the cube.
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analytics.findings.build import gathered
from analytics.targeting.shape import UNKNOWN, age_bands

NEEDED = [
    "worker_key", "village_code", "scheme", "paid_from", "paid_through", "sex", "birth_year",
]  # fmt: skip
# Every person once, whatever scheme paid.
ANY_SCHEME = "any"
KEYS = ["year", "scheme", "village_code", "sex", "age"]
WHO = {
    "year": "int64",
    "scheme": "str",
    "village_code": "str",
    "sex": "str",
    "age": "str",
    "people": "int64",
    "new": "int64",
}


def build(partitions: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Return the distinct people of every calendar year with any month of cover in it.

    Args:
        partitions: Enrolment frames with the columns `NEEDED`; each holds all spells of its
            workers. Memory holds few at a time.

    Returns:
        One row per year, scheme (`ANY_SCHEME`: all together), village, sex and age band in which
        anyone was covered: the columns `WHO`. people: covered in that year, each person once a
        year and scheme, as the spell with the latest start has them, then the lowest village;
        the age is that at the start of this spell. new: of these, covered by that scheme for the
        first time; added up over years they are the people ever covered.
    """
    tables = [_of(spells) for spells in gathered(partitions)]
    if not tables:
        return pd.DataFrame(columns=list(WHO)).astype(WHO)
    table = pd.concat(tables).groupby(KEYS, as_index=False)[["people", "new"]].sum()
    return table[list(WHO)].astype(WHO)


def _of(spells: pd.DataFrame) -> pd.DataFrame:
    years = _by_year(spells.sort_values(["paid_from", "village_code"], ascending=[True, False]))
    both = pd.concat([years, years.assign(scheme=ANY_SCHEME)])
    once = both.drop_duplicates(["worker_key", "scheme", "year"], keep="last")
    first = once.groupby(["worker_key", "scheme"])["year"].transform("min")
    counted = once.assign(new=(once["year"] == first).astype("int64"))
    groups = counted.groupby(KEYS)["new"]
    return groups.agg(people="size", new="sum").reset_index()


def _by_year(spells: pd.DataFrame) -> pd.DataFrame:
    """Unfold each spell into one row per calendar year it touches."""
    start, end = spells["paid_from"].dt.year, spells["paid_through"].dt.year
    described = pd.DataFrame({
        "worker_key": spells["worker_key"],
        "scheme": spells["scheme"],
        "village_code": spells["village_code"],
        "sex": spells["sex"].fillna(UNKNOWN),
        "age": age_bands(start - spells["birth_year"]),
        "year": start,
    })  # fmt: skip
    length = (end - start + 1).to_numpy()
    rows = described.iloc[np.repeat(np.arange(len(length)), length)]
    offset = np.arange(len(rows)) - np.repeat(np.cumsum(length) - length, length)
    return rows.assign(year=rows["year"].to_numpy() + offset)
