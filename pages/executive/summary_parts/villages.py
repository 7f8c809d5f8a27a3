"""S6: which five villages need attention, and why?"""

import pandas as pd
import streamlit as st

from analytics import attention, metrics, numbers, safe
from pages.executive.summary_parts import markup
from pages.executive.summary_parts.panel import Panel, Proof, known
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.parts.path import open_village

SHOWN = 5


def panel(view: View) -> Panel:
    """Return the five villages with most people at stake, each one click from its profile."""
    table = frame.ask(view, attention.villages, view.month, view.area)
    first = table.head(SHOWN)
    first = first.assign(reason=[attention.reason(row, view.lang) for _, row in first.iterrows()])
    title = view.say("summary.attention")
    origin = known(view, "enrolment", "programmes")
    return Panel(
        "attention",
        _title(view, table),
        "".join(
            markup.place(row.village_label, row.subdistrict_name, row.reason)
            for row in first.itertuples()
        )
        or markup.small(_nothing(view)),
        [Proof(title, view.say("summary.attention_how"), origin)],
        tables=(lambda: _table(view, table)) if len(table) else None,
        rows=(lambda: _rows(first)) if len(table) else None,
    )


def _rows(first: pd.DataFrame) -> None:
    """Draw the villages as buttons that open their profiles."""
    for row in first.itertuples():
        with st.container(gap=None, key=f"village_{row.code}"):
            name, district = map(safe.markdown, (row.village_label, row.subdistrict_name))
            if st.button(f"**{name}** :gray[{district}]", key=f"open_{row.code}", type="tertiary"):
                open_village(row.code)
            st.html(markup.small(row.reason))


def _title(view: View, table: pd.DataFrame) -> str:
    if len(table) <= SHOWN:
        return view.say("summary.attention")
    count = numbers.integer(len(table), view.lang)
    return view.say("summary.attention_of", shown=SHOWN, villages=count)


def _nothing(view: View) -> str:
    return view.say("summary.no_attention" if view.data.cube is not None else "number.missing")


def _table(view: View, table: pd.DataFrame) -> None:
    figure.twin(
        view,
        table,
        {
            "village_label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            "ending": (metrics.ENDING_90.name[view.lang], "people"),
            "short": (view.say("summary.short"), "people"),
        },
        "summary_attention",
        view.data.origin("enrolment", "programmes"),
        view.say("summary.attention"),
    )
