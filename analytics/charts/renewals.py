"""A calendar of months: how many end when, each group a row."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.style import SEQUENCE, styled

ROW_HEIGHT, HEAD_HEIGHT = 34, 70


def month_heat(table: pd.DataFrame, names: Sequence[str], lang: str) -> go.Figure:
    """Draw a cell per group and month, darker for more people, with the number written in it.

    Args:
        table: One row per group, one column per month, in people.
        names: Of the rows, safe to show.
    """
    months = [numbers.month(month, lang, short=True) for month in table.columns]
    written = [[numbers.integer(value, lang) for value in row] for row in table.to_numpy()]
    cells = go.Heatmap(
        z=table.to_numpy(),
        x=months,
        y=list(names),
        zmin=0,
        colorscale=SEQUENCE,
        showscale=False,
        xgap=2,
        ygap=2,
        text=written,
        texttemplate="%{text}",
        hovertemplate="%{y}<br>%{x}: %{text}<extra></extra>",
    )
    figure = go.Figure(cells)
    figure.update_layout(
        xaxis={"side": "top", "type": "category", "showgrid": False},
        yaxis={"autorange": "reversed", "type": "category", "showgrid": False},
    )
    return styled(figure, lang, height=HEAD_HEIGHT + ROW_HEIGHT * max(1, len(table)))
