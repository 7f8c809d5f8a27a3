"""How published values are written: known, withheld or unknown; and what is simulated."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from analytics import numbers, units
from analytics.edition.public_table import ALL, HIDDEN
from analytics.targeting.shape import UNKNOWN
from pages.parts.frame import View


def texts(view: View, rows: pd.DataFrame, column: str, unit: str) -> list[str]:
    """Return the values of a column as the reader writes them; what is withheld says so."""
    withheld = rows[HIDDEN] if HIDDEN in rows else pd.Series(False, index=rows.index)
    return [
        numbers.hidden(view.lang) if hidden else units.write(value, unit, view.lang)
        for value, hidden in zip(rows[column], withheld, strict=True)
    ]


def withheld(view: View, rows: pd.DataFrame, columns: Iterable[str]) -> pd.DataFrame:
    """Return published rows with the word for it wherever a number of `columns` is withheld."""
    word = numbers.hidden(view.lang)
    told = {name: rows[name].astype(object).mask(rows[HIDDEN], word) for name in columns}
    return rows.assign(**told)


def row(table: pd.DataFrame | None, **keys: str) -> pd.Series | None:
    """Return the row of a published table with these `keys`; None where there is none."""
    if table is None:
        return None
    chosen = table
    for name, key in keys.items():
        chosen = chosen[chosen[name] == key]
    return None if chosen.empty else chosen.iloc[0]


def value(view: View, found: pd.Series | None, column: str, unit: str) -> str:
    """Write one value of a row as `row` returns it."""
    if found is None:
        return numbers.missing(view.lang)
    return texts(view, found.to_frame().T, column, unit)[0]


def signed(view: View, difference: float, unit: str) -> str:
    """Write a difference with its sign; next to nothing has none."""
    text, nothing = (units.write(each, unit, view.lang) for each in (difference, 0))
    if text.lstrip("-") == nothing:
        return nothing
    return f"+{text}" if pd.notna(difference) and difference > 0 else text


def word(view: View, key: str, group: str) -> str:
    """Name a key of a published table: a sum, what is not known, or a word of `group`."""
    if key in (ALL, UNKNOWN):
        return view.say(f"impact.{key}")
    return view.say(f"word.{group}.{key}")


def regency_only(view: View) -> None:
    """Say that figures are those of the regency, where a kecamatan was chosen."""
    if view.level != "regency":
        st.caption(view.say("impact.regency_only", area=view.name(view.data.area)))


def footnote(view: View, *tables: pd.DataFrame | None) -> None:
    """Explain what is withheld, where anything is."""
    if any(table is not None and table[HIDDEN].any() for table in tables):
        st.caption(view.say("impact.hidden_note"))
