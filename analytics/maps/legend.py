"""The legend as HTML beside the map: swatch, range, and how many villages have it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import pandas as pd

from analytics import numbers, safe
from analytics.classes import MISSING, OUTSIDE, POLICY
from analytics.maps import fills
from analytics.text import say

_ITEM = (
    '<li style="display:flex;align-items:center;gap:.4rem;margin:0">'
    '<span aria-hidden="true" style="width:1.5rem;height:1rem;flex:none;'
    'border:1px solid #5f6d6d;background:{swatch}"></span>'
    "<span>{text}</span></li>"
)
_LIST = (
    '<ul style="list-style:none;margin:.2rem 0;padding:0;display:flex;flex-wrap:wrap;'
    'gap:.25rem 1.1rem;font-size:.85rem;line-height:1.3" aria-label="{name}">{items}</ul>'
    '<p style="margin:0;font-size:.8rem;line-height:1.3;color:#4d5a5a">{rule}</p>'
)


def legend(
    groups: pd.Series,
    bounds: Sequence[float],
    unit: str,
    lang: str,
    rule: str = POLICY,
) -> str:
    """Return the legend of a map of villages.

    Args:
        groups: Class of each village, as `analytics.classes` gives it.
        bounds: Lower bounds of the classes.
        unit: Unit of the figure; people are counted in whole numbers.
        rule: How the bounds were found.
    """
    told = entries(groups, bounds, unit, lang)
    return written(told, len(bounds), class_rule(unit, lang, rule), lang)


def written(told: Sequence[tuple[str, str]], classes: int, rule: str, lang: str) -> str:
    """Return a legend from the words of each class and the rule below them."""
    items = "".join(
        _ITEM.format(swatch=fills.swatch(group, classes), text=safe.html(text))
        for group, text in told
    )
    name = safe.html(say("map.legend", lang))
    return _LIST.format(name=name, items=items, rule=safe.html(rule))


def entries(
    groups: pd.Series, bounds: Sequence[float], unit: str, lang: str
) -> list[tuple[str, str]]:
    """Return each class with its range and how many villages have it."""
    names = dict(enumerate(class_names(bounds, unit, lang)))
    return counted({str(number): name for number, name in names.items()}, groups, lang)


def counted(names: Mapping[str, str], groups: pd.Series, lang: str) -> list[tuple[str, str]]:
    """Return each class with its name and how many villages have it, those without one last."""
    counts = groups.value_counts()
    return [
        (group, f"{name}: {say('map.villages', lang, n=int(counts.get(group, 0)))}")
        for group, name in {**names, **unclassed(groups, lang)}.items()
    ]


def unclassed(groups: pd.Series, lang: str) -> dict[str, str]:
    """Name what stands for no class: no data yet and, where any village is, outside."""
    outside = {OUTSIDE: say("map.outside", lang)} if (groups == OUTSIDE).any() else {}
    return {MISSING: say("number.missing", lang), **outside}


def class_rule(unit: str, lang: str, rule: str = POLICY) -> str:
    """Say how the classes were made and which ends belong to them; people are whole numbers."""
    ends = say("map.ends_whole" if unit == "people" else "map.ends", lang)
    how = say(f"map.class_rule.{rule}", lang)
    return f"{how} {ends}"


def rule_name(rule: str, lang: str) -> str:
    """Name a rule of `analytics.classes`."""
    return say(f"map.rule.{rule}", lang)


def class_names(bounds: Sequence[float], unit: str, lang: str) -> list[str]:
    """Return each class in words: "25% – <50%", of people "1–99"; the last is open."""

    def write(bound: float) -> str:
        digits = 0 if bound == int(bound) else 1
        return numbers.decimal(bound, lang, digits) + ("%" if unit == "%" else "")

    names = []
    for low, high in pairwise(bounds):
        if unit != "people":
            names.append(f"{write(low)} – <{write(high)}")
        else:
            names.append(write(low) if high - low == 1 else f"{write(low)}–{write(high - 1)}")
    return [*names, f"≥{write(bounds[-1])}"]
