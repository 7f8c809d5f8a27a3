"""I have this file: what happens if I import it, and how do I mend what is refused?"""

from functools import partial

import streamlit as st

from analytics.errors import DataError
from analytics.export.refused import workbook
from pages.office.importing_parts import (
    choices,
    letters,
    outcome,
    places,
    receipt,
    templates,
    trial,
    upload,
)
from pages.office.importing_parts.trial import Trial
from pages.office.importing_parts.upload import Upload
from pages.parts import frame
from pages.parts.frame import View


def show() -> None:
    """Draw the page, one step below the other."""
    view = frame.open_page("importing")
    dropped = upload.choose(view)
    if dropped is None:
        receipt.show(view)
        templates.show(view)
        return

    # Select
    st.subheader(view.say("importing.understood"), anchor=False)
    answers = choices.ask(view, dropped)
    if answers is None:
        return

    # Ask and draw
    try:
        tried = trial.run(view, dropped, answers, places.known(view, dropped))
    except DataError as problem:
        letters.ask(view, dropped, problem)
        return
    places.ask(view, dropped, tried)
    outcome.show(view, tried, partial(_refused, view, dropped, tried, answers.renamed))
    receipt.offer(view, tried, answers)


def _refused(view: View, dropped: Upload, tried: Trial, renamed: dict[str, str]) -> bytes:
    with dropped.on_disk() as path:
        return workbook(path, tried.intake, view.data.area, renamed, view.lang)


if __name__ == "__main__":
    show()
