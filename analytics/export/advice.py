"""What to do about a refused row, in one sentence; for a village up to three candidates."""

import pandas as pd

from analytics.intake.gazetteer import Gazetteer
from analytics.text import say, sentences

PLACES = ("village_unknown", "village_ambiguous")


def advice(name: str, value: str, within: str, places: Gazetteer, lang: str) -> str:
    """Return what to do about a row refused for the reason `name`.

    Args:
        value: What stands in the cell at fault.
        within: What the row says of its subdistrict, "" for nothing.
    """
    if name in PLACES and (near := candidates(value, within, places)):
        return say("export.candidates", lang, places="; ".join(near))
    return fix(name, lang)


def explained(refused: pd.DataFrame, lang: str) -> pd.Series:
    """Return for each refused row what is wrong or what to do.

    Args:
        refused: With ``reason`` and ``message``, the sentence kept with the row: Indonesian.
    """
    if lang == "id":
        return refused["message"]
    return refused["reason"].map({name: fix(name, lang) for name in set(refused["reason"])})


def fix(name: str, lang: str) -> str:
    """Return what to do about the reason `name`, whatever the row says."""
    key = f"export.fix.{name}"
    return say(key if key in sentences() else "export.fix_other", lang)


def candidates(value: str, within: str, places: Gazetteer) -> list[str]:
    """Return up to three villages that may be meant, those of the subdistrict named first."""
    inside = places.named("subdistrict", within) if within else set()
    code = next(iter(inside)) if len(inside) == 1 else None
    return (places.nearest(value, code) if code else []) or places.nearest(value)
