"""Tables that a printer and a screen reader take as they are: plain HTML, all rows, no scrolling.

`figure.table` draws on a canvas that scrolls and can be clicked; on paper it is cut off.
"""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analytics import safe, units
from analytics.origin import Origin
from pages.parts import figure, take
from pages.parts.frame import View


def sheet(
    view: View,
    rows: pd.DataFrame,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    origin: Origin,
    title: str,
) -> None:
    """Draw a table that can be printed, with its origin and its files.

    Args:
        columns: As in `figure.table`; the first one names its row.
        title: Read to those who do not see the table, and the name of its files.
    """
    st.html(written(view, rows, columns, title))
    figure.provenance(view, origin)
    with st.container(horizontal=True, gap="small", key=f"files_{key}"):
        take.table(view, rows, columns, key, origin, title)


def written(
    view: View, rows: pd.DataFrame, columns: Mapping[str, tuple[str, str]], title: str
) -> str:
    """Return the table as HTML, all its texts made harmless; a wide one scrolls by itself."""
    heads = "".join(_cell("th", unit, head, ' scope="col"') for head, unit in columns.values())
    records = rows[list(columns)].to_dict("records")
    lines = "".join(f"<tr>{_line(view, row, columns)}</tr>" for row in records)
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{safe.html(title)}">'
        f'<table class="sheet" aria-label="{safe.html(title)}">'
        f"<thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table></div>"
    )


def _line(view: View, row: dict[str, object], columns: Mapping[str, tuple[str, str]]) -> str:
    texts = {
        name: (unit, units.write(row[name], unit, view.lang)) for name, (_, unit) in columns.items()
    }
    first, *others = texts.values()
    return _cell("th", *first, ' scope="row"') + "".join(_cell("td", *each) for each in others)


def _cell(tag: str, unit: str, text: str, scope: str = "") -> str:
    number = "" if unit == "text" else ' class="number"'
    return f"<{tag}{scope}{number}>{safe.html(text)}</{tag}>"
