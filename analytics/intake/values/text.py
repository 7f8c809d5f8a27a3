"""A cell as text, the same whatever program wrote it."""

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path

import yaml

from analytics.safe import plain
from analytics.settings import ROOT

FOLDER: Path = ROOT / "data" / "intake"
# What offices write in a cell that has no content.
NOTHING = frozenset(("", "-", "–", "—", "--", "---", "−"))
# Roman numbers as villages and deciles use them.
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
LOOK_ALIKE = frozenset(("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"))
_APOSTROPHE = re.compile(r"['’‘`ʼ]")
_TOKEN = re.compile(r"[^\W_]+|[%#]")


class BadValue(Exception):
    """A cell cannot be read. `key` names the sentence that says why; `values` fill it."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


def as_text(cell: object) -> str:
    """Return a cell's content: one line, no invisible characters, whole numbers without ".0"."""
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, bytes):
        return "…"  # a shape: nothing to read for people
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def clean(text: str) -> str:
    """Drop control, direction and zero-width characters; make every space one plain space."""
    if not (text.isascii() and text.isprintable()):
        spaced = re.sub(r"\s", " ", unicodedata.normalize("NFKC", text))
        text = plain(spaced)
    return " ".join(text.split())


def mixes_scripts(cell: object) -> bool:
    """Tell whether a word holds Latin letters and others that only look like them."""
    if not isinstance(cell, str) or cell.isascii():
        return False
    words = re.findall(r"[^\W\d_]+", clean(cell))
    scripts = ({unicodedata.name(c, "?").split()[0] for c in word} for word in words)
    return any("LATIN" in found and found & LOOK_ALIKE for found in scripts)


def is_blank(cell: object) -> bool:
    """Tell whether a cell holds nothing."""
    return isinstance(cell, str) and not (_speaks(cell) or clean(cell))


def says_nothing(cell: object) -> bool:
    """Tell whether a cell is blank or holds only the dash that stands for "nothing"."""
    return isinstance(cell, str) and not _speaks(cell) and clean(cell) in NOTHING


def _speaks(text: str) -> bool:
    """Tell most texts from nothing at a glance: no letter or digit is ever cleaned away."""
    return text[:1].isalnum()


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text in lower case; an apostrophe parts no word."""
    return _TOKEN.findall(_APOSTROPHE.sub("", clean(text)).casefold())


def key(text: str) -> str:
    """Return what is left of a text for comparing: letters and digits in lower case."""
    return "".join(tokens(text))


@lru_cache(maxsize=4)
def known(name: str) -> dict:
    """Return data/intake/<name>.yml."""
    return yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
