"""Rupiah: amounts side by side, payments against their ceiling, cost against the law."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.style import BLUE, ORANGE, styled
from analytics.text import say

# Axes count in millions: full rupiah would not fit beside each other.
MILLION = 1e6
ROW_HEIGHT = 62
# A quantity has one colour in all charts.
SLATE = "#5f6b6b"  # dark enough to carry white numbers
COLOURS = {"ceiling_idr": SLATE, "realised_idr": BLUE}


def amounts(table: pd.DataFrame, label: str, values: Mapping[str, str], lang: str) -> go.Figure:
    """Draw for each row of `table` one lying bar per column of `values`, in the order given.

    Args:
        table: One row per group: `label` and the columns of `values` in IDR. NaN has no bar,
            and says so.
        values: Column → name in the legend.
    """
    # Plotly stacks groups and bars upwards; readers go downwards.
    rows = table.iloc[::-1]
    bars = [
        go.Bar(
            x=rows[column].fillna(0) / MILLION,
            y=rows[label],
            name=name,
            orientation="h",
            marker_color=COLOURS[column],
            text=[numbers.rupiah_short(value, lang) for value in rows[column]],
            textposition="auto",
            textfont_size=12,
            constraintext="none",
            cliponaxis=False,
            customdata=[numbers.rupiah(value, lang) for value in rows[column]],
            hovertemplate="%{y}: %{customdata}<extra>%{fullData.name}</extra>",
        )
        for column, name in reversed(values.items())
    ]
    figure = go.Figure(bars)
    figure.update_layout(
        barmode="group",
        bargap=0.3,
        legend_traceorder="reversed",
        xaxis={"title": say("funding.million_idr", lang), "rangemode": "tozero"},
        yaxis_type="category",
    )
    return styled(figure, lang, height=max(200, ROW_HEIGHT * len(table) + 110))


def cumulative(table: pd.DataFrame, names: Mapping[str, str], lang: str) -> go.Figure:
    """Draw how payments add up: a filled step line below the ceiling's dashed one.

    Args:
        table: One row per month: month, ceiling_idr and realised_idr, cumulative.
        names: Column → name in the legend, the two columns.
    """
    looks = {
        "realised_idr": {"line": {"color": BLUE, "width": 2, "shape": "hv"}, "fill": "tozeroy"},
        "ceiling_idr": {"line": {"color": SLATE, "width": 2, "shape": "hv", "dash": "dash"}},
    }
    lines = [
        go.Scatter(
            x=table["month"],
            y=table[column] / MILLION,
            name=names[column],
            mode="lines",
            customdata=[
                f"{numbers.month(month, lang)}: {numbers.rupiah(value, lang)}"
                for month, value in zip(table["month"], table[column], strict=True)
            ],
            hovertemplate="%{customdata}<extra>%{fullData.name}</extra>",
            **look,
        )
        for column, look in looks.items()
    ]
    shown = list(table["month"])[:: max(1, -(-len(table) // 8))]
    ticks = [numbers.month(month, lang, short=True) for month in shown]
    figure = go.Figure(lines)
    figure.update_layout(
        xaxis={"tickvals": shown, "ticktext": ticks},
        yaxis={"title": say("funding.million_idr", lang), "rangemode": "tozero"},
    )
    return styled(figure, lang, height=300)


def cost_and_law(table: pd.DataFrame, label: str, names: Mapping[str, str], lang: str) -> go.Figure:
    """Draw the cost per worker-month of each row as a bar, the lawful amount as a mark on it.

    Args:
        table: One row per scheme: `label`, cost_per_worker_month_idr and lawful_idr, in IDR.
        names: Column → name in the legend, the two columns.
    """
    rows = table.iloc[::-1]
    cost, lawful = rows["cost_per_worker_month_idr"], rows["lawful_idr"]
    hover = "%{y}: %{customdata}<extra>%{fullData.name}</extra>"
    bars = go.Bar(
        x=cost,
        y=rows[label],
        orientation="h",
        name=names[cost.name],
        marker_color=BLUE,
        text=[numbers.rupiah(value, lang) for value in cost],
        textposition="inside",
        insidetextanchor="start",
        customdata=[numbers.rupiah(value, lang) for value in cost],
        hovertemplate=hover,
    )
    marks = go.Scatter(
        x=lawful,
        y=rows[label],
        mode="markers",
        name=names[lawful.name],
        marker={"symbol": "line-ns", "size": 30, "line": {"color": ORANGE, "width": 4}},
        customdata=[numbers.rupiah(value, lang) for value in lawful],
        hovertemplate=hover,
    )
    figure = go.Figure([bars, marks])
    figure.update_layout(
        xaxis={"title": say("unit.IDR", lang), "rangemode": "tozero"}, yaxis_type="category"
    )
    return styled(figure, lang, height=max(170, 48 * len(table) + 110))
