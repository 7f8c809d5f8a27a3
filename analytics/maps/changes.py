"""What the classes of a change mean, in words."""

import pandas as pd

from analytics import numbers
from analytics.classes import CHANGES, STEPS
from analytics.maps.legend import counted
from analytics.text import say


def entries(groups: pd.Series, step: int, lang: str) -> list[tuple[str, str]]:
    """Return each class of `analytics.classes.CHANGES` with its range and its villages.

    Args:
        groups: Class of each village, as `classify_change` gives it.
        step: Width of a class.
    """
    names = {group: _range(number - STEPS, step, lang) for number, group in enumerate(CHANGES)}
    return counted(names, groups, lang)


def rule(unit: str, step: int, lang: str) -> str:
    """Say how the classes were made."""
    key = "map.change_points" if unit == "%" else "map.change_units"
    return say(key, lang, step=numbers.integer(step, lang))


def _range(steps: int, step: int, lang: str) -> str:
    if steps == 0:
        return say("map.same", lang)
    key = "map.rise" if steps > 0 else "map.fall"
    low, high = (numbers.integer(number * step, lang) for number in (abs(steps) - 1, abs(steps)))
    if abs(steps) == STEPS:
        return say(key, lang, amount=f"≥{low}")
    return say(key, lang, amount=f"{'>' if abs(steps) == 1 else ''}{low} – <{high}")
