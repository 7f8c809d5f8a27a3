"""Whose cover ends: by month, place, scheme and fund source."""

from collections.abc import Sequence

import pandas as pd

from analytics.coverage import counts
from analytics.cube.build import KEYS, SLICE
from analytics.cube.query import CODE_LENGTH, months_between
from analytics.dataset import Dataset

COLUMNS = ["month", "subdistrict_code", *SLICE, "people"]


def ending(
    data: Dataset,
    level: str,
    month: pd.Timestamp,
    months: int,
    schemes: Sequence[str] | None = None,
) -> pd.Series:
    """Return the people whose cover ends in `month` or the `months` − 1 after it, by area.

    An end is a last month of cover without another spell following at once. NaN without a
    register.
    """
    ahead = window(month, months)
    return sum(counts(data, level, each, schemes)["ending"] for each in ahead)


def ends(data: Dataset, area: str, month: pd.Timestamp, months: int) -> pd.DataFrame | None:
    """Return whose cover ends in `month` or the `months` − 1 after it, at or below `area`.

    Returns:
        One row per last month of cover, village, scheme and fund source with anyone, sorted:
        `COLUMNS`; people is how many. None without a register.
    """
    if data.cube is None:
        return None
    cube = data.cube_in(area)
    chosen = cube["month"].isin(window(month, months)) & (cube["ending"] > 0)
    rows = cube.loc[chosen, [*KEYS, "ending"]].rename(columns={"ending": "people"})
    rows = rows.sort_values(KEYS, ignore_index=True)
    subdistrict = rows["village_code"].str[: CODE_LENGTH["subdistrict"]]
    return rows.assign(subdistrict_code=subdistrict)[COLUMNS]


def calendar(rows: pd.DataFrame, by: str, months: pd.DatetimeIndex) -> pd.DataFrame:
    """Return the people of `ends` as a calendar.

    Args:
        by: A column of `ends`, such as ``scheme``.
        months: Months to list; one without an end is 0.

    Returns:
        Index `by`, most people first; one column per month, in people.
    """
    table = rows.pivot_table(index=by, columns="month", values="people", aggfunc="sum")
    table = table.reindex(columns=months).fillna(0).astype(int)
    order = table.sum(axis=1).sort_values(ascending=False, kind="stable").index
    return table.loc[order]


def window(month: pd.Timestamp, months: int) -> pd.DatetimeIndex:
    """Return `month` and the `months` − 1 after it."""
    return months_between(month, month + pd.DateOffset(months=months - 1))
