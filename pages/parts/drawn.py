"""Figures drawn once and kept."""

from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st

from pages.parts.frame import View

# Figures kept ready, for all readers together.
FIGURES = 128


def drawn_once(view: View, which: tuple, draw: Callable[[], go.Figure]) -> go.Figure:
    """Return the figure that `draw` makes, made once: drawing costs more than asking.

    `which` names the figure and everything it depends on besides data version and language.
    """
    data = view.data
    return _figure((data.area, data.version, data.real_only, view.lang), which, draw)


@st.cache_resource(max_entries=FIGURES, show_spinner=False)
def _figure(known: tuple, which: tuple, _draw: Callable[[], go.Figure]) -> go.Figure:
    return _draw()
