"""How values of each unit are written: on screens and papers, alone and in columns."""

from collections.abc import Callable, Mapping

import pandas as pd

from analytics import numbers
from analytics.text import say


def _as_it_stands(value: object, lang: str) -> str:
    return numbers.missing(lang) if pd.isna(value) else str(value)


WRITTEN: Mapping[str, Callable[[object, str], str]] = {
    "%": numbers.percent,
    "exact_pct": lambda value, lang: numbers.percent(value, lang, 2),
    "IDR": numbers.rupiah,
    "ratio": lambda value, lang: numbers.rupiah(value, lang, digits=2),
    "per_100_adults": numbers.decimal,
    "per_100_workers": numbers.decimal,
    "points": numbers.decimal,
    "people": numbers.integer,
    "families": numbers.integer,
    "villages": numbers.integer,
    "worker_months": numbers.integer,
    "months": numbers.integer,
    "tenths": numbers.decimal,
    "days": numbers.integer,
    "claims": numbers.integer,
    "month": numbers.month,
    "day": numbers.day,
    "score": lambda value, lang: numbers.decimal(value, lang, 4),
    "index": lambda value, lang: numbers.decimal(value, lang, 3),
    "text": _as_it_stands,
    # Numbers of several units in one column, written before.
    "told": _as_it_stands,
}


def write(value: object, unit: str, lang: str) -> str:
    """Write one value of `unit`; what is withheld stands there as the word for it."""
    return numbers.hidden(lang) if value == numbers.hidden(lang) else WRITTEN[unit](value, lang)


def short(value: float, unit: str, lang: str) -> str:
    """Write the same where there is little room: rupiah in words such as "Rp2,46 miliar"."""
    return numbers.rupiah_short(value, lang) if unit == "IDR" else write(value, unit, lang)


def name(unit: str, lang: str) -> str:
    """Return the reader's word for a unit, for axis titles and headings."""
    return say(f"unit.{unit}", lang)
