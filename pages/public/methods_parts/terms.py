"""The terms of the field and of the dashboard, the natures, and what is withheld."""

import pandas as pd

from analytics.methods import terms
from pages.parts.frame import View
from pages.public.methods_parts import entries
from pages.public.methods_parts.entries import Entry


def conventions(view: View) -> list[Entry]:
    """Return an entry for each nature, for what is unknown and for what is withheld."""
    return _entries(view, terms.conventions(view.lang))


def glossary(view: View) -> list[Entry]:
    """Return an entry for each term."""
    return _entries(view, terms.terms(view.lang))


def _entries(view: View, table: pd.DataFrame) -> list[Entry]:
    return [
        Entry(
            row.entry,
            row.name,
            "",
            (
                (view.say("methods.definition"), entries.text(row.definition)),
                (view.say("methods.other_language"), entries.text(row.other)),
            ),
        )
        for row in table.itertuples(index=False)
    ]
