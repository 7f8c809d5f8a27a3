"""Coverage in successive years, segment by segment, each count beside that of a year before (E4).

Only counts of the same month are compared: cover that ends in spring would make any other
difference a matter of the season.
"""

import pandas as pd

from analytics import members, ucj
from analytics.dataset import Dataset
from analytics.edition.public_table import ALL
from analytics.vocabulary import SEGMENTS

KEYS = ["definition", "as_of", "segment"]
# Stands as the definition where no worker base is known: members without any coverage.
NO_BASE = "none"


def by_count(data: Dataset) -> pd.DataFrame | None:
    """Return the active members of the regency at every count; None where none is known.

    Returns:
        One row per definition of the worker base (`NO_BASE`: none is known), reference date and
        segment, `ALL` segments last: `KEYS`, members, workers (people) and coverage_pct (% of
        the workers); before, change (people), change_pct (%), coverage_before (%) and points
        (percentage points) against the count of the same month a year earlier. NaN where
        unknown.
    """
    tables = [_of(data, definition) for definition in ucj.definitions(data) or [None]]
    return None if tables[0] is None else pd.concat(tables, ignore_index=True)


def compared(table: pd.DataFrame, definition: str) -> pd.DataFrame | None:
    """Return the newest count that can be compared with a year before, of one definition.

    Args:
        table: As `by_count` returns it.

    Returns:
        Its rows, one per segment; None where no two counts lie a year apart.
    """
    known = table[(table["definition"] == definition) & table["before"].notna()]
    return None if known.empty else known[known["as_of"] == known["as_of"].max()]


def yearly(table: pd.DataFrame, definition: str) -> pd.DataFrame:
    """Return the counts of the month that `compared` speaks of, one a year; else all counts."""
    rows = table[table["definition"] == definition]
    newest = compared(table, definition)
    if newest is None:
        return rows
    month = newest["as_of"].iloc[0].month
    return rows[rows["as_of"].dt.month == month]


def _of(data: Dataset, definition: str | None) -> pd.DataFrame | None:
    wide = members.with_base(data, definition)
    if wide is None:
        return None
    segments = [name for name in SEGMENTS if name in wide]
    named = wide.rename(columns={"active_members": ALL})
    long = named.melt(
        ["as_of", "workers"], [*segments, ALL], var_name="segment", value_name="members"
    )
    long["coverage_pct"] = 100 * long["members"] / long["workers"]
    long["month"] = long["as_of"].dt.to_period("M")
    earlier = long.assign(month=long["month"] + 12)[["month", "segment", "members", "coverage_pct"]]
    names = {"members": "before", "coverage_pct": "coverage_before"}
    table = long.merge(earlier.rename(columns=names), on=["month", "segment"], how="left")
    change = table["members"] - table["before"]
    table = table.assign(
        definition=definition or NO_BASE,
        change=change,
        change_pct=100 * change / table["before"].where(table["before"] > 0),
        points=table["coverage_pct"] - table["coverage_before"],
    )
    return table.drop(columns="month").sort_values("as_of", kind="stable", ignore_index=True)
