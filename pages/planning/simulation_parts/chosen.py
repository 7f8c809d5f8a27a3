"""The three plans in force: those of the link, or those to start from."""

import streamlit as st

from analytics.planning.comparison import NAMES, decode_all, encode_all, first_plans
from analytics.planning.scenario import Scenario
from pages.parts import frame, link
from pages.parts.frame import View

KEY = "skenario"


def plans(view: View) -> tuple[Scenario, ...]:
    """Return the plans A, B and C; a link that cannot be read is told."""
    first = encode_all(frame.ask(view, first_plans))
    asked = st.session_state.get(KEY) or first
    known = decode_all(str(asked))
    if known is None:
        st.warning(view.say("simulation.bad_link"), icon=":material/link_off:")
    text = link.choose(KEY, [asked] if known else [], first)
    return decode_all(text)


def take(every: tuple[Scenario, ...], letter: str, plan: Scenario) -> None:
    """Put `plan` in the place of `letter` and draw the page anew."""
    changed = [plan if name == letter else each for name, each in zip(NAMES, every, strict=True)]
    st.session_state[KEY] = encode_all(tuple(changed))
    st.rerun()
