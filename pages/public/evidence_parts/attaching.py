"""Attach a file as evidence of a step or a regulation; list what stands and take it back."""

from functools import partial

import streamlit as st

from analytics import numbers, safe
from analytics.store import evidence, regulations
from analytics.store.evidence import Proven
from analytics.store.evidence_files import LARGEST_MB
from analytics.store.tables import open_store
from pages.parts import dropping
from pages.parts.frame import View
from pages.public.evidence_parts import taken_back, writing
from pages.public.evidence_parts.step_form import steps_of


def show(view: View) -> None:
    """Draw the form for a file, and the files that stand."""
    st.markdown(f"#### {view.say('evidence.attach')}")
    things = _things(view)
    turn = writing.turn()
    dropping.own_words(view, LARGEST_MB)
    with st.form(f"evidence_file_{turn}"):
        proven = st.selectbox(
            view.say("evidence.proves"), list(things), format_func=things.get, index=None,
            placeholder=view.say("evidence.choose"),
        )  # fmt: skip
        dropped = st.file_uploader(
            view.say("evidence.choose_file", most=LARGEST_MB),
            type=["pdf", "png", "jpg", "jpeg"],
            max_upload_size=LARGEST_MB,
            key=f"evidence_dropped_{turn}",
        )
        sure = st.checkbox(view.say("evidence.no_persons"))
        sent = st.form_submit_button(view.say("evidence.attach"))
    if sent and not (proven and dropped and sure):
        st.warning(view.say("evidence.attach_needs", most=LARGEST_MB), icon=":material/rule:")
    elif sent:
        content = dropped.getvalue()
        writing.store(view, partial(evidence.attach, open_store(), content, dropped.name, proven))
    _standing(view, things)
    taken_back.show(view)


def _things(view: View) -> dict[Proven, str]:
    """Return everything that a file may prove, with its name."""
    steps = {
        Proven(strategy=number, action=action): f"{number}. {action}"
        for number, action in steps_of(view.data.area)
    }
    rules = regulations.regulations(view.data.area).to_dict("records")
    named = {Proven(regulation=r["key"]): regulations.title(r, view.lang) for r in rules}
    return steps | named


def _standing(view: View, things: dict[Proven, str]) -> None:
    """List the files that stand now, each with the way to take it back."""
    for row in evidence.standing(open_store(), view.data.area).itertuples():
        proven = evidence.proven_by(row)
        thing = things.get(proven, proven.action or proven.regulation)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(
                view.say(
                    "evidence.attached",
                    name=safe.markdown(row.name),
                    thing=safe.markdown(thing),
                    day=numbers.day(row.added[:10], view.lang),
                    actor=safe.markdown(row.actor),
                )
            )
            key, help_text = f"evidence_back_{row.number}", view.say("evidence.take_back_help")
            if st.button(view.say("evidence.take_back"), key=key, help=help_text):
                writing.store(view, partial(evidence.withdraw, open_store(), row.number))
