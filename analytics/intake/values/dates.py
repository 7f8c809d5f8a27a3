"""Days and months as Indonesian offices write them."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from analytics.intake.values.text import BadValue, as_text, clean, says_nothing

FIRST_YEAR, LAST_YEAR = 1900, 2100
# A spreadsheet's day number: 1908 to 2100. Lower ones are counts or years typed as numbers.
SERIALS = range(3_000, 73_416)
EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
# Two digits of a year: a programme of the 2000s, or a birth of the 1900s.
CENTURY_SPLIT = 50
OLDEST = 120
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january", "feb februari pebruari peb february", "mar maret mrt march",
            "apr april", "mei may", "jun juni june", "jul juli july",
            "agu agt ags agst agust agustus aug august", "sep sept september",
            "okt oktober oct october", "nov nop november nopember", "des desember dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_TIME = re.compile(
    r"(?:T|\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:wib|wita|wit|z)?$", re.I
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})")
_NAMED = re.compile(r"(?:(\d{1,2})[\s\-/.]*)?([a-z]{3,9})[\s\-/.,']*(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/.](\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_COMPACT = re.compile(r"\d{8}")


def read_day(cell: object, from_1904: bool = False) -> date:
    """Return the day a cell says; where only a month is said, BadValue."""
    day, month_only = _read(cell, from_1904)
    if month_only:
        raise _invalid(cell)
    return day


def read_birth(cell: object, today: date, from_1904: bool = False) -> date:
    """Return a day of birth: not in the future, nobody older than the oldest people are."""
    day = read_day(cell, from_1904)
    if day > today and not re.search(r"\d{4}", as_text(cell)):
        day = day.replace(year=day.year - 100)  # two digits of a year: the last one gone by
    if not today.year - OLDEST <= day.year or day > today:
        raise _invalid(cell)
    return day


def read_month(cell: object, from_1904: bool = False) -> date:
    """Return the first day of the month a cell says."""
    return _read(cell, from_1904)[0].replace(day=1)


def read_reference_day(cell: object, from_1904: bool = False) -> date:
    """Return the day for which data hold: a month or a year alone means its last day."""
    text = as_text(cell)
    if re.fullmatch(r"(?:tahun |th\.? ?)?(?:19|20)\d{2}", text, re.I):
        return date(int(text[-4:]), 12, 31)
    day, month_only = _read(cell, from_1904)
    return day.replace(day=monthrange(day.year, day.month)[1]) if month_only else day


def read_period(cell: object, from_1904: bool = False) -> tuple[date, date]:
    """Return the first and the last month of a text such as "Maret 2024 s/d Februari 2025"."""
    text = as_text(cell)
    parts = re.split(r"\s*(?:\bs\s?[./]\s?d\b\.?|\bsampai(?: dengan)?\b|\bhingga\b|–|—|\bto\b)\s*",
                     text, flags=re.I)  # fmt: skip
    if len(parts) == 1:
        parts = re.split(r"\s+-\s+", text)
    if len(parts) != 2:
        raise _invalid(cell)
    last = read_month(parts[1])
    # "Maret - Desember 2024" names the year once.
    first = parts[0] if re.search(r"\d", parts[0]) else f"{parts[0]} {last.year}"
    return read_month(first), last


def read_year(cell: object) -> int:
    """Return the fiscal year in a cell such as 2024 or "TA 2024"."""
    if isinstance(cell, (date, datetime)):
        return cell.year
    years = re.findall(r"(?<!\d)20\d{2}(?!\d)", as_text(cell))
    if len(set(years)) != 1:
        raise _invalid(cell)
    return int(years[0])


def is_ambiguous(cell: object) -> bool:
    """Tell whether a text would be another day, were the month written first."""
    first, second = _leading_numbers(cell)
    return 1 <= first <= 12 and 1 <= second <= 12 and first != second


def is_day_first(cell: object) -> bool:
    """Tell whether a text can only be read with the day before the month: 31/03/2025."""
    first, second = _leading_numbers(cell)
    return first > 12 and 1 <= second <= 12


def _leading_numbers(cell: object) -> tuple[int, int]:
    """Return the two numbers before the year; zeros where the text is written otherwise."""
    found = _DAY_FIRST.fullmatch(_TIME.sub("", clean(cell))) if isinstance(cell, str) else None
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _read(cell: object, from_1904: bool) -> tuple[date, bool]:
    """Return the day and whether only its month was said (the day is then the first)."""
    if says_nothing(cell):
        raise BadValue("intake.date_missing")
    if isinstance(cell, datetime):
        return _plausible(cell.date(), cell), False
    if isinstance(cell, date):
        return _plausible(cell, cell), False
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        cell = str(int(cell))
    text = _TIME.sub("", clean(str(cell)))
    # "Bengkayang, 1 Maret 2024" and "Senin, 1 Maret 2024": a place or a weekday stands before.
    text = re.sub(r"^[^\d,]+,\s*(?=\d)", "", text).casefold()
    try:
        return _from_digits(text, from_1904) or _from_words(text)
    except (ValueError, KeyError):
        raise _invalid(cell) from None


def _from_digits(text: str, from_1904: bool) -> tuple[date, bool] | None:
    if found := _YEAR_FIRST.fullmatch(text):
        return _date(found[1], found[2], found[3]), False
    if found := _DAY_FIRST.fullmatch(text):
        return _date(found[3], found[2], found[1]), False
    if found := _MONTH_FIRST.fullmatch(text):
        return _date(found[2], found[1], "1"), True
    if found := _YEAR_MONTH.fullmatch(text):
        return _date(found[1], found[2], "1"), True
    if re.fullmatch(r"\d{4,5}(\.\d+)?", text) and int(float(text)) in SERIALS:
        return EPOCHS[from_1904] + timedelta(days=int(float(text))), False
    if _COMPACT.fullmatch(text):
        year_first = text[:2] in ("19", "20") and text[4:6] <= "12"
        parts = (text[:4], text[4:6], text[6:]) if year_first else (text[4:], text[2:4], text[:2])
        return _date(*parts), False
    return None


def _from_words(text: str) -> tuple[date, bool]:
    found = _NAMED.fullmatch(text)
    if found is None:
        raise ValueError(text)
    month = str(MONTHS[found[2]])
    return _date(found[3], month, found[1] or "1"), found[1] is None


def _date(year: str, month: str, day: str) -> date:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < CENTURY_SPLIT else 1900
    return _plausible(date(number, int(month), int(day)), year)


def _plausible(day: date, cell: object) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _invalid(cell)
    return day


def _invalid(cell: object) -> BadValue:
    return BadValue("intake.date_invalid", value=as_text(cell))
