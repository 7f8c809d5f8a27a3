"""How fresh each table is."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.store.freshness import SPEAKS_OF, freshness
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View


def show(view: View) -> None:
    """List every kind of table with its newest data and its last import."""
    st.subheader(view.say("quality.fresh"), anchor=False)
    table = frame.ask(view, freshness)
    figure.table(
        view,
        table.assign(
            name=[word("kind", kind, view.lang) for kind in table["kind"]],
            nature=[
                word("nature", nature, view.lang) if isinstance(nature, str) else None
                for nature in table["nature"]
            ],
            newest=[_newest(view, row.kind, row.newest) for row in table.itertuples()],
        ),
        {
            "name": (view.say("quality.table"), "text"),
            "nature": (view.say("quality.nature"), "text"),
            "newest": (view.say("quality.newest"), "text"),
            "imported": (view.say("quality.imported"), "day"),
            "files": (view.say("quality.files"), "people"),
            "rows": (view.say("quality.rows"), "people"),
        },
        key="quality_fresh",
        title=view.say("quality.fresh"),
    )


def _newest(view: View, kind: str, time: pd.Timestamp) -> str | None:
    """Write the newest day of a table; the register knows months only."""
    if pd.isna(time):
        return None
    return numbers.day(time, view.lang) if kind in SPEAKS_OF else numbers.month(time, view.lang)
