"""Text in an old encoding: the officer says which reading of its letters is right."""

import streamlit as st

from analytics import safe
from analytics.errors import DataError
from analytics.intake.encoding import ENCODING, readings
from pages.office.importing_parts.upload import Upload, once
from pages.parts.frame import View

UNSURE = "intake.encoding_unsure"


def said(upload: Upload) -> dict[str, str]:
    """Return the encoding that was chosen for this file, as an option; empty where none was."""
    return once("letters", (upload.mark,), dict)


def ask(view: View, upload: Upload, problem: DataError) -> None:
    """Draw the readings of some cells; the one that is chosen holds for the whole file.

    Raises:
        DataError: `problem` is another one.
    """
    if problem.key != UNSURE:
        raise problem
    found = readings(problem.values["samples"])
    chosen = st.radio(
        view.say("importing.encoding"),
        list(found),
        format_func=lambda each: view.say(
            f"importing.encoding.{each}", sample=safe.markdown(found[each])
        ),
        index=None,
        key=f"import_encoding_{upload.mark}",
    )
    use = view.say("importing.encoding_use")
    if st.button(use, disabled=chosen is None, icon=":material/check:"):
        said(upload)[ENCODING] = chosen
        st.rerun()
