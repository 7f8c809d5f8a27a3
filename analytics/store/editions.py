"""Editions: what was published, each in a folder of its own that is never changed again.

A folder holds tables of figures only, no person. It stays when data are imported, undone or
erased later; `python -m analytics backup` keeps it. Evidence files lie beside the folders: one
that was erased is gone from all editions, and each says so.
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.edition.real import real
from analytics.errors import DataError
from analytics.origin import Origin
from analytics.settings import settings
from analytics.store import delta, evidence, evidence_files, lock, reference
from analytics.store.edition_files import (
    ABOUT,
    FOLDER,
    FORMAT,
    about,
    packed,
    path_of,
    sealed,
    unpacked,
    write,
)
from analytics.store.tables import Store, open_store

if TYPE_CHECKING:
    from analytics.edition.make import Made

# Frames that every edition holds beside its tables.
PLACES = ("areas", "villages")


def publish(store: Store, data: Dataset, actor: str | None = None) -> int:
    """Make an edition of `data` and return its number; it appears whole or not at all.

    Raises:
        DataError: Someone else has been writing for too long, or the disk is full.
    """
    from analytics.edition.tables import PUBLIC
    from analytics.store import earlier

    # No other edition may appear meanwhile: this one minds all before it.
    with store.writing("publish"):
        made = foreseen(store, data)
        frames = {"areas": data.areas, "villages": data.villages, **made.tables}
        folder = store.folder / FOLDER
        number = max(numbers(store), default=0) + 1
        draft = folder / f"{number:04d}.draft"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        files = {f"{name}.parquet": packed(frame) for name, frame in frames.items()}
        said = {
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
            "files": {name: sha256(content).hexdigest() for name, content in files.items()},
        }
        for name, content in (files | {ABOUT: sealed(said)}).items():
            write(draft / name, content)
        evidence.hand_out(store, folder, frames.get("evidence"))
        earlier.remember(store, number, made.withheld)
        os.replace(draft, folder / f"{number:04d}")
    return number


def foreseen(store: Store, data: Dataset) -> "Made":
    """Return what an edition of `data` would tell and withhold, after those that are out.

    Raises:
        DataError: It would tell a count that is too small.
    """
    from analytics.edition.make import make
    from analytics.store import earlier

    return make(data, earlier.past(store, data.area, numbers(store)))


def numbers(store: Store | None = None) -> list[int]:
    """Return the numbers of all editions kept, oldest first."""
    folder = (store or open_store()).folder / FOLDER
    return sorted(int(path.name) for path in folder.glob("*") if path.name.isdigit())


def files(store: Store) -> dict[str, str]:
    """Return path (from the store's folder) → sha256 of every file of every edition.

    Editions are numbered without a gap, so one that was deleted is known to be missing. Empty
    instead of a sha256 where an edition cannot say what it holds: it is damaged.
    """
    listed: dict[Path, str] = {}
    for number in range(1, max(numbers(store), default=0) + 1):
        folder = path_of(store.folder, number)
        try:
            own = about(store.folder, number)["files"]
        except DataError:
            listed[folder / ABOUT] = ""
            continue
        listed[folder / ABOUT] = delta.checksum(folder / ABOUT)
        listed |= {folder / file: checksum for file, checksum in own.items()}
        listed |= _handed_out(store.folder, number, own)
    return {path.relative_to(store.folder).as_posix(): listed[path] for path in listed}


def _handed_out(folder: Path, number: int, own: Mapping[str, str]) -> dict[Path, str]:
    """Return the evidence files that an edition lists and that were not erased since."""
    name = "evidence.parquet"
    try:
        table = unpacked(path_of(folder, number) / name, own[name], number)
    except (KeyError, DataError):
        # It lists none, or its list is damaged, which is told by itself.
        return {}
    gone = evidence_files.erased(folder / FOLDER)
    beside = {each: evidence_files.path_of(folder / FOLDER, each) for each in table["sha256"]}
    return {path: each for each, path in beside.items() if each not in gone}


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
            erased = evidence_files.erased(folder / FOLDER)
            return _load(folder, each, said["seal"], real_only, tuple(sorted(erased.items())))
    return None


def evidence_file(checksum: str) -> bytes:
    """Return a file that an edition lists as evidence.

    Raises:
        DataError: None was published under that checksum, it was erased since, or is damaged.
    """
    return evidence_files.read(open_store().folder / FOLDER, checksum)


def nothing(area: str, real_only: bool = False) -> Edition:
    """Return the edition of number 0, without tables: nothing was published yet."""
    today = pd.Timestamp(settings().today)
    month = today.to_period("M").start_time.as_unit("us")
    places = {"areas": reference.areas(area), "villages": reference.villages(area)}
    return Edition(
        area=area, number=0, version=0, real_only=real_only, published_on=today, actor="",
        month=month, **places, tables={}, origins={}, files={},
    )  # fmt: skip


@lru_cache(maxsize=8)
def _load(
    folder: Path, number: int, _seal: str, real_only: bool, erased: tuple[tuple[str, str], ...]
) -> Edition:
    said = about(folder, number)
    frames = {
        Path(name).stem: unpacked(path_of(folder, number) / name, checksum, number)
        for name, checksum in said["files"].items()
    }
    origins = {name: Origin(**origin) for name, origin in said["origins"].items()}
    if "evidence" in frames:
        frames["evidence"] = evidence.without_erased(frames["evidence"], dict(erased))
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
