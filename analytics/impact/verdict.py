"""In one word, how what was found stands to what was announced."""

import pandas as pd

from analytics.impact.statements import exactness

UNKNOWN, SAME, ROUNDED, REPLACED, MORE, LESS = VERDICTS = (
    "unknown", "same", "rounded", "replaced", "more", "less",
)  # fmt: skip
# A number that states all its digits is no rounding of another.
ROUNDED_DIGITS = 2


def verdict(announced: float, found: float, measure: str) -> str:
    """Return one of `VERDICTS`.

    `REPLACED`: more people over the years than announced for one time, for some came for others.
    """
    if pd.isna(announced) or pd.isna(found):
        return UNKNOWN
    if found == announced:
        return SAME
    if _rounding(announced, found):
        return ROUNDED
    if measure == "people_ever" and found > announced:
        return REPLACED
    return MORE if found > announced else LESS


def _rounding(announced: float, found: float) -> bool:
    """Tell whether `announced` is `found`, or the leading digits of it, rounded."""
    digits = exactness(announced)
    if not 0 < digits <= ROUNDED_DIGITS:
        return False
    scale = 10 ** (len(str(int(announced))) - digits)
    return abs(announced - found) < scale
