"""Plans kept under a name: take one out, or put the present one in."""

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.planning.comparison import NAMES
from analytics.planning.scenario import Scenario, decode, encode
from analytics.settings import settings
from analytics.store import scenarios
from analytics.store.scenarios import Kept
from analytics.store.tables import open_store
from pages.parts.frame import View
from pages.planning.simulation_parts import chosen


def show(view: View, plans: tuple[Scenario, ...], letter: str) -> None:
    """Draw what is kept; a server for others, which changes no data, keeps what is there."""
    known = [plan for plan in scenarios.kept(open_store()) if decode(plan.code)]
    if not known and not settings().office:
        return
    with st.expander(view.say("simulation.kept"), icon=":material/bookmark:"):
        if known:
            _take_out(view, plans, letter, known)
        if settings().office:
            _put_in(view, plans[NAMES.index(letter)])


def _take_out(view: View, plans: tuple[Scenario, ...], letter: str, known: list[Kept]) -> None:
    number = st.selectbox(
        view.say("simulation.kept_which"),
        range(len(known)),
        format_func=lambda place: known[place].name,
        key="_kept",
    )
    plan = known[min(number, len(known) - 1)]
    day = numbers.day(pd.Timestamp(plan.time), view.lang)
    said = view.say("simulation.kept_by", actor=plan.actor or "–", day=day)
    st.caption(safe.markdown(said))
    with st.container(horizontal=True):
        opened = st.button(view.say("simulation.open_as", letter=letter), key="_kept_open")
        if settings().office:
            _delete(view, plan)
    if opened:
        chosen.take(plans, letter, decode(plan.code))


def _delete(view: View, plan: Kept) -> None:
    """Ask once more: what is deleted does not come back."""
    with st.popover(view.say("simulation.delete"), icon=":material/delete:"):
        st.markdown(safe.markdown(view.say("simulation.delete_sure", name=plan.name)))
        if st.button(view.say("simulation.delete_yes"), key="_kept_delete"):
            scenarios.drop(open_store(), plan.name)
            st.rerun()


def _put_in(view: View, plan: Scenario) -> None:
    with st.form("_keep", clear_on_submit=True, border=False):
        name = st.text_input(
            view.say("simulation.keep_name"), max_chars=scenarios.LONGEST_NAME, key="_keep_name"
        )
        asked = st.form_submit_button(view.say("simulation.keep"))
    if asked and name.strip():
        scenarios.keep(open_store(), name, encode(plan))
        st.rerun()
