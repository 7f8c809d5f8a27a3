"""One file that holds the store, and the way back from it. The secret key is never in it."""

import json
import os
import shutil
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from analytics.errors import DataError
from analytics.store import delivered, delta, editions, evidence, scenarios
from analytics.store import manifest as manifests
from analytics.store.edition_files import WITHHELD
from analytics.store.lock import HOLDER, LOCK, full_disk_told
from analytics.store.tables import Store
from analytics.store.verify import files, verify

CONTENTS = "backup.json"
FORMAT = 1
# Small files that go into a backup where they are there: kept plans, who was told what, and what
# editions withheld.
REMEMBERED = (delivered.NAME, scenarios.NAME, WITHHELD)
CHUNK = 1 << 20


@dataclass(frozen=True)
class Contents:
    """What a backup holds: rows per table, and every file with its checksum."""

    version: int
    time: str
    key: str
    rows: dict[str, int]
    files: dict[str, str]
    format: int = FORMAT


def backup(store: Store, target: Path) -> Contents:
    """Write every version that can be read, history, editions and what is `REMEMBERED` into a zip.

    It appears under its name only when it is whole. Writers wait meanwhile.

    Raises:
        DataError: Nothing is stored, the file is there already, the store is damaged, or
            the disk is full.
    """
    if target.exists():
        raise DataError("store.backup_exists", file=target)
    if not store.version():
        raise DataError("store.backup_nothing", folder=store.folder)
    draft = target.with_name(f"{target.name}.part")
    with store.writing(f"backup {target.name}"), full_disk_told(target.parent):
        contents = _contents(store)
        try:
            with draft.open("wb") as file:
                with ZipFile(file, "w", ZIP_STORED) as archive:
                    archive.writestr(CONTENTS, json.dumps(asdict(contents), indent=1))
                    for path, expected in contents.files.items():
                        _add(archive, store.folder / path, path, expected)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, target)
        finally:
            draft.unlink(missing_ok=True)
    return contents


def restore(store: Store, source: Path, replace: bool = False) -> tuple[Contents, Path | None]:
    """Bring the store back from a backup; return what it held and where the old folder is kept.

    Args:
        replace: Also where something is stored already: the old folder is kept beside.

    Raises:
        DataError: The backup is damaged or of a newer program, the store holds something,
            or the disk is full. The store is as it was.
    """
    staged = store.folder.with_name(f"{store.folder.name}.restoring")
    with store.writing(f"restore {source.name}"), full_disk_told(staged.parent):
        filled = [path for path in store.folder.iterdir() if path.name not in (LOCK, HOLDER)]
        if filled and not replace:
            raise DataError("store.restore_not_empty", folder=store.folder)
        shutil.rmtree(staged, ignore_errors=True)
        try:
            contents = _unpack(source, staged)
            if verify(Store(staged), all_versions=True):
                raise DataError("store.backup_damaged", file=source)
            kept = _set_aside(store.folder) if filled else None
            if kept is None:
                shutil.rmtree(store.folder)
            os.replace(staged, store.folder)
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    return contents, kept


def _contents(store: Store) -> Contents:
    newest = store.manifest()
    # First, so that they are copied at once: a digest sent meanwhile must not make them differ.
    known = [path for name in REMEMBERED if (path := store.folder / name).exists()]
    listed = {path.name: delta.checksum(path) for path in known}
    for version in range(1, newest.version + 1):
        path = manifests.path_of(store.versions, version)
        listed[path.relative_to(store.folder).as_posix()] = delta.checksum(path)
        if version >= newest.floor:
            listed |= files(store, store.manifest(version))
    listed |= evidence.files(store) | editions.files(store)
    rows = {name: state.rows for name, state in newest.tables.items()}
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Contents(newest.version, now, newest.key, rows, listed)


def _add(archive: ZipFile, source: Path, name: str, expected: str) -> None:
    """Copy a file into the archive; one that is not as published makes no backup."""
    try:
        with source.open("rb") as file, archive.open(name, "w", force_zip64=True) as target:
            found = _copy(file, target)
    except FileNotFoundError:
        raise DataError("store.damaged", path=name) from None
    if found != expected:
        raise DataError("store.damaged", path=name)


def _unpack(source: Path, folder: Path) -> Contents:
    """Write the files that the backup lists into `folder`, each checked.

    Raises:
        DataError: It is no backup, it is damaged, or a newer program made it.
    """
    try:
        with ZipFile(source) as archive:
            said = json.loads(archive.read(CONTENTS))
            if said["format"] > FORMAT:
                raise DataError("store.backup_too_new", file=source)
            contents = Contents(**said)
            for name, expected in contents.files.items():
                path = PurePosixPath(name)
                if path.is_absolute() or ".." in path.parts:
                    raise DataError("store.backup_damaged", file=source)
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(name) as packed, target.open("wb") as file:
                    found = _copy(packed, file)
                    file.flush()
                    os.fsync(file.fileno())
                if found != expected:
                    raise DataError("store.backup_damaged", file=source)
    except (FileNotFoundError, IsADirectoryError):
        raise DataError("store.backup_missing", file=source) from None
    except (BadZipFile, KeyError, TypeError, ValueError, EOFError, NotImplementedError):
        raise DataError("store.backup_damaged", file=source) from None
    return contents


def _copy(source: IO[bytes], target: IO[bytes]) -> str:
    """Copy bytes and return their sha256."""
    digest = sha256()
    while chunk := source.read(CHUNK):
        digest.update(chunk)
        target.write(chunk)
    return digest.hexdigest()


def _set_aside(folder: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    kept = folder.with_name(f"{folder.name}.before-{stamp}")
    os.replace(folder, kept)
    return kept
