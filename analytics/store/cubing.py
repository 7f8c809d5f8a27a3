"""Make the cube that is published together with a register."""

from collections.abc import Iterator

import pandas as pd

from analytics.cube.build import NEEDED, build
from analytics.store.tables import PARTS, Store, Write


def cube_of(rows: pd.DataFrame, earlier: Store | None = None) -> Write:
    """Return the cube of a register of `rows`, behind what is stored in `earlier`."""
    return Write(build(_partitions(earlier, rows)), "imported")


def _partitions(earlier: Store | None, rows: pd.DataFrame) -> Iterator[pd.DataFrame]:
    """Yield the register as it will be, one partition in memory at a time."""
    partition = rows["worker_key"].str[0]
    for part in PARTS:
        new = rows.loc[partition == part, NEEDED]
        yield pd.concat([earlier.read("enrolment", NEEDED, part), new]) if earlier else new
