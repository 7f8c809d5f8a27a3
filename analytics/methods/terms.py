"""The words: terms of the field and of the dashboard, natures of figures, what is hidden."""

import pandas as pd

from analytics.origin import NATURES
from analytics.small_counts import SMALLEST
from analytics.store import glossary
from analytics.text import say, word

COLUMNS = ["entry", "name", "other", "definition"]
SPOKEN = {"id": ("indonesian", "english"), "en": ("english", "indonesian")}


def terms(lang: str) -> pd.DataFrame:
    """Return one row per term, sorted by name: entry, name, other (language), definition."""
    table = glossary.terms()
    own, other = SPOKEN[lang]
    named = pd.DataFrame(
        {
            "entry": "istilah." + table["term_id"],
            "name": table[own],
            "other": table[other],
            "definition": table[f"definition_{lang}"],
        }
    )
    return named.sort_values("name", key=lambda names: names.str.lower(), ignore_index=True)


def conventions(lang: str) -> pd.DataFrame:
    """Return how the dashboard speaks: the natures, strongest first, and what is withheld."""
    said = {
        nature: (
            say("methods.nature", lang, nature=word("nature", nature, lang)),
            say(f"methods.nature.{nature}", lang),
        )
        for nature in NATURES
    }
    limits = {"smallest": SMALLEST, "largest": SMALLEST - 1}
    for key in ("unknown", "small_counts"):
        said[key] = say(f"methods.{key}", lang), say(f"methods.{key}.is", lang, **limits)
    rows = [(f"sifat.{key}", name, "", meaning) for key, (name, meaning) in said.items()]
    return pd.DataFrame(rows, columns=COLUMNS)
