"""From a long list to its file."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.origin import Origin
from pages.parts import figure, take
from pages.parts.frame import View

# Writing a long table costs time at every click; the rest is in the file.
ROWS_SHOWN = 200


def long_table(
    view: View,
    rows: pd.DataFrame,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    origin: Origin,
    title: str,
    **options: object,
) -> object:
    """Draw the first rows of a list, and offer all of them as files."""
    if len(rows) <= ROWS_SHOWN:
        return figure.table(view, rows, columns, key, origin, title, **options)
    shown, all_ = (numbers.integer(n, view.lang) for n in (ROWS_SHOWN, len(rows)))
    st.caption(view.say("quality.first_rows", shown=shown, all=all_))
    head = rows.head(ROWS_SHOWN)
    event = figure.table(view, head, columns, key, origin, title, takeable=False, **options)
    with st.container(horizontal=True):
        take.table(view, rows, columns, key, origin, title, options.get("placeholder"))
    return event
