"""Lines over time: people by month, series with breaks, paths to a target."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.style import CYCLE, GREY, INK, styled

# Heights on which the numbers of marks stand in turn, as shares of the chart's height.
MARK_LEVELS, MARK_STEP = 4, 0.09
# From the first day of a month to where its bar or point stands.
START, MIDDLE = pd.Timedelta(days=0), pd.Timedelta(days=14)


def stacked_months(
    table: pd.DataFrame, parts: Mapping[str, str], title: str, lang: str
) -> go.Figure:
    """Draw one bar a month, stacked by part; it stands over its month, and marks by day on it.

    Args:
        table: One row per month: month and one column per part, in people.
        parts: Column → name in the legend.
    """
    figure = go.Figure()
    months = [numbers.month(month, lang) for month in table["month"]]
    for number, (column, name) in enumerate(parts.items()):
        figure.add_bar(
            x=table["month"] + MIDDLE,
            y=table[column],
            name=name,
            marker_color=CYCLE[number % len(CYCLE)],
            customdata=months,
            hovertemplate="%{customdata}: %{y:,.0f}<extra>%{fullData.name}</extra>",
        )
    figure.update_layout(barmode="stack", bargap=0.1)
    figure.update_yaxes(title=title, rangemode="tozero")
    month_axis(figure, table["month"], lang, MIDDLE)
    return styled(figure, lang)


def mark_today(figure: go.Figure, today: pd.Timestamp, label: str) -> go.Figure:
    """Add a solid line at `today`, named at its foot, where no number of an event stands."""
    figure.add_shape(
        type="line", x0=today, x1=today, y0=0, y1=1, yref="paper", line={"color": INK, "width": 2}
    )
    figure.add_annotation(
        x=today, y=0.02, yref="paper", yanchor="bottom", xanchor="left", xshift=3, text=label,
        showarrow=False, font={"size": 12, "color": INK}, bgcolor="white",
    )  # fmt: skip
    return figure


def number_marks(figure: go.Figure, dates: Mapping[int, pd.Timestamp]) -> go.Figure:
    """Add a line per event with its number; what the number means stands in a list beside.

    Numbers of events close together stand on different heights, so that they never overlap on
    a narrow screen.
    """
    shapes = [
        {
            "type": "line",
            "x0": date,
            "x1": date,
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "line": {"color": GREY, "width": 1, "dash": "dot"},
        }
        for date in dates.values()
    ]
    annotations = [
        {
            "x": date,
            "y": 1 - MARK_STEP * (position % MARK_LEVELS),
            "yref": "paper",
            "yanchor": "top",
            "text": str(number),
            "showarrow": False,
            "font": {"size": 11, "color": INK},
            "bgcolor": "white",
            "bordercolor": GREY,
            "borderpad": 1,
        }
        for position, (number, date) in enumerate(dates.items())
    ]
    # Set at once: an update merges each of them with what may be there already.
    figure.layout.shapes, figure.layout.annotations = shapes, annotations
    return figure


def month_axis(
    figure: go.Figure,
    months: Sequence[pd.Timestamp],
    lang: str,
    shift: pd.Timedelta = START,
) -> None:
    """Label at most a dozen months, in the reader's words, `shift` after their first day."""
    step = max(1, -(-len(months) // 12))
    shown = list(months)[::step]
    figure.update_xaxes(
        tickvals=[month + shift for month in shown],
        ticktext=[numbers.month(month, lang, short=True) for month in shown],
    )
