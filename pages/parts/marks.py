"""What happened, as numbered marks in a chart and as the list that the numbers point to."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import numbers, safe, trend
from analytics.charts import lines
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View


def marked(
    view: View, drawn: go.Figure, inside: tuple[pd.Timestamp, pd.Timestamp], area: str = ""
) -> go.Figure:
    """Add the numbered events that lie within the chart; `area` as in `trend.marks`."""
    events = frame.ask(view, trend.marks, view.lang, area)
    shown = events[events["date"].between(*inside)]
    return lines.number_marks(drawn, dict(zip(shown["number"], shown["date"], strict=True)))


def listed(view: View, area: str = "") -> None:
    """Write what the numbers mean, each event with nature and source."""
    table = frame.ask(view, trend.marks, view.lang, area)
    if table.empty:
        st.write(view.say("ucj.no_events"))
        return
    st.markdown("\n".join(_event(view, event) for event in table.itertuples()))


def _event(view: View, event: object) -> str:
    write = numbers.day if event.precision == "day" else numbers.month
    badge = f":{figure.BADGES[event.nature]}-badge[{word('nature', event.nature, view.lang)}]"
    if event.nature == "derived":
        estimate = view.say("ucj.estimate")
        badge = f"{badge} ({estimate})"
    label, source = safe.markdown(event.label), safe.markdown(event.source)
    return f"{event.number}. **{write(event.date, view.lang)}** {label} {badge} :small[{source}]"
