"""Editions: what was published, each in a folder of its own that is never changed again.

A folder holds tables of figures only, no person. It stays when data are imported, undone or
erased later; `python -m analytics backup` keeps it.
"""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd

from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.edition.real import real
from analytics.errors import DataError
from analytics.origin import Origin
from analytics.settings import settings
from analytics.store import delta, evidence, lock, reference
from analytics.store.tables import Store, open_store

FOLDER, ABOUT = "editions", "edition.json"
FORMAT = 1
# Frames that every edition holds beside its tables.
PLACES = ("areas", "villages")


def publish(store: Store, data: Dataset, actor: str | None = None) -> int:
    """Make an edition of `data` and return its number; it appears whole or not at all.

    Raises:
        DataError: Someone else has been writing for too long, or the disk is full.
    """
    from analytics.edition.make import make
    from analytics.edition.tables import PUBLIC

    frames = {"areas": data.areas, "villages": data.villages, **make(data)}
    with store.writing("publish"):
        folder = store.folder / FOLDER
        number = max(numbers(store), default=0) + 1
        draft = folder / f"{number:04d}.draft"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        files = {f"{name}.parquet": _packed(frame) for name, frame in frames.items()}
        about = {
            "format": FORMAT,
            "number": number,
            "area": data.area,
            "version": data.version,
            "month": data.newest_month().strftime("%Y-%m"),
            "published_on": data.today.date().isoformat(),
            "time": datetime.now(UTC).isoformat(timespec="seconds"),
            "actor": lock.user() if actor is None else actor,
            "origins": {name: asdict(origin) for name, origin in data.origins.items()},
            "sources": {name: PUBLIC[name].sources for name in frames if name in PUBLIC},
            "files": {name: sha256(packed).hexdigest() for name, packed in files.items()},
        }
        for name, packed in (files | {ABOUT: _sealed(about)}).items():
            _write(draft / name, packed)
        evidence.hand_out(store, folder, frames.get("evidence"))
        os.replace(draft, folder / f"{number:04d}")
    return number


def numbers(store: Store | None = None) -> list[int]:
    """Return the numbers of all editions kept, oldest first."""
    folder = (store or open_store()).folder / FOLDER
    return sorted(int(path.name) for path in folder.glob("*") if path.name.isdigit())


def files(store: Store) -> dict[str, str]:
    """Return path (from the store's folder) → sha256 of every file of every edition.

    Empty instead of a sha256 where an edition cannot say what it holds: it is damaged.
    """
    listed = {}
    for number in numbers(store):
        folder = _path(store.folder, number)
        name = (folder / ABOUT).relative_to(store.folder).as_posix()
        try:
            own = about(store.folder, number)["files"]
        except DataError:
            listed[name] = ""
            continue
        listed[name] = delta.checksum(folder / ABOUT)
        listed |= {
            (folder / file).relative_to(store.folder).as_posix(): checksum
            for file, checksum in own.items()
        }
    return listed


def load(area: str, number: int | None = None, real_only: bool = False) -> Edition | None:
    """Return an edition of `area`, the newest by default; None where there is none.

    Args:
        area: Regency code.
        real_only: Leave out what rests on simulated tables.

    Raises:
        DataError: A file of it is damaged or missing, or a newer program wrote it.
    """
    folder = open_store().folder
    for each in reversed(numbers()) if number is None else [number]:
        said = about(folder, each) if each in numbers() else {"area": ""}
        if said["area"] == area:
            return _load(folder, each, said["seal"], real_only)
    return None


def evidence_file(checksum: str) -> bytes:
    """Return a file that an edition lists as evidence.

    Raises:
        DataError: None was published under that checksum, or it is damaged.
    """
    return evidence.read(open_store().folder / FOLDER, checksum)


def nothing(area: str, real_only: bool = False) -> Edition:
    """Return the edition of number 0, without tables: nothing was published yet."""
    today = pd.Timestamp(settings().today)
    month = today.to_period("M").start_time.as_unit("us")
    places = {"areas": reference.areas(area), "villages": reference.villages(area)}
    return Edition(
        area=area, number=0, version=0, real_only=real_only, published_on=today, actor="",
        month=month, **places, tables={}, origins={}, files={},
    )  # fmt: skip


def about(folder: Path, number: int) -> Mapping[str, Any]:
    """Return what an edition says of itself.

    Raises:
        DataError: It is damaged, or a newer program wrote it.
    """
    try:
        state = (_path(folder, number) / ABOUT).stat()
    except OSError:
        raise DataError("edition.damaged", number=number, file=ABOUT) from None
    return _said(folder, number, (state.st_mtime_ns, state.st_size, state.st_ino))


# The API asks some hundred times a second; read again only where the file is another one.
@lru_cache(maxsize=64)
def _said(folder: Path, number: int, _file: tuple[int, int, int]) -> Mapping[str, Any]:
    try:
        text = (_path(folder, number) / ABOUT).read_bytes()
        said = json.loads(text)
        newer = said["format"] > FORMAT
    except (OSError, ValueError, KeyError, TypeError):
        raise DataError("edition.damaged", number=number, file=ABOUT) from None
    if newer:
        raise DataError("edition.too_new", number=number)
    if text != _sealed({key: value for key, value in said.items() if key != "seal"}):
        raise DataError("edition.damaged", number=number, file=ABOUT)
    return said


@lru_cache(maxsize=8)
def _load(folder: Path, number: int, _seal: str, real_only: bool) -> Edition:
    said = about(folder, number)
    frames = {
        Path(name).stem: _unpacked(_path(folder, number) / name, checksum, number)
        for name, checksum in said["files"].items()
    }
    origins = {name: Origin(**origin) for name, origin in said["origins"].items()}
    places = {name: frames.pop(name) for name in PLACES}
    if real_only:
        frames, origins = real(frames, said["sources"], origins)
    return Edition(
        area=said["area"],
        number=number,
        version=said["version"],
        real_only=real_only,
        published_on=pd.Timestamp(said["published_on"]),
        actor=said["actor"],
        month=pd.Timestamp(said["month"]).as_unit("us"),
        **places,
        tables=frames,
        origins=origins,
        files=said["files"],
        sources=said["sources"],
    )


def _path(folder: Path, number: int) -> Path:
    return folder / FOLDER / f"{number:04d}"


def _packed(frame: pd.DataFrame) -> bytes:
    file = BytesIO()
    frame.to_parquet(file, index=False)
    return file.getvalue()


def _unpacked(path: Path, checksum: str, number: int) -> pd.DataFrame:
    try:
        packed = path.read_bytes()
    except OSError:
        raise DataError("edition.damaged", number=number, file=path.name) from None
    if sha256(packed).hexdigest() != checksum:
        raise DataError("edition.damaged", number=number, file=path.name)
    return pd.read_parquet(BytesIO(packed))


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sealed(said: Mapping[str, object]) -> bytes:
    return json.dumps({**said, "seal": _seal(said)}, indent=1, sort_keys=True).encode()


def _seal(said: Mapping[str, object]) -> str:
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
