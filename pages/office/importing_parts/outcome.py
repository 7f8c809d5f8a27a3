"""What the dry run found: every row, what is refused, what is to be said of it."""

from collections.abc import Callable

import streamlit as st

from analytics import numbers, safe
from analytics.export.advice import explained
from analytics.intake import Intake
from analytics.vocabulary import BOUNDARIES
from pages.office.importing_parts import headline
from pages.office.importing_parts.trial import Trial
from pages.parts import figure
from pages.parts.frame import View


def show(view: View, trial: Trial, workbook: Callable[[], bytes]) -> None:
    """Draw what the dry run found."""
    _rows(view, trial)
    _refused(view, trial.intake, workbook)
    for note in trial.intake.notes:
        st.info(safe.markdown(note.message(view.lang)), icon=":material/info:")
    headline.show(view, trial)


def _rows(view: View, trial: Trial) -> None:
    intake, found = trial.intake, trial.found
    st.subheader(view.say("importing.rows"), anchor=False)
    sums = {
        "read": intake.read,
        "accepted": intake.accepted_rows,
        "skipped": intake.skipped,
        "refused": found.refused,
    }
    written = {name: numbers.integer(value, view.lang) for name, value in sums.items()}
    st.markdown(view.say("importing.reconciled", **written))
    with st.grid(4, min_column_width=150, gap="small"):
        for name in ("new", "changed", "unchanged", "refused"):
            with st.container(border=True, key=f"card_import_{name}"):
                value = numbers.integer(getattr(found, name), view.lang)
                label = view.say(f"importing.{name}")
                st.metric(label, value, help=view.say(f"importing.help.{name}"))
    if found.replaces_simulated:
        st.warning(view.say("importing.replaces_simulated"), icon=":material/science:")


def _refused(view: View, intake: Intake, workbook: Callable[[], bytes]) -> None:
    if intake.quarantined.empty:
        return
    st.subheader(view.say("importing.refused_rows"), anchor=False)
    if intake.kind == BOUNDARIES:
        # A workbook holds no shapes: a map is mended where it was drawn.
        st.markdown(view.say("importing.mend_map"))
    else:
        st.markdown(view.say("importing.mend"))
        st.download_button(
            view.say("importing.download_refused"),
            workbook,
            file_name=f"perbaikan-{intake.sha256[:8]}.xlsx",
            icon=":material/download:",
        )
    rows = intake.quarantined.assign(
        short=[view.say(f"reason.{name}") for name in intake.quarantined["reason"]],
        message=explained(intake.quarantined, view.lang),
    )
    names = ("row_no", "column", "value", "short", "message")
    figure.table(
        view,
        rows,
        {name: (view.say(f"importing.head.{name}"), "text") for name in names},
        key="import_refused",
        sentence="message",
        # The workbook to be mended is what goes back to the office.
        takeable=False,
    )
