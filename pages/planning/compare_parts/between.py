"""What lies between the two sides: people who came and went, or imports."""

from datetime import datetime

import pandas as pd
import streamlit as st

from analytics import compare, numbers
from analytics.compare import MONTHS, VERSIONS
from analytics.dataset import Dataset
from analytics.store.history import history
from analytics.store.tables import open_store
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.parts.versions import changed
from pages.planning.compare_parts.chosen import Sides


def show(view: View, sides: Sides) -> None:
    """Tell what happened between two months or two versions; areas have nothing between."""
    if sides.kind == MONTHS:
        people(view, sides)
    if sides.kind == VERSIONS:
        imports(view, sides)


def people(view: View, sides: Sides) -> None:
    """Say who joined, left and stayed."""
    st.subheader(view.say("compare.flow"), anchor=False)
    found = frame.ask(view, compare.flow, view.area, sides.before.month, sides.after.month)
    if found is None:
        st.write(numbers.missing(view.lang))
        return
    written = {name: numbers.integer(value, view.lang) for name, value in found._asdict().items()}
    st.markdown(
        view.say("compare.flow_text", first=sides.names[0], second=sides.names[1], **written)
    )
    if pd.isna(found.stayed):
        st.caption(view.say("compare.flow_inexact"))
    else:
        st.markdown(view.say("compare.flow_stayed", stayed=written["stayed"]))
    if found.moved:
        st.caption(view.say("compare.flow_moved", moved=numbers.integer(found.moved, view.lang)))
    figure.provenance(view, view.data.origin("enrolment"))


def imports(view: View, sides: Sides) -> None:
    """List what made the later version out of the earlier one."""
    st.subheader(view.say("compare.imports"), anchor=False)
    rows = frame.ask(view, _between, sides.before.version, sides.after.version)
    figure.table(
        view,
        rows.assign(
            when=[numbers.moment(datetime.fromisoformat(t), view.lang) for t in rows["time"]],
            done=[view.say(f"history.action.{action}") for action in rows["action"]],
            kind_name=[word("kind", kind, view.lang) if kind else "" for kind in rows["kind"]],
            file=rows["file"].fillna(""),
            changed=[changed(view, changes) for changes in rows["changes"]],
        ),
        {
            "version": (view.say("history.version"), "people"),
            "when": (view.say("history.when"), "text"),
            "done": (view.say("history.done"), "text"),
            "kind_name": (view.say("history.kind_name"), "text"),
            "file": (view.say("history.file"), "text"),
            "changed": (view.say("history.changed"), "text"),
        },
        key="compare_imports",
        title=view.say("compare.imports"),
        placeholder="–",
    )


def _between(_data: Dataset, earlier: int, later: int) -> pd.DataFrame:
    table = history(open_store())
    return table[(table["version"] > earlier) & (table["version"] <= later)]
