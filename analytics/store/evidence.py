"""Files that prove a step or a regulation: kept under their checksum, never changed.

The record of them is the table `evidence`: who brought which file, when, and what it proves.
What is taken back is marked so and shown no more; an undo of other things does not touch it.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pandas as pd

from analytics.dataset import Dataset
from analytics.errors import DataError
from analytics.filenames import harmless
from analytics.settings import settings
from analytics.store.actor import user
from analytics.store.tables import Store, Write, open_store

NAME = FOLDER = "evidence"
# Where the server hands out published files, each under its checksum.
ADDRESS = "/berkas-bukti"
# A scanned letter has some MB; more is a film or a mistake.
LARGEST_MB = 10
LARGEST_PIXELS = 50_000_000
_CHECKSUM = re.compile(r"[0-9a-f]{64}")
PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
# How a file of each type begins, whatever its name says.
BEGINNINGS = {b"%PDF-": PDF, b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG}
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
        _keep(path_of(store.folder, checksum), content)
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


def type_of(content: bytes) -> str:
    """Return the media type of a file by what it holds, whatever it is called.

    Raises:
        DataError: It is empty, too large, damaged, or neither PDF nor PNG nor JPEG.
    """
    if not content:
        raise DataError("evidence.file_empty")
    if len(content) > LARGEST_MB * 2**20:
        raise DataError("evidence.file_large", most=LARGEST_MB)
    kind = next((kind for head, kind in BEGINNINGS.items() if content.startswith(head)), None)
    if kind is None:
        raise DataError("evidence.file_type")
    if kind != PDF:
        _check_picture(content)
    return kind


def path_of(folder: Path, checksum: str) -> Path:
    """Return where the file of a checksum is kept, in the store or in its editions."""
    return folder / FOLDER / checksum


def read(folder: Path, checksum: str) -> bytes:
    """Return a kept file, held against its checksum.

    Raises:
        DataError: It is missing, or not as it was brought.
    """
    try:
        content = path_of(folder, checksum).read_bytes() if _CHECKSUM.fullmatch(checksum) else None
    except OSError:
        content = None
    if content is None:
        raise DataError("evidence.file_missing", file=checksum) from None
    if sha256(content).hexdigest() != checksum:
        raise DataError("evidence.file_damaged", file=checksum)
    return content


def files(store: Store) -> Mapping[str, str]:
    """Return path (from the store's folder) → sha256 of every file recorded or handed out."""
    rows = store.read(NAME, columns=["sha256"])
    checksums = [] if rows is None else rows["sha256"].unique()
    recorded = {path_of(Path(), checksum).as_posix(): checksum for checksum in checksums}
    handed = (path for path in store.folder.glob(f"*/{FOLDER}/*") if _CHECKSUM.fullmatch(path.name))
    return recorded | {path.relative_to(store.folder).as_posix(): path.name for path in handed}


def hand_out(store: Store, editions: Path, table: pd.DataFrame | None) -> None:
    """Put the files of a published table beside the editions, which must stand by themselves."""
    for checksum in [] if table is None else table["sha256"].unique():
        _keep(path_of(editions, checksum), read(store.folder, checksum))


def proven_by(row: object) -> Proven:
    """Return what a row of the record proves."""
    strategy = None if pd.isna(row.strategy) else int(row.strategy)
    named = (None if pd.isna(each) else each for each in (row.action, row.regulation))
    return Proven(strategy, *named)


def _check_picture(content: bytes) -> None:
    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as picture:
            width, height = picture.size
            picture.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise DataError("evidence.file_broken") from None
    if width * height > LARGEST_PIXELS:
        raise DataError("evidence.file_pixels", most=LARGEST_PIXELS // 10**6)


def _keep(path: Path, content: bytes) -> None:
    """Write a file whole before its name appears. Without a record nobody reads it."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)


def _written(rows: pd.DataFrame) -> dict[str, Write]:
    from analytics import contracts

    return {NAME: Write(contracts.check(NAME, rows), "imported")}


def _officers_only() -> None:
    if not settings().office:
        raise DataError("evidence.not_office")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
