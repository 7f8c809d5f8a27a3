"""From the register, partition by partition, to the cube that every page reads."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from analytics.cube.kernel import GRACE_MONTHS, Spells, count

SLICE = ["village_code", "scheme", "fund_source"]
KEYS = ["month", *SLICE]
NEEDED = ["worker_key", *SLICE, "paid_from", "paid_through", "contribution_idr"]


def build(partitions: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Return the cube of all `partitions`; each holds all spells of its workers.

    Args:
        partitions: Enrolment frames with the columns `NEEDED`. Memory holds one at a time.

    Returns:
        One row per month, village, scheme and fund source in which anything is counted:
        `KEYS`, people, covers, double_paid, started, ending, grace (people), and
        contribution_idr, double_paid_idr (IDR for that month; spells without a stated
        contribution count as 0 IDR).
    """
    tables = [cube for part in partitions if len(part) for cube in [_count_partition(part)]]
    if not tables:
        return _finish(pd.DataFrame(columns=[*KEYS, *_MEASURES]))
    return _finish(pd.concat(tables).groupby(KEYS, as_index=False).sum())


_COUNTS = ("people", "covers", "started", "ending", "grace")
_MEASURES = (*_COUNTS, "contribution_idr", "paid_once_idr")


def arrays(part: pd.DataFrame) -> tuple[Spells, pd.MultiIndex]:
    """Return the spells of a partition as the kernel wants them, and what its slices stand for."""
    where = pd.MultiIndex.from_frame(part[SLICE])
    slices = where.unique().sort_values()
    spells = Spells(
        worker=pd.factorize(part["worker_key"])[0],
        slice=slices.get_indexer(where),
        start=month_number(part["paid_from"]),
        end=month_number(part["paid_through"]),
        amount=part["contribution_idr"].fillna(0).to_numpy(),
    )
    return spells, slices


def _count_partition(part: pd.DataFrame) -> pd.DataFrame:
    spells, slices = arrays(part)
    first = spells.start.min()
    months = spells.end.max() - first + 1 + GRACE_MONTHS
    measures = count(spells, first, months, len(slices))
    month, cell = np.nonzero(measures["covers"] + measures["grace"])
    table = slices[cell].to_frame(index=False)
    table["month"] = month_of_number(first + month)
    return table.assign(**{name: measures[name][month, cell] for name in _MEASURES})


def _finish(cube: pd.DataFrame) -> pd.DataFrame:
    counts = cube[list(_COUNTS)].astype("int64")
    return cube[KEYS].assign(
        month=cube["month"].astype("datetime64[us]"),
        people=counts["people"],
        covers=counts["covers"],
        double_paid=counts["covers"] - counts["people"],
        started=counts["started"],
        ending=counts["ending"],
        grace=counts["grace"],
        contribution_idr=cube["contribution_idr"].astype(float),
        double_paid_idr=(cube["contribution_idr"] - cube["paid_once_idr"]).astype(float),
    )


def month_number(days: pd.Series) -> np.ndarray:
    """Number months consecutively from year 0, so that they subtract."""
    return (days.dt.year * 12 + days.dt.month - 1).to_numpy(dtype=np.int64)


def month_of_number(numbers: np.ndarray) -> np.ndarray:
    """Turn month numbers back into first days of months."""
    return (numbers - 1970 * 12).astype("datetime64[M]").astype("datetime64[us]")
