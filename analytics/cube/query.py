"""Roll the cube up to areas and months, with rows of 0 for months without anyone."""

from collections.abc import Sequence

import pandas as pd

COUNTS = ["people", "covers", "double_paid", "started", "ending", "grace"]
AMOUNTS = ["contribution_idr", "double_paid_idr"]
CODE_LENGTH = {"regency": 5, "subdistrict": 8, "village": 13}


def months_of(cube: pd.DataFrame) -> pd.DatetimeIndex:
    """Return every month of the cube, with one month of nobody on either side."""
    if cube.empty:
        return pd.DatetimeIndex([], dtype="datetime64[us]", name="month")
    one = pd.DateOffset(months=1)
    seen = cube["month"]
    return months_between(seen.min() - one, seen.max() + one)


def months_between(first: pd.Timestamp, last: pd.Timestamp) -> pd.DatetimeIndex:
    """Return the first days of the months from `first` through `last`."""
    return pd.date_range(first, last, freq="MS", name="month").astype("datetime64[us]")


def roll_up(
    cube: pd.DataFrame,
    areas: Sequence[str],
    level: str,
    months: pd.DatetimeIndex,
    by: Sequence[str] = (),
) -> pd.DataFrame:
    """Return the cube's counts for each of `areas`, month and combination of `by`.

    Because `people` counts everyone once a month, all measures add up over any dimension.

    Args:
        cube: As `build` returns it.
        areas: Area codes of one `level`; the cube's villages outside them are left out.
        level: ``regency``, ``subdistrict`` or ``village``.
        months: Months to list.
        by: ``scheme``, ``fund_source`` or both; only combinations that occur are listed.

    Returns:
        One row per area, month and combination, sorted: area_code, month, `by`, the counts
        (people) and amounts (IDR). Nobody counted is a row of 0.
    """
    by = list(by)
    code = cube["village_code"].str[: CODE_LENGTH[level]]
    chosen = cube.assign(area_code=code)[code.isin(areas)]
    keys = ["area_code", "month", *by]
    table = chosen.groupby(keys)[COUNTS + AMOUNTS].sum()
    table = table.reindex(_frame_of(chosen, areas, months, by), fill_value=0)
    return table.sort_index().reset_index()


def _frame_of(
    chosen: pd.DataFrame, areas: Sequence[str], months: pd.DatetimeIndex, by: list[str]
) -> pd.MultiIndex:
    """Return every row that the table must have, whether anyone is counted there or not."""
    frame = pd.MultiIndex.from_product([list(areas), months], names=["area_code", "month"])
    if not by:
        return frame
    combinations = chosen[by].drop_duplicates()
    rows = frame.to_frame(index=False).merge(combinations, how="cross")
    return pd.MultiIndex.from_frame(rows)
