"""The edition shown: its number, its data version, and a checksum for each of its files."""

import pandas as pd
import streamlit as st

from analytics import numbers
from pages.parts import figure
from pages.parts.frame import View


def show(view: View) -> None:
    """Draw the section."""
    edition = view.data
    if not edition.number:
        st.info(view.say("methods.no_edition"))
        return
    st.markdown(
        view.say(
            "methods.edition_is",
            number=edition.number,
            version=edition.version,
            day=numbers.day(edition.published_on, view.lang),
            month=numbers.month(edition.month, view.lang),
        )
    )
    st.markdown(view.say("methods.open_data", code=view.lang))
    rows = pd.DataFrame(sorted(edition.files.items()), columns=["file", "sha256"])
    columns = {
        "file": (view.say("methods.file"), "text"),
        "sha256": (view.say("methods.checksum"), "text"),
    }
    st.subheader(view.say("methods.edition_files"), anchor=False)
    figure.table(view, rows, columns, key="methods_files", title=view.say("methods.edition_files"))
