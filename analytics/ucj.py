"""Universal coverage (UCJ): active members of all segments against the worker base."""

import pandas as pd

from analytics import rates
from analytics.dataset import Dataset


def active_members(data: Dataset, level: str, month: pd.Timestamp) -> pd.Series:
    """Return the active members at the newest count not after `month`, by area, in people.

    All segments of that count together; NaN where an area has none.
    """
    return _newest(data.membership, "active_members", data.codes(level), month)


def worker_base(data: Dataset, level: str, month: pd.Timestamp, definition: str) -> pd.Series:
    """Return the workers of one `definition` at its newest count not after `month`."""
    rows = data.worker_base
    chosen = None if rows is None else rows[rows["definition"] == definition]
    return _newest(chosen, "workers", data.codes(level), month)


def definitions(data: Dataset) -> list[str]:
    """Return the definitions of the worker base that are known, smallest base first.

    The smallest is the eligible base ("semesta") that targets are set against; a larger
    one, such as all employed by BPS, makes the same members a lower coverage.
    """
    if data.worker_base is None:
        return []
    newest = data.worker_base.sort_values("as_of").groupby("definition")["workers"].last()
    return newest.sort_values().index.tolist()


def coverage(data: Dataset, level: str, month: pd.Timestamp, definition: str) -> pd.DataFrame:
    """Return active members per worker of `definition`, in percent, by area."""
    members = active_members(data, level, month)
    return rates.ratio(members, worker_base(data, level, month, definition))


def _newest(
    rows: pd.DataFrame | None, column: str, areas: list[str], month: pd.Timestamp
) -> pd.Series:
    if rows is None:
        return rates.unknown(areas)
    known = rows[rows["as_of"] <= month + pd.offsets.MonthEnd(0)]
    newest = known[known["as_of"] == known.groupby("area_code")["as_of"].transform("max")]
    return newest.groupby("area_code")[column].sum().reindex(areas).astype(float)
