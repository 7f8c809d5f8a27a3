"""The officer's name: said once a session, recorded with every change of the data."""

from contextlib import AbstractContextManager

import streamlit as st

from analytics.store.actor import LONGEST_NAME, acting, user
from pages.parts.frame import View

_KEY = "officer"


def ask(view: View) -> None:
    """Ask for the name; a name said on another page stands there already."""
    st.text_input(
        view.say("officer.name"),
        key=_KEY,
        max_chars=LONGEST_NAME,
        placeholder=view.say("officer.none", user=user()),
        persist_state="session",
        width=340,
    )


def named() -> AbstractContextManager[None]:
    """Record what the block changes under the officer's name."""
    return acting(st.session_state.get(_KEY) or "")
