"""Which rows below the header are no data: repeated headers, totals, footnotes, empty lines."""

import re
from collections.abc import Callable
from functools import lru_cache

import numpy as np
import pandas as pd

from analytics.intake.columns import RUNNING_NUMBER
from analytics.intake.headers import Header
from analytics.intake.values.text import as_text, is_blank, key, known, tokens

# A footnote or a signature fills a cell or two; one with several signatories three.
FEW_CELLS = 2
FEW_SIGNATURES = 3
# Columns whose text is free: there only a bare "Jumlah" is a total.
FREE_TEXT = (
    "name", "occupation", "definition", "benefit", "source", "action", "owner", "evidence",
)  # fmt: skip
_NUMBERING_ROWS = 3


class Rows:
    """The rows below a header; each different cell of a column is looked at once."""

    def __init__(self, cells: pd.DataFrame, header: Header, places: dict[str, int]) -> None:
        below = cells[cells.index > header.last_row]
        self._columns = {c: pd.factorize(below[c], use_na_sentinel=False) for c in below}
        self._index = below.index
        self._places = places
        self._filled = ~self._each(is_blank)
        heads = cells.loc[header.first_row : header.last_row].to_numpy()
        self._heads = [[key(as_text(cell)) for cell in head] for head in heads]
        self._telling = self._tellers()
        self._numbers = [
            place
            for place, match in enumerate(header.matches)
            if match and match.column == RUNNING_NUMBER
        ]
        self.holds = self._filled.any(axis=1)
        self.data = below[self.holds]

    def skipped(self, keys: tuple[str, ...]) -> pd.Series:
        """Return for each row that holds anything whether it is skipped.

        Args:
            keys: Columns of which a row of data fills at least one.
        """
        total, signature = self._totals(), self._each_telling(_is_signature)
        spoken = self._filled & ~total & ~signature
        spoken = spoken[[self._places[c] for c in keys if c in self._places]].any(axis=1)
        counted = self._filled.drop(columns=self._numbers).sum(axis=1)
        numbered = self._each(_is_number, self._numbers).any(axis=1)
        # In a table of three columns two cells are a row of data.
        few = counted <= min(FEW_CELLS, (len(self._places) - 1) // 2)
        signed = signature.any(axis=1) & (counted <= FEW_SIGNATURES)
        beside = total.any(axis=1) | signed | (few & ~numbered)
        shaped = self._repeats() | counted.eq(0) | self._banners()
        # Where the running number says "Jumlah" no row of data stands, whatever it counts.
        shaped |= total[self._numbers].any(axis=1)
        return ((shaped | (~spoken & beside))[self.holds]) | _numbering(self.data)

    def _each(self, test: Callable[[object], bool], only: list[int] | None = None) -> pd.DataFrame:
        return self._by_row(self._tested(test, only))

    def _each_telling(
        self, test: Callable[[object], bool], only: list[int] | None = None
    ) -> pd.DataFrame:
        """Do as `_each` does, for a test that only some of the `_tellers` can pass."""
        found = {}
        for column in self._columns if only is None else only:
            cells, telling = self._columns[column][1], self._telling[column]
            found[column] = np.zeros(len(cells), dtype=bool)
            found[column][telling] = [test(cells[place]) for place in telling]
        return self._by_row(found)

    def _tested(
        self, test: Callable[[object], bool], only: list[int] | None = None
    ) -> dict[int, np.ndarray]:
        """Return by column what the test says of each different cell."""
        chosen = self._columns if only is None else only
        return {c: np.fromiter(map(test, self._columns[c][1]), dtype=bool) for c in chosen}

    def _by_row(self, found: dict[int, np.ndarray]) -> pd.DataFrame:
        marks = {column: tested[self._columns[column][0]] for column, tested in found.items()}
        return pd.DataFrame(marks, index=self._index, columns=list(found))

    def _tellers(self) -> dict[int, np.ndarray]:
        """Return by column which different cells may be of a total, a signature or a header.

        Few are; so the words of a million names are parted once and not for every test.
        """
        words = _total_names().union(known("words")["signature"], *self._heads)

        def tells(cell: object) -> bool:
            said = _worded(cell)
            tries = (said[0], "".join(said[:2]), "".join(said)) if said else ()
            return not words.isdisjoint(tries)

        return {column: np.flatnonzero(found) for column, found in self._tested(tells).items()}

    def _repeats(self) -> pd.Series:
        """Tell the rows of which most cells are those of one of the header's rows."""
        found = pd.Series(False, index=self._index)
        for head in self._heads:
            # Numbers below a header ("Desil" over 1, 2, 3 …) are no names that could repeat.
            names = {place: name for place, name in enumerate(head) if name.strip("0123456789")}
            same = sum(
                self._each_telling(lambda c, name=name: "".join(_worded(c)) == name, [place])[place]
                for place, name in names.items()
            )
            found |= 2 * same > max(len(names), 2)
        return found

    def _totals(self) -> pd.DataFrame:
        """Tell the cells that begin a line of totals."""
        marks = self._each_telling(begins_total)
        free = [self._places[column] for column in FREE_TEXT if column in self._places]
        marks[free] = self._each_telling(lambda c: "".join(_worded(c)) in _total_names(), free)
        return marks

    def _banners(self) -> pd.Series:
        """Tell the rows that say one text in every cell: a merged line between the data."""
        whole = self._filled.all(axis=1) & (self._filled.shape[1] > FEW_CELLS)
        found = pd.Series(False, index=self._index)
        for row in self._index[whole & self._each(_is_text).all(axis=1)]:
            found[row] = len(set(self.data.loc[row])) == 1
        return found


def begins_total(cell: object) -> bool:
    """Tell whether a cell begins as a line of totals does: "JUMLAH", "Sub Total Kec. Ledo"."""
    said = _worded(cell)
    return bool(said) and (said[0] in _total_names() or "".join(said[:2]) in _total_names())


@lru_cache(maxsize=1)
def _total_names() -> frozenset[str]:
    return frozenset(key(name) for name in known("words")["total"])


def _numbering(data: pd.DataFrame) -> pd.Series:
    """Tell the row of column numbers, (1) (2) (3) …, that stands below many headers."""
    found = pd.Series(False, index=data.index)
    for row in data.index[:_NUMBERING_ROWS]:
        said = [as_text(cell).strip("()") for cell in data.loc[row] if not is_blank(cell)]
        if len(said) > FEW_CELLS and all(re.fullmatch(r"\d{1,2}", text) for text in said):
            first = int(said[0])
            found[row] = [int(text) for text in said] == [*range(first, first + len(said))]
    return found


def _worded(cell: object) -> list[str]:
    """Return the words of a text; none of a number, of which a table has so many."""
    return tokens(cell) if _is_text(cell) else []


def _is_text(cell: object) -> bool:
    return isinstance(cell, str) and not cell[:1].isdigit()


def _is_signature(cell: object) -> bool:
    said = _worded(cell)
    return bool(said) and said[0] in known("words")["signature"]


def _is_number(cell: object) -> bool:
    return as_text(cell).strip(".").isdigit()
