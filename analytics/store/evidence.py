"""Files that prove a step or a regulation: kept under their checksum, never changed.

The record of them is the table `evidence`: who brought which file, when, and what it proves.
What is taken back is marked so and shown no more; an undo of other things does not touch it.
Its bytes stay, for older versions and editions, until they are erased (`evidence_erase`).
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
from analytics.store import delta
from analytics.store.actor import user
from analytics.store.evidence_files import (
    erased,
    handed_out,
    keep,
    notes,
    path_of,
    read,
    type_of,
)
from analytics.store.tables import Store, Write, open_store

NAME, ERASED = "evidence", "evidence_erased"
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
    stored = store.read(NAME, version=version)
    if stored is None:
        from analytics import contracts  # takes longer to import than a page may take

        return contracts.empty(NAME)
    return stored.sort_values("number", ignore_index=True)


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
        DataError: This server is not for officers, the file is none that may be kept, it was
            erased, or it proves the same thing already.
    """
    _officers_only()
    kind = type_of(content)
    checksum = sha256(content).hexdigest()
    with store.writing("evidence"):
        if checksum in erased(store.folder):
            raise DataError("evidence.file_unwanted")
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
            "added": now(),
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
        rows = record(store)
        gone = rows["withdrawn"].isna() & (rows["number"] == number)
        if not gone.any():
            raise DataError("evidence.file_gone")
        return store.publish(taken_back(rows, gone), "evidence")


def taken_back(rows: pd.DataFrame, gone: pd.Series) -> dict[str, Write]:
    """Return the record as it is to be written, the rows of `gone` marked as taken back now."""
    marked = rows.astype({"withdrawn": object, "withdrawn_by": object})
    marked.loc[gone, ["withdrawn", "withdrawn_by"]] = now(), user()
    return _written(marked)


def files(store: Store) -> Mapping[str, str]:
    """Return path (from the store's folder) → sha256 of every file recorded or handed out.

    In place of a file that was erased stands the note of it.
    """
    rows = store.read(NAME, columns=["sha256"])
    erasures = store.read(ERASED, columns=["sha256"])
    gone = set() if erasures is None else {*erasures["sha256"]}
    checksums = [] if rows is None else rows["sha256"].unique()
    recorded = {path_of(Path(), each).as_posix(): each for each in checksums if each not in gone}
    inside = {path: path.name for path in handed_out(store.folder)}
    inside |= {path: delta.checksum(path) for path in notes(store.folder)}
    return recorded | {path.relative_to(store.folder).as_posix(): inside[path] for path in inside}


def without_erased(table: pd.DataFrame, erased: Mapping[str, str]) -> pd.DataFrame:
    """Return a published table with the column ``erased`` (moment, ISO; None: it is there).

    The name of an erased file goes too: it may name the person.
    """
    moments = table["sha256"].map(erased).astype(object)
    gone = moments.notna()
    return table.assign(name=table["name"].mask(gone, ""), erased=moments.where(gone, None))


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


def now() -> str:
    """Return the moment to record."""
    return datetime.now(UTC).isoformat(timespec="seconds")
