"""Files that prove a step or a regulation: kept under their checksum, never changed.

The record of them is the table `evidence`: who brought which file, when, and what it proves.
What is taken back is marked so and shown no more; an undo of other things does not touch it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pandas as pd

from analytics.dataset import Dataset
from analytics.errors import DataError
from analytics.filenames import harmless
from analytics.settings import settings
from analytics.store.actor import user
from analytics.store.evidence_files import handed_out, keep, path_of, read, type_of
from analytics.store.tables import Store, Write, open_store

NAME = "evidence"
LISTED = (
    "strategy", "action", "regulation", "name", "type", "bytes", "sha256", "added", "number",
)  # fmt: skip


@dataclass(frozen=True)
class Proven:
    """What a file proves: a step of a strategy, or else a regulation by its key."""

    strategy: int | None = None
    action: str | None = None
    regulation: str | None = None


def record(store: Store, version: int | None = None) -> pd.DataFrame:
    """Return every file that was ever brought, oldest first; columns of the contract."""
    from analytics import contracts  # takes longer to import than a page may take

    stored = store.read(NAME, version=version)
    return contracts.empty(NAME) if stored is None else stored.sort_values("number")


def listed(data: Dataset) -> pd.DataFrame | None:
    """Return the files that stand for `data`, oldest first: `LISTED`; None without any.

    strategy and action are missing where a regulation is proven, and the other way round.
    """
    rows = standing(open_store(), data.area, data.version)
    return rows[list(LISTED)] if len(rows) else None


def standing(store: Store, area: str, version: int | None = None) -> pd.DataFrame:
    """Return the record of the files of `area` that were not taken back, oldest first."""
    rows = store.read(NAME, version=version)
    if rows is None:
        return pd.DataFrame(columns=list(LISTED))
    own = rows[rows["withdrawn"].isna() & (rows["area_code"] == area)]
    return own.sort_values("number", ignore_index=True)


def attach(store: Store, content: bytes, name: str, proven: Proven) -> int:
    """Keep a file as proof of something and return the new data version.

    Raises:
        DataError: This server is not for officers, the file is none that may be kept, or it
            proves the same thing already.
    """
    _officers_only()
    kind = type_of(content)
    checksum = sha256(content).hexdigest()
    with store.writing("evidence"):
        rows = record(store)
        known = rows[rows["withdrawn"].isna() & (rows["sha256"] == checksum)]
        if any(proven_by(row) == proven for row in known.itertuples()):
            raise DataError("evidence.file_known")
        keep(path_of(store.folder, checksum), content)
        added = {
            "number": len(rows) + 1,
            "area_code": settings().area,
            "strategy": proven.strategy,
            "action": proven.action,
            "regulation": proven.regulation,
            "sha256": checksum,
            "name": harmless(name),
            "type": kind,
            "bytes": len(content),
            "added": _now(),
            "actor": user(),
            "withdrawn": None,
            "withdrawn_by": None,
        }
        table = pd.concat([rows, pd.DataFrame([added])], ignore_index=True)
        return store.publish(_written(table), "evidence")


def withdraw(store: Store, number: int) -> int:
    """Take a file back and return the new data version; it is shown no more.

    Raises:
        DataError: This server is not for officers, or no such file stands.
    """
    _officers_only()
    with store.writing("evidence"):
        rows = record(store).astype({"withdrawn": object, "withdrawn_by": object})
        gone = rows["withdrawn"].isna() & (rows["number"] == number)
        if not gone.any():
            raise DataError("evidence.file_gone")
        rows.loc[gone, ["withdrawn", "withdrawn_by"]] = _now(), user()
        return store.publish(_written(rows), "evidence")


def files(store: Store) -> Mapping[str, str]:
    """Return path (from the store's folder) → sha256 of every file recorded or handed out."""
    rows = store.read(NAME, columns=["sha256"])
    checksums = [] if rows is None else rows["sha256"].unique()
    recorded = {path_of(Path(), checksum).as_posix(): checksum for checksum in checksums}
    handed = {
        path.relative_to(store.folder).as_posix(): path.name for path in handed_out(store.folder)
    }
    return recorded | handed


def hand_out(store: Store, editions: Path, table: pd.DataFrame | None) -> None:
    """Put the files of a published table beside the editions, which must stand by themselves."""
    for checksum in [] if table is None else table["sha256"].unique():
        keep(path_of(editions, checksum), read(store.folder, checksum))


def proven_by(row: object) -> Proven:
    """Return what a row of the record proves."""
    strategy = None if pd.isna(row.strategy) else int(row.strategy)
    named = (None if pd.isna(each) else each for each in (row.action, row.regulation))
    return Proven(strategy, *named)


def _written(rows: pd.DataFrame) -> dict[str, Write]:
    from analytics import contracts

    return {NAME: Write(contracts.check(NAME, rows), "imported")}


def _officers_only() -> None:
    if not settings().office:
        raise DataError("evidence.not_office")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
