"""Store what an officer sent, under the officer's name; say what became of it."""

from collections.abc import Callable

import streamlit as st

from analytics import safe
from analytics.errors import DataError
from pages.parts import officer
from pages.parts.frame import View

TOLD = "evidence_told"
TURN = "evidence_turn"


def turn() -> int:
    """Return how often something was stored: a form of the next turn is empty again."""
    return st.session_state.setdefault(TURN, 0)


def store(view: View, write: Callable[[], int]) -> None:
    """Do it and draw the page anew from the new data version; or say why it was refused."""
    try:
        with officer.named():
            version = write()
    except DataError as error:
        st.error(safe.markdown(error.message(view.lang)), icon=":material/error:")
        return
    st.session_state[TURN] = turn() + 1
    st.session_state[TOLD] = view.say("evidence.stored", version=version)
    st.rerun()


def told(view: View) -> None:
    """Say once what was stored, and where it is published or undone."""
    said = st.session_state.pop(TOLD, None)
    if said:
        st.success(said, icon=":material/check:")
        label = view.say("evidence.to_history")
        st.page_link("office/history.py", label=label, icon=":material/history:")
