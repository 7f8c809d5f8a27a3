"""Every sentence for a reader, Indonesian and English side by side, under one key."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent.parent / "data" / "text"
LANGUAGES = ("id", "en")


@lru_cache(maxsize=1)
def sentences() -> dict[str, Mapping]:
    """Return every key with its wording per language.

    Raises:
        ValueError: A key stands twice, or outside the file named by its first word.
    """
    table: dict[str, Mapping] = {}
    for path in sorted(FOLDER.glob("*.yml")):
        with path.open(encoding="utf-8") as file:
            entries = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}
        for key, wording in entries.items():
            if key in table or key.split(".")[0] != path.stem:
                raise ValueError(f"{path.name}: key {key!r} is doubled or misplaced")
            table[key] = wording
    return table


def say(key: str, lang: str = "id", **values: object) -> str:
    """Return the sentence of `key`, filled with `values`.

    Where the wording depends on a count, the entry holds ``zero``, ``one`` and ``other``
    and ``n`` chooses; a missing form falls back to ``other``.
    """
    wording = sentences()[key][lang]
    if isinstance(wording, Mapping):
        form = {0: "zero", 1: "one"}.get(values["n"], "other")
        wording = wording.get(form, wording["other"])
    return wording.format(**values) if values else wording


def word(group: str, value: str, lang: str = "id") -> str:
    """Return the reader's name of a vocabulary word, such as the scheme ``desa100``."""
    return say(f"word.{group}.{value}", lang)
