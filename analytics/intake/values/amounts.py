"""Amounts of money and counts, in Indonesian or English writing."""

import math
import re
from collections import Counter
from collections.abc import Iterable

from analytics.intake.values.text import BadValue, as_text, clean, says_nothing

SCALES = {
    "rb": 10**3, "ribu": 10**3, "jt": 10**6, "juta": 10**6, "miliar": 10**9, "milyar": 10**9,
    "mlr": 10**9, "triliun": 10**12, "trilyun": 10**12,
}  # fmt: skip
# People counted in one file: more than all Indonesians is a slip of the hand.
LARGEST_COUNT = 300_000_000
# A hundred times the budget of an ordinary regency: a slip of the hand.
LARGEST_AMOUNT_IDR = 10**14
_FRAME = re.compile(r"['(\-−\s]*(?:rp|idr)?\.?[(\-−\s]*(.*?)(?:,-+)?\s*(?:idr|rupiah)?[)\s]*", re.I)
_NEGATIVE = re.compile(r"(?:rp|idr)?\.?\s*[-−(]\s*(?:rp|idr)?\.?\s*\d", re.I)
_SCALED = re.compile(r"(.*\d)\s*(" + "|".join(SCALES) + r")\.?", re.I)
_UNIT = re.compile(r"(.*\d)\s*(?:orang|jiwa|kk|pekerja|peserta|org|keluarga|tk|bulan|bln)\.?", re.I)
_DOT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+(?:[.,]\d+)?")
# Marks that can only be Indonesian, or only English; one mark before three digits may be both.
INDONESIAN, ENGLISH, BOTH = "id", "en", "both"
_MARKED = {
    INDONESIAN: re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?!0+$|\d{3}$)\d+"),
    ENGLISH: re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?!0+$|\d{3}$)\d+"),
}
_UNSURE = {INDONESIAN: re.compile(r"\d{1,3}\.\d{3}"), ENGLISH: re.compile(r"\d{1,3},\d{3}")}


def read_amount(
    cell: object,
    writing: str | None = None,
    largest: float = LARGEST_AMOUNT_IDR,
    smallest: float = 0,
) -> float:
    """Return an amount in rupiah; NaN where the cell says nothing.

    Args:
        writing: How the column is written, as `writing_of` says.

    Raises:
        BadValue: amount_invalid: unreadable, or not from `smallest` to `largest`; amount_mixed:
            written otherwise than the column, so that it may mean a thousandth.
    """
    value = _number(cell)
    if value is None or value < smallest or value > largest:
        raise BadValue("intake.amount_invalid", value=as_text(cell))
    if writing and writing not in _possible(cell):
        raise BadValue("intake.amount_mixed", value=as_text(cell))
    return value


def writing_of(cells: Iterable[object]) -> str | None:
    """Return how most of the amounts that leave no doubt are written.

    `INDONESIAN` or `ENGLISH`; `BOTH` where neither prevails; None where no cell tells, and
    one mark before three digits then parts thousands, as rupiah have no thousandths.
    """
    told: Counter[tuple[str, ...]] = Counter()
    for cell, times in Counter(cell for cell in cells if isinstance(cell, str)).items():
        told[_possible(cell)] += times
    indonesian, english = told[(INDONESIAN,)], told[(ENGLISH,)]
    if indonesian == english:
        return BOTH if indonesian else None
    return INDONESIAN if indonesian > english else ENGLISH


def _possible(cell: object) -> tuple[str, ...]:
    """Return the writings in which a cell can stand; a pair of digits alone stands in all."""
    text = _FRAME.fullmatch(clean(cell))[1].replace(" ", "") if isinstance(cell, str) else ""
    for told in (_MARKED, _UNSURE):
        for writing, form in told.items():
            if form.fullmatch(text):
                return (writing,) if told is _MARKED else (writing, "unsure")
    return (INDONESIAN, ENGLISH, BOTH)


def read_count(cell: object) -> float:
    """Return a whole number of people, families or months; NaN where the cell says nothing.

    Raises:
        BadValue: number_invalid: unreadable, negative, broken or beyond all measure.
    """
    if isinstance(cell, str) and (unit := _UNIT.fullmatch(clean(cell))):
        cell = unit[1]
    value = _number(cell)
    if value is not None and math.isnan(value):
        return value
    if value is None or not 0 <= value <= LARGEST_COUNT or value % 1:
        raise BadValue("intake.number_invalid", value=as_text(cell))
    return value


def _number(cell: object) -> float | None:
    """Return the number a cell says, NaN for nothing, None where it cannot be read."""
    if says_nothing(cell):
        return math.nan
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return float(cell)
    if not isinstance(cell, str):
        return None
    text = clean(cell)
    negative = _NEGATIVE.match(text)
    text = _FRAME.fullmatch(text)[1]
    if text.casefold() in ("", "nihil"):
        return math.nan
    value = _scaled(text) if _SCALED.fullmatch(text) else _grouped(text)
    return -value if negative and value else value


def _scaled(text: str) -> float | None:
    """Read "1,5 jt": beside a unit a lone comma or point parts decimals."""
    found = _SCALED.fullmatch(text)
    number = found[1].strip()
    if re.fullmatch(r"\d+[.,]\d+", number) and not re.fullmatch(r"\d{1,3}\.\d{3}", number):
        value = float(number.replace(",", "."))
    else:
        value = _grouped(number)
    return None if value is None else round(value * SCALES[found[2].casefold()], 2)


def _grouped(text: str) -> float | None:
    """Read a number whose marks leave no doubt; three digits after one mark are thousands."""
    text = text.replace(" ", "")
    if _DOT_GROUPS.fullmatch(text):
        return float(text.replace(".", "").replace(",", "."))
    if _COMMA_GROUPS.fullmatch(text):
        return float(text.replace(",", ""))
    if _DECIMAL.fullmatch(text):
        return float(text.replace(",", "."))
    return None
