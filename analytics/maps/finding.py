"""What a map shows, in one sentence or three: for those who do not see it."""

from collections.abc import Callable

import pandas as pd

from analytics.text import say


def finding(rows: pd.DataFrame, level: str, write: Callable[[float], str], lang: str) -> str:
    """Return the highest and the lowest area, how many are unknown and how many outside.

    Args:
        rows: As `analytics.listing.areas` returns them for `level`.
        write: Writes a value with its unit.
    """
    known = rows.dropna(subset=["value"])
    unknown = int((rows["value"].isna() & ~rows["outside"]).sum())
    outside = int(rows["outside"].sum())
    sentences = [_range(known, level, write, lang)] if len(known) else []
    if unknown:
        sentences.append(say("map.unknown", lang, areas=_counted(unknown, level, lang)))
    if outside:
        sentences.append(say("map.outside_count", lang, areas=_counted(outside, level, lang)))
    return " ".join(sentences)


def _range(known: pd.DataFrame, level: str, write: Callable[[float], str], lang: str) -> str:
    highest, lowest = known["value"].max(), known["value"].min()
    if highest == lowest:
        areas = _named(known, level, lang)
        return say("map.all_equal", lang, areas=areas, value=write(highest))
    return say(
        "map.range",
        lang,
        high=write(highest),
        high_in=_named(known[known["value"] == highest], level, lang),
        low=write(lowest),
        low_in=_named(known[known["value"] == lowest], level, lang),
    )


def _named(rows: pd.DataFrame, level: str, lang: str) -> str:
    """Name the area if there is one, else count them."""
    return rows["label"].iloc[0] if len(rows) == 1 else _counted(len(rows), level, lang)


def _counted(number: int, level: str, lang: str) -> str:
    key = "map.villages" if level == "village" else "map.subdistricts"
    return say(key, lang, n=number)
