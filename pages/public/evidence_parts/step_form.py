"""The form of one step: what an office would write into a row of its file."""

from datetime import date

import pandas as pd
import streamlit as st

from analytics import strategies
from analytics.store import editing
from analytics.store.editing import NEW, Seen
from analytics.store.tables import open_store
from analytics.text import word
from analytics.vocabulary import ACTION_STATUSES, STRATEGIES
from pages.parts.frame import View
from pages.public.evidence_parts import writing

SEEN = "evidence_seen"
Step = tuple[int, str]
Cells = dict[str, str | date]


def show(view: View) -> None:
    """Draw the choice of a step and its form; store what is sent."""
    st.markdown(f"#### {view.say('evidence.edit_step')}")
    names = {None: view.say("evidence.add_step")}
    names |= {step: f"{step[0]}. {step[1]}" for step in steps_of(view.data.area)}
    turn = writing.turn()
    chosen = st.selectbox(
        view.say("evidence.which_step"), list(names), format_func=names.get, key="evidence_step"
    )
    now = _seen(chosen, turn)
    with st.form(f"evidence_step_form_{turn}_{chosen}"):
        cells = _named(view, chosen) | _fields(view, now.values if now else {})
        sent = st.form_submit_button(view.say("evidence.store"), type="primary")
    if sent:
        mark = now.mark if now else NEW
        writing.store(view, lambda: editing.change(open_store(), mark, cells).version)
        if st.button(view.say("evidence.reload"), icon=":material/refresh:", on_click=_forget):
            st.rerun()


def steps_of(area: str) -> list[Step]:
    """Return the steps that stand now, by strategy."""
    rows = open_store().read("actions", columns=["area_code", "strategy", "action"])
    if rows is None:
        return []
    own = rows[rows["area_code"] == area].sort_values(["strategy", "action"])
    return list(zip(own["strategy"].astype(int), own["action"], strict=True))


def _seen(chosen: Step | None, turn: int) -> Seen | None:
    """Return the step as it stood when the officer began: what is stored may move on meanwhile."""
    held = st.session_state.get(SEEN)
    if held is None or held[0] != (chosen, turn):
        now = editing.seen(open_store(), *chosen) if chosen else None
        st.session_state[SEEN] = held = ((chosen, turn), now)
    return held[1]


def _forget() -> None:
    """Begin again from what is stored now."""
    st.session_state.pop(SEEN, None)
    st.session_state[writing.TURN] += 1


def _named(view: View, chosen: Step | None) -> Cells:
    """Return strategy and step: of a new one as typed, of one that stands as it is called."""
    if chosen:
        return {"strategy": str(chosen[0]), "action": chosen[1]}
    number = st.selectbox(
        view.say("evidence.strategy"),
        STRATEGIES,
        format_func=lambda n: f"{n}. {strategies.name(n, view.lang, view.data.area)}",
    )
    return {"strategy": str(number), "action": st.text_input(view.say("evidence.action"))}


def _fields(view: View, known: dict) -> Cells:
    """Draw one field per column, filled with what stands there; return what they say."""

    def text(name: str) -> str:
        return st.text_input(view.say(f"evidence.{name}"), _typed(known.get(name)))

    def day(name: str) -> str | date:
        value = known.get(name)
        stands = None if value is None or pd.isna(value) else value.date()
        return st.date_input(view.say(f"evidence.{name}"), stands, format="DD/MM/YYYY") or ""

    left, right = st.columns(2)
    with left:
        cells: Cells = {"status": _status(view, known), "owner": text("owner"), "due": day("due")}
        cells["workers"] = text("workers")
    with right:
        cells |= {"document_no": text("document_no"), "document_date": day("document_date")}
        cells |= {"evidence": text("evidence"), "amount_idr": text("amount_idr")}
    return cells


def _status(view: View, known: dict) -> str:
    return st.selectbox(
        view.say("evidence.status"),
        ACTION_STATUSES,
        index=ACTION_STATUSES.index(known.get("status", ACTION_STATUSES[0])),
        format_func=lambda each: word("action_status", each, view.lang),
    )


def _typed(value: object) -> str:
    """Return a stored value as an officer would type it."""
    if value is None or pd.isna(value):
        return ""
    return f"{value:.0f}" if isinstance(value, float) else str(value)
