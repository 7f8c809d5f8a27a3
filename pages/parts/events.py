"""What happened to the programmes: numbers in a chart, and the list that they point to."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import numbers, safe, trend
from analytics.charts import lines
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View

Span = tuple[pd.Timestamp, pd.Timestamp]


def within(view: View, span: Span) -> pd.DataFrame:
    """Return the events from the first day of `span` to its last, as `trend.marks` has them."""
    events = frame.ask(view, trend.marks, view.lang)
    return events[events["date"].between(*span)]


def marked(view: View, drawn: go.Figure, span: Span) -> go.Figure:
    """Add the numbers of the events that lie within the chart."""
    shown = within(view, span)
    return lines.number_marks(drawn, dict(zip(shown["number"], shown["date"], strict=True)))


def listed(view: View, events: pd.DataFrame) -> None:
    """List events, each with its number, nature and source."""
    st.markdown("\n".join(_event(view, event) for event in events.itertuples()))


def _event(view: View, event: object) -> str:
    write = numbers.day if event.precision == "day" else numbers.month
    badge = f":{figure.BADGES[event.nature]}-badge[{word('nature', event.nature, view.lang)}]"
    if event.nature == "derived":
        estimate = view.say("ucj.estimate")
        badge = f"{badge} ({estimate})"
    label, source = safe.markdown(event.label), safe.markdown(event.source)
    return f"{event.number}. **{write(event.date, view.lang)}** {label} {badge} :small[{source}]"
