"""Bars: areas by rank, amounts side by side."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.style import BLUE, CYCLE, styled

ROW_HEIGHT = 24


def ranked(
    table: pd.DataFrame,
    value: str,
    label: str,
    title: str,
    lang: str,
    texts: Sequence[str],
    target: float | None = None,
) -> go.Figure:
    """Draw one bar per row, largest first; rows without data stay listed, last.

    Args:
        table: One row per bar: `value` (NaN: no data) and `label`, unique.
        title: What the axis measures, with its unit.
        texts: The value of each row as the reader writes it, in the order of `table`.
        target: Where a mark is drawn across all bars.
    """
    order = table[value].reset_index(drop=True).sort_values(na_position="first").index
    ranked = table.iloc[order]
    figure = go.Figure(
        go.Bar(
            x=ranked[value],
            y=ranked[label],
            orientation="h",
            marker_color=BLUE,
            text=[texts[position] for position in order],
            textposition="auto",
            textangle=0,
            hovertemplate="%{y}: %{text}<extra></extra>",
            cliponaxis=False,
        )
    )
    figure.update_xaxes(title=title, rangemode="tozero")
    figure.update_yaxes(type="category")
    if target is not None:
        figure.add_vline(x=target, line={"color": CYCLE[5], "width": 2, "dash": "dot"})
    return styled(figure, lang, height=max(180, ROW_HEIGHT * len(table) + 80))
