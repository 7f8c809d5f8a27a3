"""How fresh each table is."""

import streamlit as st

from analytics.store.freshness import freshness
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
        ),
        {
            "name": (view.say("quality.table"), "text"),
            "nature": (view.say("quality.nature"), "text"),
            "newest": (view.say("quality.newest"), "day"),
            "imported": (view.say("quality.imported"), "day"),
            "files": (view.say("quality.files"), "people"),
            "rows": (view.say("quality.rows"), "people"),
        },
        key="quality_fresh",
        title=view.say("quality.fresh"),
    )
