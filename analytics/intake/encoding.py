"""Text that is no UTF-8: which 8-bit encoding it has, told by the names that it makes.

Such a file is first read as cp1252, the usual one of the region. Bytes do not tell whether
that is right; a known name with a letter beyond ASCII does.
"""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from analytics.errors import DataError
from analytics.intake.files import Opened, Sheet
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.values.nik import mask_within
from analytics.intake.values.text import clean

# Not a column: which encoding a text file has.
ENCODING = "encoding"
USUAL = "cp1252"
CHOICES = (USUAL, "mac_roman", "cp850")
SAMPLES = 3
LONGEST_SAMPLE = 60
# Names of persons are not kept, so their letters do not matter.
UNKEPT = ("name",)


def recoded(opened: Opened, encoding: str) -> Opened:
    """Return the file in the encoding that was said, where its bytes left any choice.

    Raises:
        DataError: `encoding` is none of `CHOICES`.
    """
    if opened.encoding != USUAL or encoding in ("", USUAL):
        return opened
    if encoding not in CHOICES:
        listed = ", ".join(CHOICES)
        raise DataError("intake.encoding_unknown", encoding=encoding, known=listed)
    return replace(
        opened, sheets=[_recoded(sheet, encoding) for sheet in opened.sheets], encoding=encoding
    )


def check(cells: pd.DataFrame, places: Gazetteer, file: str) -> None:
    """Raise where letters beyond ASCII are kept, and no known name says how to read them.

    Args:
        cells: The recognised columns, read as cp1252.

    Raises:
        DataError: intake.encoding_unsure; `samples` holds some of the cells.
    """
    odd = _odd(cells)
    fitting = [each for each in CHOICES if any(places.knows(reading(c, each)) for c in odd)]
    if odd and fitting != [USUAL]:
        raise DataError(
            "intake.encoding_unsure",
            file=file,
            sample=odd[0],
            advice=f"--set {ENCODING}={USUAL}",
            samples=tuple(odd[:SAMPLES]),
        )


def reading(text: str, encoding: str) -> str:
    """Return a text that was read as cp1252 as another encoding reads it."""
    return text.encode(USUAL).decode(encoding)


def readings(samples: tuple[str, ...]) -> Mapping[str, str]:
    """Return encoding → the samples as it reads them."""
    return {each: "; ".join(reading(text, each) for text in samples) for each in CHOICES}


def _odd(cells: pd.DataFrame) -> list[str]:
    """Return the cells with letters beyond ASCII, each once; spaces are no letters."""
    kept = cells.drop(columns=[name for name in UNKEPT if name in cells])
    texts = (
        cell for column in kept for cell in kept[column].unique()
        if isinstance(cell, str) and not clean(cell).isascii()
    )  # fmt: skip
    return list(dict.fromkeys(mask_within(text)[:LONGEST_SAMPLE] for text in texts))


def _recoded(sheet: Sheet, encoding: str) -> Sheet:
    def anew(cell: object) -> object:
        plain = not isinstance(cell, str) or cell.isascii()
        return cell if plain else reading(cell, encoding)

    return replace(sheet, cells=sheet.cells.map(anew))
