"""What a reader must know before the first figure of a page."""

from typing import TYPE_CHECKING

import streamlit as st

from analytics import numbers, safe
from analytics.store.tables import open_store
from analytics.text import say

if TYPE_CHECKING:
    from pages.parts.frame import View

NAMED_FILES = 3


def of_data(here: "View") -> None:
    """Say what holds for the data version: old, empty, simulated, or at its end."""
    data = here.data
    if st.session_state.get("versi") and data.version < open_store().version():
        said = here.say("frame.old_version", version=data.version)
        _old(said, here.say("frame.newest_version"), "versi")
    if data.cube is None:
        key = "frame.no_real_register" if data.real_only else "frame.no_register"
        st.info(here.say(key), icon=":material/info:")
        return
    if data.origin("enrolment").nature == "simulated":
        st.warning(here.say("frame.simulated"), icon=":material/science:")
    now = data.today.to_period("M").start_time
    newest = data.newest_month()
    if newest < now and here.month <= newest:
        month, current = (numbers.month(each, here.lang) for each in (newest, now))
        st.info(here.say("frame.ended", month=month, now=current), icon=":material/event_busy:")


def of_edition(here: "View", newest: int) -> None:
    """Say which edition it is, what is hidden in it, and whether a newer one is out."""
    edition = here.data
    if not edition.number:
        st.info(here.say("frame.no_edition"), icon=":material/info:")
        return
    if edition.number < newest:
        said = here.say("frame.old_edition", number=edition.number, newest=newest)
        _old(said, here.say("frame.newest_edition"), "edisi")
    if edition.origin("enrolment").nature == "simulated":
        st.warning(here.say("frame.simulated"), icon=":material/science:")
    st.caption(
        here.say(
            "frame.edition",
            number=edition.number,
            day=numbers.day(edition.published_on, here.lang),
            version=edition.version,
        )
    )


def of_damage(files: list[str], lang: str) -> None:
    """Say that files of the store are not as they were published; nothing where none is."""
    if files:
        named = safe.markdown(", ".join(files[:NAMED_FILES]))
        st.error(say("frame.damaged", lang, n=len(files), files=named), icon=":material/report:")


def _old(said: str, back: str, choice: str) -> None:
    """Say that something old is shown, and lead back to the newest."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.warning(said)
        if st.button(back, icon=":material/update:"):
            st.session_state[choice] = ""
            st.rerun()
