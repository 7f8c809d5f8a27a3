"""The one step that changes anything, and the receipt for it."""

import streamlit as st

from analytics import numbers, safe
from analytics.store.imports import publish
from analytics.store.tables import open_store
from pages.office.importing_parts.choices import Answers
from pages.office.importing_parts.trial import Trial
from pages.office.importing_parts.upload import clear
from pages.parts.frame import View

_RECEIPT = "_import_receipt"


def offer(view: View, trial: Trial, answers: Answers) -> None:
    """Draw the button to publish; publish when it is pressed.

    Raises:
        DataError: Imported meanwhile, another import is running, or the disk is full.
    """
    if not trial.intake.accepted_rows:
        st.info(view.say("importing.nothing"), icon=":material/block:")
        return
    st.markdown(view.say("importing.before_publish"))
    label = view.say("importing.publish")
    if not st.button(label, type="primary", icon=":material/publish:"):
        return
    with st.spinner(view.say("importing.publishing"), show_time=True):
        done = publish(open_store(), trial.intake, trial.options, answers.lesson)
        # Kept before anything else is drawn: whoever leaves now finds the receipt later.
        st.session_state[_RECEIPT] = (done, trial.intake.file)
        if view.month == view.data.newest_month():
            # Who looked at the newest month wants the newest one of the new data.
            st.session_state.pop("bulan", None)
        clear()
    st.rerun()


def show(view: View) -> None:
    """Draw the receipt of the last import of this session."""
    if _RECEIPT not in st.session_state:
        return
    done, file = st.session_state[_RECEIPT]
    counted = {
        name: numbers.integer(getattr(done, name), view.lang)
        for name in ("added", "replaced", "unchanged")
    }
    text = view.say(
        "importing.receipt",
        file=safe.markdown(file),
        import_id=safe.markdown(done.import_id),
        version=done.version,
        **counted,
    )
    st.success(text, icon=":material/check_circle:")
