"""Make what is published together with a register: its cube, and the findings on its persons."""

from collections.abc import Iterator

import pandas as pd

from analytics.cube.build import NEEDED, build
from analytics.findings.build import build as find
from analytics.findings.shape import REGISTER
from analytics.store.tables import PARTS, Store, Write


def cube_of(rows: pd.DataFrame, earlier: Store | None = None) -> Write:
    """Return the cube of a register of `rows`, behind what is stored in `earlier`."""
    return Write(build(_partitions(NEEDED, rows, earlier)), "imported")


def findings_of(
    claims: pd.DataFrame | None, rows: pd.DataFrame, earlier: Store | None = None
) -> Write:
    """Return the findings on a register of `rows`, behind what is stored in `earlier`.

    Args:
        claims: All of them, as they will be; None where none is known.
    """
    return Write(find(_partitions(REGISTER, rows, earlier), claims), "imported")


def findings_anew(claims: pd.DataFrame | None, store: Store) -> dict[str, Write]:
    """Return the findings on the stored register once its claims change; none without one."""
    register = store.manifest().tables.get("enrolment")
    if register is None:
        return {}
    stored = (store.read("enrolment", REGISTER, part) for part in PARTS)
    return {"findings": Write(find(stored, claims), register.nature)}


def _partitions(
    columns: list[str], rows: pd.DataFrame, earlier: Store | None
) -> Iterator[pd.DataFrame]:
    """Yield the register as it will be, one partition in memory at a time."""
    partition = rows["worker_key"].str[0]
    for part in PARTS:
        new = rows.loc[partition == part, columns]
        yield pd.concat([earlier.read("enrolment", columns, part), new]) if earlier else new
