"""What an alert is, and how it is said."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics import numbers, strategies
from analytics.text import say, word

# The most serious first: act now; keep an eye on it.
HIGH, WATCH = LEVELS = ("high", "watch")

_UNITS = {
    "idr": numbers.rupiah_short,
    "pct": numbers.percent,
    "month": numbers.month,
    "day": numbers.day,
}
_WORDS = ("fund_source", "kind", "target_system")


@dataclass(frozen=True)
class Alert:
    """Something in an area that asks for somebody's attention, and where to look at it.

    Attributes:
        key: Of its sentence, ``alert.<key>``.
        level: ``high`` or ``watch``.
        page: URL path of the page that shows it, such as ``perpanjangan``.
        values: What fills the sentence, as numbers, days and vocabulary words; ``n`` is the
            count that chooses between singular and plural. A name ends in its unit.
        params: Link key → code, for the address of that page.
        about: What it is about, such as ``stale.membership``: it stays the same while numbers
            and words move, so that a known alert can be told from a new one.
    """

    key: str
    about: str
    level: str
    page: str
    values: Mapping[str, object]
    params: Mapping[str, str]


def sentence(alert: Alert, lang: str) -> str:
    """Return what `alert` says, in the reader's language."""
    written = {name: _written(name, value, lang) for name, value in alert.values.items()}
    return say(f"alert.{alert.key}", lang, **written | {"n": alert.values.get("n")})


def _written(name: str, value: object, lang: str) -> str:
    if name == "strategy":
        return strategies.name(value, lang)
    if name in _WORDS:
        return word(name, str(value), lang)
    unit = name.rpartition("_")[2]
    if unit in _UNITS:
        return _UNITS[unit](value, lang)
    # A year is a name, not a count.
    return str(value) if unit == "year" else numbers.integer(value, lang)
