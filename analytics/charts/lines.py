"""Lines over time: people by month, series with breaks, paths to a target."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.style import CYCLE, GREY, styled


def stacked_months(
    table: pd.DataFrame, parts: Mapping[str, str], title: str, lang: str
) -> go.Figure:
    """Draw one bar a month, stacked by part.

    Args:
        table: One row per month: month and one column per part, in people.
        parts: Column → name in the legend.
    """
    figure = go.Figure()
    months = [numbers.month(month, lang) for month in table["month"]]
    for number, (column, name) in enumerate(parts.items()):
        figure.add_bar(
            x=table["month"],
            y=table[column],
            name=name,
            marker_color=CYCLE[number % len(CYCLE)],
            customdata=months,
            hovertemplate="%{customdata}: %{y:,.0f}<extra>%{fullData.name}</extra>",
        )
    figure.update_layout(barmode="stack", bargap=0.1)
    figure.update_yaxes(title=title, rangemode="tozero")
    _month_axis(figure, table["month"], lang)
    return styled(figure, lang)


def mark_events(
    figure: go.Figure, events: pd.DataFrame, lang: str, height: float = 1.0
) -> go.Figure:
    """Add a dated mark per event: columns date and label; the text stands beside the line."""
    for number, event in enumerate(events.itertuples()):
        figure.add_vline(x=event.date, line={"color": GREY, "width": 1, "dash": "dot"})
        figure.add_annotation(
            x=event.date,
            y=height - 0.09 * (number % 4),
            yref="paper",
            text=event.label,
            showarrow=False,
            xanchor="left",
            font={"size": 11, "color": "#4d5a5a"},
            bgcolor="rgba(255,255,255,0.75)",
        )
    return figure


def _month_axis(figure: go.Figure, months: Sequence[pd.Timestamp], lang: str) -> None:
    """Label at most a dozen months, in the reader's words."""
    step = max(1, -(-len(months) // 12))
    shown = list(months)[::step]
    figure.update_xaxes(
        tickvals=shown, ticktext=[numbers.month(month, lang, short=True) for month in shown]
    )
