"""Which rows below the header are no data: repeated headers, totals, footnotes, empty lines."""

import re
from collections.abc import Callable

import numpy as np
import pandas as pd

from analytics.intake.columns import RUNNING_NUMBER
from analytics.intake.headers import Header
from analytics.intake.values.text import as_text, is_blank, key, known, tokens

# A footnote or a signature fills a cell or two; one with several signatories three.
FEW_CELLS = 2
FEW_SIGNATURES = 3
# Columns whose text is free: there only a bare "Jumlah" is a total.
FREE_TEXT = ("name", "occupation", "description", "definition", "benefit", "source")
_NUMBERING_ROWS = 3


def below(cells: pd.DataFrame, header: Header) -> pd.DataFrame:
    """Return the rows below the header that hold anything."""
    data = cells[cells.index > header.last_row]
    return data[~_each(data, is_blank).all(axis=1)]


def no_data(
    data: pd.DataFrame, cells: pd.DataFrame, header: Header, places: dict[str, int], keys: tuple
) -> pd.Series:
    """Return for each row whether it is skipped.

    Args:
        data: The rows below the header, columns by position.
        cells: The whole sheet, for the header's own rows.
        header: Where the header stands.
        places: Column → position.
        keys: Columns of which a row of data fills at least one.
    """
    repeated = _repeats(data, cells.loc[header.first_row : header.last_row])
    filled = ~_each(data, is_blank)
    numbers = [i for i, match in enumerate(header.matches)
               if match and match.column == RUNNING_NUMBER]  # fmt: skip
    total = _totals(data, [places[c] for c in FREE_TEXT if c in places])
    signature = _each(data, _is_signature)
    spoken = (filled & ~total & ~signature)[[places[c] for c in keys if c in places]].any(axis=1)
    counted = filled.drop(columns=numbers)
    numbered = _each(data[numbers], lambda cell: as_text(cell).strip(".").isdigit()).any(axis=1)
    # In a table of three columns two cells are a row of data.
    few = counted.sum(axis=1) <= min(FEW_CELLS, (len(places) - 1) // 2)
    signed = signature.any(axis=1) & (counted.sum(axis=1) <= FEW_SIGNATURES)
    empty = ~counted.any(axis=1)
    skipped = repeated | empty | _banners(data, filled) | _numbering(data)
    return skipped | (~spoken & (total.any(axis=1) | signed | (few & ~numbered)))


def _each(data: pd.DataFrame, test: Callable[[object], bool]) -> pd.DataFrame:
    """Apply a test to every cell, once for each different one of a column."""
    marks = {}
    for column in data:
        codes, cells = pd.factorize(data[column], use_na_sentinel=False)
        marks[column] = np.array([test(cell) for cell in cells], dtype=bool)[codes]
    return pd.DataFrame(marks, index=data.index, columns=data.columns)


def _repeats(data: pd.DataFrame, rows: pd.DataFrame) -> pd.Series:
    """Tell the rows whose cells are those of one of the header's rows."""
    found = pd.Series(False, index=data.index)
    for header in rows.to_numpy():
        # Numbers below a header ("Desil" over 1, 2, 3 …) are no names that could repeat.
        said = [key(as_text(cell)) for cell in header]
        names = ["" if name.isdigit() else name for name in said]
        same = pd.DataFrame({
            column: _each(data[[column]], lambda cell, n=name: bool(n) and key(as_text(cell)) == n)
            .squeeze(axis=1)
            for column, name in zip(data, names, strict=True)
        })  # fmt: skip
        named = sum(map(bool, names))
        found |= same.sum(axis=1) * 2 > max(named, 2)
    return found


def _totals(data: pd.DataFrame, free: list[int]) -> pd.DataFrame:
    names = {key(name) for name in known("words")["total"]}

    def begins(cell: object) -> bool:
        said = _worded(cell)
        return bool(said) and (said[0] in names or "".join(said[:2]) in names)

    marks = _each(data, begins)
    marks[free] = _each(data[free], lambda cell: isinstance(cell, str) and key(cell) in names)
    return marks


def _is_signature(cell: object) -> bool:
    said = _worded(cell)
    return bool(said) and said[0] in known("words")["signature"]


def _worded(cell: object) -> list[str]:
    """Return the words of a text; none of a number, of which a table has so many."""
    return tokens(cell) if isinstance(cell, str) and not cell[:1].isdigit() else []


def _banners(data: pd.DataFrame, filled: pd.DataFrame) -> pd.Series:
    """Tell the rows that say one text in every cell: a merged line between the data."""
    candidates = data[filled.all(axis=1) & (data.shape[1] > FEW_CELLS)]
    first = data.columns[0]
    same = candidates.eq(candidates[first], axis=0).all(axis=1)
    worded = candidates[first].map(lambda cell: isinstance(cell, str) and not cell.isdigit())
    return (same & worded).reindex(data.index, fill_value=False).astype("bool")


def _numbering(data: pd.DataFrame) -> pd.Series:
    """Tell the row of column numbers, (1) (2) (3) …, that stands below many headers."""
    found = pd.Series(False, index=data.index)
    for row in data.index[:_NUMBERING_ROWS]:
        said = [as_text(cell).strip("()") for cell in data.loc[row] if not is_blank(cell)]
        if len(said) > FEW_CELLS and all(re.fullmatch(r"\d{1,2}", text) for text in said):
            first = int(said[0])
            found[row] = [int(text) for text in said] == [*range(first, first + len(said))]
    return found
