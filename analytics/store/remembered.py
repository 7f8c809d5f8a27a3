"""How a file was read before: what an officer said of it holds for files that look alike."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256

import pandas as pd

from analytics import contracts
from analytics.intake.values.nik import mask_within
from analytics.intake.values.text import key
from analytics.store.tables import Store, Write
from analytics.text import LANGUAGES, say

NAME = "mappings"
# Said once and true of the next file too; a reference date or a fiscal year is not.
LASTING = ("scheme", "fund_source", "kind")
# What this program writes beside refused rows; with it, mended, they are the same list.
BESIDE = ("export.refused.row", "export.refused.reason", "export.refused.advice")


@dataclass(frozen=True)
class Choices:
    """What was said of a file: its kind, values for all rows, header → column."""

    kind: str
    fixed: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Lesson:
    """What was said of a file with these headers."""

    headers: tuple[str, ...]
    choices: Choices


def recall(store: Store, headers: Iterable[str]) -> Choices | None:
    """Return what was said of the last file with this set of headers."""
    rows = _all(store)
    found = rows[rows["mark"] == _mark(headers)]
    if found.empty:
        return None
    said = found.iloc[0]
    return Choices(said["kind"], json.loads(said["fixed"]), json.loads(said["renamed"]))


def remembered(store: Store, lesson: Lesson) -> dict[str, Write]:
    """Return what is to be written so that files with the same headers are read alike."""
    headers, choices = lesson.headers, lesson.choices
    fixed = {name: value for name, value in choices.fixed.items() if name in LASTING}
    renamed = {head: name for head, name in choices.renamed.items() if mask_within(head) == head}
    if recall(store, headers) == Choices(choices.kind, fixed, renamed):
        return {}
    row = {
        "mark": _mark(headers),
        "kind": choices.kind,
        "fixed": json.dumps(fixed, ensure_ascii=False, sort_keys=True),
        "renamed": json.dumps(renamed, ensure_ascii=False, sort_keys=True),
    }
    others = _all(store).loc[lambda rows: rows["mark"] != row["mark"]]
    rows = pd.concat([others, pd.DataFrame([row])])
    return {NAME: Write(contracts.check(NAME, rows), "imported")}


def _all(store: Store) -> pd.DataFrame:
    stored = store.read(NAME)
    return contracts.empty(NAME) if stored is None else stored


def _mark(headers: Iterable[str]) -> str:
    """Tell a set of headers, whatever its order, case and punctuation."""
    ours = {key(say(name, lang)) for name in BESIDE for lang in LANGUAGES}
    names = {key(header) for header in headers} - ours
    return sha256("\n".join(sorted(names)).encode()).hexdigest()
