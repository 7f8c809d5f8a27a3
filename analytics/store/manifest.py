"""One small file per data version: which version of each table belongs to it.

Delta Lake commits table by table. An import touches several, so it becomes visible only
when its manifest does, in one step; what a killed import left in a table is never read.
"""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

from analytics.errors import DataError

# Raised when older programs could no longer read what this one writes.
FORMAT = 1


@dataclass(frozen=True)
class TableState:
    """One table at one data version: its Delta version, nature, rows, checksum per file."""

    delta: int
    nature: str
    rows: int
    files: dict[str, str]


@dataclass(frozen=True)
class Manifest:
    """The whole store at one data version. Version 0 is the empty store."""

    version: int = 0
    time: str = ""
    action: str = ""
    key: str = ""
    tables: dict[str, TableState] = field(default_factory=dict)
    format: int = FORMAT


def latest(folder: Path) -> int:
    """Return the newest data version in `folder`; 0 where there is none."""
    return max((int(path.stem) for path in folder.glob("*.json")), default=0)


def load(folder: Path, version: int) -> Manifest:
    """Return the manifest of `version`.

    Raises:
        DataError: There is no such version, or a newer program wrote it.
    """
    if version == 0:
        return Manifest()
    try:
        content = json.loads(_path(folder, version).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DataError("store.version_unknown", version=version) from None
    if content["format"] > FORMAT:
        raise DataError("store.too_new", folder=folder.parent)
    content["tables"] = {name: TableState(**state) for name, state in content["tables"].items()}
    return Manifest(**content)


def save(folder: Path, manifest: Manifest) -> None:
    """Make `manifest` visible in one step, on disk before its name appears."""
    folder.mkdir(parents=True, exist_ok=True)
    target = _path(folder, manifest.version)
    draft = target.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file, indent=1, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, target)


def _path(folder: Path, version: int) -> Path:
    return folder / f"{version:08d}.json"
