"""How complete the data are in each place, and whether what is wrong with them gets less."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.style import CYCLE, GREY, INK, SEQUENCE, styled

ROW_HEIGHT = 24
# Only so dark that the counts are read on every cell, at a contrast of 4.5 or more.
CELLS = SEQUENCE[:3]
# A column takes an eighth of the chart at most: one alone must not look like a wall.
COLUMNS = 8


def heat(
    table: pd.DataFrame, columns: Mapping[str, str], label: str, whole: str, lang: str
) -> go.Figure:
    """Draw one row of cells per area: how many of its `whole` are counted in each column.

    Args:
        table: One row per area: `label`, safe to show, and counts.
        columns: Column of `table` → its heading, safe to show.
        whole: The column that a full cell equals.
    """
    rows = table.iloc[::-1]
    counts = rows[list(columns)]
    shares = counts.div(rows[whole], axis=0)
    texts = [
        [f"{count:.0f}/{all_:.0f}" for count in line]
        for line, all_ in zip(counts.to_numpy(), rows[whole], strict=True)
    ]
    cells = go.Heatmap(
        z=shares.to_numpy(),
        x=list(columns.values()),
        y=rows[label],
        text=texts,
        texttemplate="%{text}",
        hovertemplate="%{y} · %{x}: %{text}<extra></extra>",
        zmin=0,
        zmax=1,
        textfont={"color": INK},
        colorscale=[[place / (len(CELLS) - 1), hue] for place, hue in enumerate(CELLS)],
        showscale=False,
        xgap=2,
        ygap=2,
    )
    figure = go.Figure(cells)
    figure.update_layout(xaxis={"side": "top", "type": "category"}, yaxis_type="category")
    return styled(figure, lang, height=ROW_HEIGHT * len(table) + 90)


def stacked(
    table: pd.DataFrame, parts: Mapping[str, str], rest: str, title: str, lang: str
) -> go.Figure:
    """Draw one column per row of `table`, stacked by part; the last part is `rest`, in grey.

    Args:
        table: ``label``, unique and safe to show, and one column per part, in rows or findings.
        parts: Column → name in the legend; at most as many as there are colours.
        rest: The column, among `parts`, of everything that has none of its own.
    """
    hues = [*CYCLE[: len(parts) - 1], GREY] if rest in parts else CYCLE
    figure = go.Figure(
        [
            go.Bar(
                x=table["label"],
                y=table[column],
                name=name,
                marker_color=hue,
                hovertemplate="%{x}: %{y:,.0f}<extra>%{fullData.name}</extra>",
            )
            for (column, name), hue in zip(parts.items(), hues, strict=False)
        ]
    )
    figure.update_layout(
        barmode="stack",
        bargap=max(0.3, 1 - len(table) / COLUMNS),
        xaxis_type="category",
        legend_traceorder="normal",
        yaxis={"title": title, "rangemode": "tozero"},
    )
    return styled(figure, lang, height=300)
