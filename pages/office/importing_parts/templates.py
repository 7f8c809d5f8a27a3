"""The Excel templates, made when they are asked for."""

from functools import partial

import streamlit as st

from analytics.export.templates import template
from analytics.text import word
from analytics.vocabulary import KINDS
from pages.parts.frame import View


def show(view: View) -> None:
    """Offer one template per kind of file."""
    st.subheader(view.say("importing.templates"), anchor=False)
    st.markdown(view.say("importing.templates_about"))
    with st.container(horizontal=True):
        for kind in KINDS:
            name = word("kind", kind).lower().replace(" ", "-")
            st.download_button(
                word("kind", kind, view.lang),
                partial(template, kind, view.data.area),
                file_name=f"templat-{name}.xlsx",
                icon=":material/download:",
                key=f"template_{kind}",
            )
