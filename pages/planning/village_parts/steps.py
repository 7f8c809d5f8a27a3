"""What to do next, most urgent first, each with the page where it is done."""

import streamlit as st

from analytics.profile.steps import Step, steps
from analytics.settings import settings
from pages.parts import figure, frame, path
from pages.parts.frame import View

# Where each kind of step leads. Pages of the office are not there on a server for others.
PAGES = {
    "import": "office/importing.py",
    "settle": "planning/renewals.py",
    "renew": "planning/renewals.py",
    "ended": "planning/renewals.py",
    "twice": "office/quality.py",
    "never": "office/importing.py",
    "silent": "office/importing.py",
    "short": "planning/simulation.py",
    "outside": "planning/funding.py",
    "poor": "planning/poverty.py",
}
SOURCES = ("enrolment", "programmes", "welfare", "bpu_contribution")


def show(view: View) -> None:
    """Write the steps, each with the way to its page."""
    st.subheader(view.say("village.next"), anchor=False)
    found = frame.ask(view, steps, view.month, view.area, view.lang)
    if not found:
        st.write(view.say("village.nothing_to_do"))
    for number, step in enumerate(found, start=1):
        _draw(view, number, step)
    figure.provenance(view, view.data.origin(*SOURCES))


def _draw(view: View, number: int, step: Step) -> None:
    page = PAGES[step.kind]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"{number}\\. {step.text}", width="stretch")
        if page.startswith("office/") and not settings().office:
            return
        opened = st.button(
            view.say(f"{page.split('/')[1].removesuffix('.py')}.menu"),
            key=f"village_step_{step.kind}",
            icon=":material/arrow_forward:",
            type="tertiary",
        )
    if opened:
        path.open_page(view.area, page)
