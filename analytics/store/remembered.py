"""How a file was read before: what an officer said of it holds for files that look alike."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from analytics.intake.values.nik import mask_within
from analytics.intake.values.text import key
from analytics.store.tables import Store

NAME = "mappings.json"
# Said once and true of the next file too; a reference date or a fiscal year is not.
LASTING = ("scheme", "fund_source", "kind")


@dataclass(frozen=True)
class Choices:
    """What was said of a file: its kind, values for all rows, header → column."""

    kind: str
    fixed: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)


def recall(store: Store, headers: Iterable[str]) -> Choices | None:
    """Return what was said of the last file with this set of headers."""
    said = _all(store.folder / NAME).get(_mark(headers))
    return Choices(**said) if said else None


def remember(store: Store, headers: Iterable[str], choices: Choices) -> None:
    """Keep `choices` for files with this set of headers; in one step, or not at all.

    Raises:
        DataError: Someone else has been writing for too long.
    """
    lasting = Choices(
        choices.kind,
        {name: value for name, value in choices.fixed.items() if name in LASTING},
        {head: name for head, name in choices.renamed.items() if mask_within(head) == head},
    )
    with store.writing():
        path = store.folder / NAME
        table = {**_all(path), _mark(headers): asdict(lasting)}
        with NamedTemporaryFile("w", dir=store.folder, delete=False, encoding="utf-8") as file:
            json.dump(table, file, ensure_ascii=False, indent=1, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        os.replace(file.name, path)


def _all(path: Path) -> dict[str, dict]:
    """Return everything remembered; nothing where the file is not there or not whole."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}


def _mark(headers: Iterable[str]) -> str:
    """Tell a set of headers, whatever its order, case and punctuation."""
    return sha256("\n".join(sorted({key(header) for header in headers})).encode()).hexdigest()
