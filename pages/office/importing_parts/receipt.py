"""The one step that changes anything, and the receipt for it."""

import streamlit as st

from analytics import numbers, safe
from analytics.store.decrease import Decrease
from analytics.store.imports import publish
from analytics.store.tables import open_store
from pages.office.importing_parts.choices import Answers
from pages.office.importing_parts.trial import Trial
from pages.office.importing_parts.upload import clear
from pages.parts import officer
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
    fewer = trial.found.decrease
    accepted = not fewer or _accepted(view, fewer, trial.intake.sha256)
    officer.ask(view)
    st.markdown(view.say("importing.before_publish"))
    label = view.say("importing.publish")
    if not st.button(label, type="primary", icon=":material/publish:", disabled=not accepted):
        return
    with st.spinner(view.say("importing.publishing"), show_time=True), officer.named():
        done = publish(open_store(), trial.intake, trial.options, answers.lesson, fewer is not None)
        # Kept before anything else is drawn: whoever leaves now finds the receipt later.
        st.session_state[_RECEIPT] = (done, trial.intake.file)
        if view.month == view.data.newest_month():
            # Who looked at the newest month wants the newest one of the new data.
            st.session_state.pop("bulan", None)
        clear()
    st.rerun()


def _accepted(view: View, fewer: Decrease, mark: str) -> bool:
    """Ask for the second approval of a file that tells much less than what stands there."""
    st.warning(fewer.message(view.lang), icon=":material/trending_down:")
    said = {
        "new": numbers.integer(fewer.new, view.lang),
        "stored": numbers.integer(fewer.stored, view.lang),
        "unit": view.say(f"store.unit.{fewer.unit}"),
    }
    return st.checkbox(view.say("importing.accept_decrease", **said), key=f"import_fewer_{mark}")


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
    if done.clock_back:
        time = numbers.moment(done.clock_back, view.lang)
        st.warning(view.say("store.clock_back", time=time), icon=":material/schedule:")
