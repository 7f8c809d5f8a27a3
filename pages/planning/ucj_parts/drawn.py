"""Figures drawn once and kept, and the numbered marks that charts share."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import trend
from analytics.charts import lines
from pages.parts import frame
from pages.parts.frame import View

# Figures kept ready, for all readers together.
FIGURES = 128


def drawn_once(view: View, which: tuple, draw: Callable[[], go.Figure]) -> go.Figure:
    """Return the figure that `draw` makes, made once: drawing costs more than anything here."""
    data = view.data
    return _figure((data.area, data.version, data.real_only, view.lang), which, draw)


def marked(view: View, drawn: go.Figure, inside: tuple[pd.Timestamp, pd.Timestamp]) -> go.Figure:
    """Add the numbered events that lie within the chart."""
    events = frame.ask(view, trend.marks, view.lang)
    shown = events[events["date"].between(*inside)]
    return lines.number_marks(drawn, dict(zip(shown["number"], shown["date"], strict=True)))


@st.cache_resource(max_entries=FIGURES, show_spinner=False)
def _figure(known: tuple, which: tuple, _draw: Callable[[], go.Figure]) -> go.Figure:
    return _draw()
