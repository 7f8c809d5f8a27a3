"""For officers: steps and files, always of the newest data. The public sees what is published."""

import pandas as pd
import streamlit as st

from analytics.origin import Origin
from analytics.store import step_history
from analytics.store.dataset import load
from analytics.store.tables import open_store
from pages.parts import officer
from pages.parts.frame import View
from pages.public.evidence_parts import attaching, changes, step_form, writing


def show(view: View) -> None:
    """Draw the forms, and every change that was made."""
    st.subheader(view.say("evidence.section.ubah"), anchor="ubah")
    st.caption(view.say("evidence.editing_note"))
    writing.told(view)
    officer.ask(view)
    step_form.show(view)
    attaching.show(view)
    _history(view)


def _history(view: View) -> None:
    """List every change with who made it; the public edition leaves names out."""
    with st.expander(view.say("evidence.full_history"), icon=":material/history:"):
        table = _changes(view.data.area, open_store().version())
        if table is None:
            st.write(view.say("evidence.nothing_reported"))
            return
        origin = Origin("imported", view.say("word.kind.actions"))
        changes.draw(view, table, key="evidence_all_changes", origin=origin)


@st.cache_data(max_entries=2, show_spinner=False)
def _changes(area: str, version: int) -> pd.DataFrame | None:
    return step_history.history(load(area, version))
