"""People by month and scheme, with what happened."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from pages.parts import months
from pages.parts.frame import View
from pages.parts.marks import listed, marked

# Low enough to leave room on the first sheet.
HEIGHT = 240


def show(view: View) -> None:
    """Draw the chart, and beside it what its numbered lines mean."""
    title = view.say("ucj.months", area=view.name())
    left, right = st.columns([3, 2], gap="medium")
    with left, st.container(key="print_chart"):
        st.subheader(title, anchor=False)
        months.chart(view, "village_months", title, lambda *drawn: _marked(view, *drawn))
    with right:
        st.subheader(view.say("ucj.events"), anchor=False)
        listed(view, view.area)


def _marked(view: View, drawn: go.Figure, inside: tuple[pd.Timestamp, pd.Timestamp]) -> go.Figure:
    return marked(view, drawn, inside, view.area).update_layout(height=HEIGHT)
