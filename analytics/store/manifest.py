"""One small file per data version: which version of each table belongs to it.

Delta Lake commits table by table. An import touches several, so it becomes visible only
when its manifest does, in one step; what a killed import left in a table is never read.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from analytics.errors import DataError

# Raised when older programs could no longer read what this one writes.
FORMAT = 2


@dataclass(frozen=True)
class TableState:
    """One table at one data version: its Delta version, nature, rows, checksum per file.

    `folder` names its folder where that is not the table's own name.
    """

    delta: int
    nature: str
    rows: int
    files: dict[str, str]
    folder: str = ""


@dataclass(frozen=True)
class Manifest:
    """The whole store at one data version. Version 0 is the empty store.

    Versions before `floor` can no longer be read: a person was erased. `seal` is the
    checksum of the manifest itself; manifests of format 1 have none.
    """

    version: int = 0
    time: str = ""
    action: str = ""
    key: str = ""
    tables: dict[str, TableState] = field(default_factory=dict)
    format: int = FORMAT
    actor: str = ""
    floor: int = 0
    seal: str = ""


def latest(folder: Path) -> int:
    """Return the newest data version in `folder`; 0 where there is none."""
    return max((int(path.stem) for path in folder.glob("*.json")), default=0)


def load(folder: Path, version: int) -> Manifest:
    """Return the manifest of `version`.

    Raises:
        DataError: There is no such version, it is damaged, or a newer program wrote it.
    """
    if version == 0:
        return Manifest()
    try:
        text = path_of(folder, version).read_text(encoding="utf-8")
        content = json.loads(text)
        number = int(content["format"])
    except FileNotFoundError:
        raise DataError("store.version_unknown", version=version) from None
    except (ValueError, KeyError, TypeError):
        raise DataError("store.manifest_damaged", version=version) from None
    if number > FORMAT:
        raise DataError("store.too_new", folder=folder.parent)
    if number > 1 and (text != _written(content) or content.get("seal") != _seal(content)):
        raise DataError("store.manifest_damaged", version=version)
    content["tables"] = {name: TableState(**state) for name, state in content["tables"].items()}
    return Manifest(**content)


def known(folder: Path, version: int) -> Manifest:
    """Return `load`, read again only where its file is no longer the same; nobody changes it."""
    path = path_of(folder, version)
    if not path.exists():
        return load(folder, version)
    state = path.stat()
    return _loaded(folder, version, (state.st_mtime_ns, state.st_size, state.st_ino))


@lru_cache(maxsize=16)
def _loaded(folder: Path, version: int, _file: tuple[int, int, int]) -> Manifest:
    return load(folder, version)


def readable(folder: Path) -> list[Manifest]:
    """Return the manifests of all versions that can be read, oldest first.

    Raises:
        DataError: One of them is missing or damaged, or a newer program wrote it.
    """
    newest = load(folder, latest(folder))
    return [load(folder, version) for version in range(max(newest.floor, 1), newest.version + 1)]


def save(folder: Path, manifest: Manifest) -> None:
    """Make `manifest` visible in one step, on disk before its name appears."""
    folder.mkdir(parents=True, exist_ok=True)
    target = path_of(folder, manifest.version)
    draft = target.with_suffix(".draft")
    content = asdict(manifest)
    content["seal"] = _seal(content)
    with draft.open("w", encoding="utf-8") as file:
        file.write(_written(content))
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, target)


def path_of(folder: Path, version: int) -> Path:
    """Return the file of `version`."""
    return folder / f"{version:08d}.json"


def _written(content: Mapping[str, object]) -> str:
    return json.dumps(content, indent=1, sort_keys=True)


def _seal(content: Mapping[str, object]) -> str:
    return sha256(_written({**content, "seal": ""}).encode()).hexdigest()
