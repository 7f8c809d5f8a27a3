"""Numbers, rupiah and dates as an Indonesian (or English) reader writes them, by Babel."""

from datetime import date, datetime
from functools import lru_cache

import pandas as pd
from babel.dates import format_date
from babel.numbers import format_decimal

from analytics.text import say

_LOCALES = {"id": "id_ID", "en": "en_GB"}
# The largest unit first; below a million the amount is written out.
_SCALES = ((10**12, "number.trillion"), (10**9, "number.billion"), (10**6, "number.million"))


def missing(lang: str) -> str:
    """Say that nothing is known; never 0."""
    return say("number.missing", lang)


def hidden(lang: str) -> str:
    """Say that a number is known and withheld: it counts too few people, or would tell of them."""
    return say("number.hidden", lang)


def decimal(value: object, lang: str, digits: int = 1) -> str:
    """Write `value` with exactly `digits` decimals: 1.234,5."""
    return missing(lang) if pd.isna(value) else _decimal(float(value), lang, digits)


# Tables write the same counts again and again; Babel takes its time for each.
@lru_cache(maxsize=2**16)
def _decimal(value: float, lang: str, digits: int) -> str:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=_LOCALES[lang])


def integer(value: object, lang: str) -> str:
    """Write a count: 12.200."""
    return decimal(value, lang, digits=0)


def percent(value: object, lang: str, digits: int = 1) -> str:
    """Write a value that is already in percent: 35,7%."""
    return missing(lang) if pd.isna(value) else f"{decimal(value, lang, digits)}%"


def rupiah(value: object, lang: str, digits: int = 0) -> str:
    """Write an amount in full: Rp2.429.520.000."""
    if pd.isna(value):
        return missing(lang)
    return ("-" if value < 0 else "") + f"Rp{decimal(abs(value), lang, digits)}"


def rupiah_short(value: object, lang: str) -> str:
    """Write an amount for a headline: Rp2,46 miliar."""
    if pd.isna(value):
        return missing(lang)
    for scale, key in _SCALES:
        if round(abs(value) / scale, 2) >= 1:
            sign = "-" if value < 0 else ""
            return f"{sign}Rp{decimal(abs(value) / scale, lang, 2)} {say(key, lang)}"
    return rupiah(value, lang)


def month(value: object, lang: str, short: bool = False) -> str:
    """Write a month: Agustus 2025, or Agu 2025."""
    if pd.isna(value):
        return missing(lang)
    return format_date(pd.Timestamp(value), "MMM y" if short else "MMMM y", locale=_LOCALES[lang])


def day(value: date | pd.Timestamp | str, lang: str, short: bool = False) -> str:
    """Write a day: 31 Agustus 2025, or 31 Agu 2025. An empty text is an unknown day."""
    if (not isinstance(value, str) and pd.isna(value)) or value == "":
        return missing(lang)
    pattern = "d MMM y" if short else "d MMMM y"
    return format_date(pd.Timestamp(value), pattern, locale=_LOCALES[lang])


def moment(value: datetime, lang: str) -> str:
    """Write a moment where the server stands: 31 Agustus 2025 pukul 14.05 WIB."""
    here = value.astimezone()
    clock = f"{here:%H.%M}" if lang == "id" else f"{here:%H:%M}"
    return say("number.moment", lang, day=day(here, lang), clock=f"{clock} {here.tzname()}")


def dated(as_of: str, lang: str) -> str:
    """Write an ISO date as exact as it is: 2024, Agustus 2025 or 31 Agustus 2025."""
    if len(as_of) == len("2024"):
        return as_of
    return month(as_of, lang) if len(as_of) == len("2025-08") else day(as_of, lang)
