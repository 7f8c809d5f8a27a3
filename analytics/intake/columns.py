"""Which column a header means: by a known name, else by a similar one (data/intake/columns.yml)."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from rapidfuzz import fuzz, process

from analytics.intake.values.text import ROMAN, clean, key, known, tokens

# A letter or two wrong in a header of ten; "Tanggal Lapor" and "Tanggal Bayar" stay apart.
SIMILAR_HEADER = 90
SHORTEST_COMPARED = 6
IGNORED = "-"
RUNNING_NUMBER = "#"
# A name after "~" may mean the column, and gives way to every surer header.
WEAK = "~"
WEAK_RANK = 6
_RANGE = re.compile(r"\d\s*(?:-|–|s\s?[./]?\s?d|sampai|hingga|to)\s*\d", re.I)
# "D3" is a decile; "di" and "dii" are words: Roman numerals stand behind the whole word only.
_DECILE = re.compile(r"(?:desil|decile|d)(\d{1,2})|(?:desil|decile)([ivx]{1,4})")


@dataclass(frozen=True)
class Match:
    """A recognised header. A lower rank is a surer match; equal ranks compete."""

    column: str
    rank: int


class Names:
    """The names under which the columns of one kind of file are known."""

    def __init__(self, kind: str) -> None:
        table = known("columns")
        own = table["kinds"][kind]
        self.kind = kind
        shared = {name: table["common"][name] for name in table["uses"][kind]}
        self.columns = tuple({**shared, **own})
        self._wide: Callable[[list[str], str], str | None] | None = WIDE.get(kind)
        ignored = [(name, IGNORED) for names in table["ignored"]["other"] for name in names]
        numbers = [(name, RUNNING_NUMBER) for name in table["ignored"]["running_number"]]
        pairs = [(name, column) for column, names in shared.items() for name in names]
        # A kind's own names win over the shared ones, and those over the ignored ones.
        pairs = [*ignored, *numbers, *pairs]
        pairs += [(name, column) for column, names in own.items() for name in (*names, column)]
        pairs += [(column, column) for column in shared]
        self._exact = {"".join(words(name)): column for name, column in pairs}
        self._bare = _unambiguous(pairs)
        self._weak = {"".join(words(name)) for name, _ in pairs if name.startswith(WEAK)}
        self._weak -= {"".join(words(name)) for name, _ in pairs if not name.startswith(WEAK)}

    @lru_cache(maxsize=4096)  # noqa: B019  (one Names per kind lives as long as the program)
    def match(self, header: str) -> Match | None:
        """Return the column a header means, or None where it is not known."""
        if self._wide and (column := self._wide(words(header), header)):
            return Match(column, 0)
        short = re.sub(r"[(\[{].*?[)\]}]", " ", header)
        for rank, text in enumerate((header, short)):
            name = "".join(words(text))
            if name in self._exact:
                return Match(self._exact[name], WEAK_RANK if name in self._weak else rank)
        tries = (
            self._one_of(re.split(r"[/|&]|\batau\b", short)),
            _boundary(words(short)) if "paid_from" in self.columns else None,
            self._bare.get("".join(_bare(short))),
            self._similar("".join(words(short))),
        )
        return next((Match(found, rank) for rank, found in enumerate(tries, 2) if found), None)

    def _one_of(self, parts: list[str]) -> str | None:
        """Read "NIK / No. Identitas": two names of one column."""
        meant = {self._exact.get("".join(words(part))) for part in parts} - {None}
        return meant.pop() if len(parts) > 1 and len(meant) == 1 else None

    def _similar(self, name: str) -> str | None:
        if len(name) < SHORTEST_COMPARED:
            return None
        found = process.extract(
            name, self._exact.keys(), scorer=fuzz.ratio, score_cutoff=SIMILAR_HEADER, limit=None
        )
        digits = re.sub(r"\D", "", name)
        meant = {self._exact[other] for other, _, _ in found if re.sub(r"\D", "", other) == digits}
        return meant.pop() if len(meant) == 1 else None


@lru_cache(maxsize=8)
def names_of(kind: str) -> Names:
    """Return the names known for a kind of file."""
    return Names(kind)


def words(header: str) -> list[str]:
    """Return a header's words with the usual abbreviations written out."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", clean(header))
    short = known("columns")["abbreviations"]
    return [short.get(word, word) for word in tokens(parted)]


def _boundary(said: list[str]) -> str | None:
    """Return the end or the beginning of cover that a header names among words of cover."""
    table = known("columns")["boundaries"]
    joined = re.sub(r"\bs d\b", "sd", " ".join(said)).split()
    for column in ("paid_through", "paid_from"):
        others = [word for word in joined if word not in table[column]]
        if len(others) < len(joined) and set(others) <= set(table["beside"]):
            return column
    return None


def _bare(header: str) -> list[str]:
    fillers = known("columns")["fillers"]
    return [word for word in words(header) if word not in fillers]


def _unambiguous(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """Return the names without filler words that still mean one column."""
    meant: dict[str, set[str]] = {}
    for name, column in pairs:
        meant.setdefault("".join(_bare(name)), set()).add(column)
    return {name: columns.pop() for name, columns in meant.items() if len(columns) == 1 and name}


def decile_column(said: list[str], header: str) -> str | None:
    """Return ``decile:4:families`` for a header such as "Desil 4 (KK)"; people by default."""
    if _RANGE.search(header):
        return None
    number = unit = None
    for first, second in zip_longest(said, said[1:], fillvalue=""):
        glued = _DECILE.fullmatch(first)
        alone = second if first in ("desil", "decile", "d") else None
        text = (glued[1] or glued[2]) if glued else alone
        if text and (text.isdigit() or text in ROMAN):
            number = ROMAN.get(text) or int(text)
    text = " ".join(said)
    for name, names in known("columns")["units"].items():
        if unit is None and any(re.search(rf"\b{word}\b", text) for word in names):
            unit = name
    return f"decile:{number}:{unit or 'people'}" if number and 1 <= number <= 10 else None


def segment_column(said: list[str], header: str) -> str | None:
    """Return ``segment:BPU`` for a header such as "Peserta BPU" or "Penerima Upah"."""
    name = "".join(word for word in said if word not in ("peserta", "aktif", "jumlah", "tk"))
    for segment, names in known("words")["segment"].items():
        if name in {key(each) for each in (segment, *names)}:
            return f"segment:{segment}"
    return None


WIDE = {"welfare": decile_column, "membership": segment_column}
