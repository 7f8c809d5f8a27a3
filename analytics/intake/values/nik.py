"""The NIK: 16 digits, of place, date of birth (day + 40 for women) and a serial number."""

import re
from datetime import date

from analytics.intake.values.text import BadValue, clean, says_nothing

LENGTH = 16
# Place digits are those of first registration: any province, never a mistake by themselves.
VALID = re.compile(
    r"[1-9]\d{5}(?:0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(?:0[1-9]|1[0-2])\d{2}(?!0000)\d{4}"
)
# Above this a spreadsheet's number cannot tell two neighbouring NIKs apart.
EXACT = 2**53
MASK = "•"
SHOWN = 6  # the digits of the place; the rest says when a person was born and of which sex
_EXPONENT = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_FROM_NUMBER = re.compile(r"(\d{16})[.,]0+")
_SEPARATORS = re.compile(r"[\s.\-_/']+")
_PERSONAL = re.compile(r"\d(?:[ .\-'’]{0,2}[\dOIl]){12,}")


def read_nik(cell: object) -> tuple[str, bool]:
    """Return the 16 digits, and whether they come from a number, whose last digits may be lost.

    Raises:
        BadValue: nik_missing, nik_length, nik_format or nik_precision.
    """
    if isinstance(cell, str) and VALID.fullmatch(cell) and len(set(cell)) > 1:
        return cell, False
    if says_nothing(cell):
        raise BadValue("intake.nik_missing")
    if isinstance(cell, str):
        text = clean(cell).strip("'’‘`\"")
        number = _FROM_NUMBER.fullmatch(text)
        if number is None:
            return _checked(text), False
        return _precise(number[1]), True
    if not isinstance(cell, (int, float)) or isinstance(cell, bool) or cell != int(cell):
        raise BadValue("intake.nik_format")
    return _precise(str(int(cell))), True


def born(nik: str, day: date) -> bool:
    """Tell whether the date in a NIK is `day`; the century is not in the NIK."""
    number = int(nik[6:8])
    return nik[6:12] == f"{day.day + 40 * (number > 40):02d}{day:%m%y}"


def mask(text: str) -> str:
    """Hide everything after the first six characters of a NIK, broken or whole."""
    shown = 0
    letters = []
    for letter in text:
        shown += letter.isalnum()
        letters.append(MASK if letter.isalnum() and shown > SHOWN else letter)
    return "".join(letters)


def mask_within(text: str) -> str:
    """Hide what looks like a NIK wherever it stands in a text."""
    return _PERSONAL.sub(lambda found: mask(found[0]), text)


def _checked(text: str) -> str:
    if _EXPONENT.fullmatch(text):
        raise BadValue("intake.nik_precision")
    digits = _SEPARATORS.sub("", text)
    if not (digits.isascii() and digits.isdigit()):
        raise BadValue("intake.nik_format")
    if len(digits) != LENGTH:
        raise BadValue("intake.nik_length", n=len(digits))
    if not VALID.fullmatch(digits) or len(set(digits)) == 1:
        raise BadValue("intake.nik_format")
    return digits


def _precise(digits: str) -> str:
    # A spreadsheet keeps 15 digits of a typed number and fills up with a zero.
    if len(digits) > LENGTH or (
        len(digits) == LENGTH and (digits.endswith("0") or int(digits) > EXACT)
    ):
        raise BadValue("intake.nik_precision")
    return _checked(digits)
