"""The programme months of the chosen area, and what happened."""

from functools import partial

import streamlit as st

from pages.parts import months as parts
from pages.parts.frame import View
from pages.parts.marks import listed, marked


def months(view: View) -> None:
    """People protected by month in the chosen area, with what happened."""
    title = view.say("ucj.months", area=view.name())
    st.subheader(title, anchor=False)
    parts.chart(view, "ucj_months", title, partial(marked, view))


def events(view: View) -> None:
    """The list that the numbers in the charts point to."""
    st.subheader(view.say("ucj.events"), anchor=False)
    listed(view)
