"""The numbered marks that the charts of this page share."""

import pandas as pd
import plotly.graph_objects as go

from analytics import trend
from analytics.charts import lines
from pages.parts import frame
from pages.parts.frame import View


def marked(view: View, drawn: go.Figure, inside: tuple[pd.Timestamp, pd.Timestamp]) -> go.Figure:
    """Add the numbered events that lie within the chart."""
    events = frame.ask(view, trend.marks, view.lang)
    shown = events[events["date"].between(*inside)]
    return lines.number_marks(drawn, dict(zip(shown["number"], shown["date"], strict=True)))
