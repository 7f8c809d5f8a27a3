"""Rupiah: amounts side by side, payments against their ceiling, cost against the law."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.style import BLUE, GREY, ORANGE, RED, styled
from analytics.text import say

# Axes count in millions: full rupiah would not fit beside each other.
MILLION = 1e6
ROW_HEIGHT = 62
# A quantity has one colour in all charts.
COLOURS = {
    "ceiling_idr": GREY,
    "realised_idr": BLUE,
    "register_idr": ORANGE,
    "double_paid_idr": RED,
}


def amounts(table: pd.DataFrame, label: str, values: Mapping[str, str], lang: str) -> go.Figure:
    """Draw for each row of `table` one lying bar per column of `values`, in the order given.

    Args:
        table: One row per group: `label` and the columns of `values` in IDR. NaN has no bar,
            and says so.
        values: Column → name in the legend.
    """
    figure = go.Figure()
    # Plotly stacks groups and bars upwards; readers go downwards.
    rows = table.iloc[::-1]
    for column, name in reversed(values.items()):
        texts = [numbers.rupiah_short(value, lang) for value in rows[column]]
        figure.add_bar(
            x=rows[column].fillna(0) / MILLION,
            y=rows[label],
            name=name,
            orientation="h",
            marker_color=COLOURS[column],
            text=texts,
            textposition="outside",
            textfont={"size": 12},
            cliponaxis=False,
            customdata=[numbers.rupiah(value, lang) for value in rows[column]],
            hovertemplate="%{y}: %{customdata}<extra>%{fullData.name}</extra>",
        )
    most = table[list(values)].max().max()
    # Room to the right of the longest bar for its number.
    most = 1.0 if pd.isna(most) or most == 0 else most / MILLION
    figure.update_xaxes(title=say("funding.million_idr", lang), range=[0, most * 1.35])
    figure.update_yaxes(type="category")
    figure.update_layout(barmode="group", legend_traceorder="reversed", bargap=0.3)
    return styled(figure, lang, height=max(200, ROW_HEIGHT * len(table) + 110))


def cumulative(table: pd.DataFrame, names: Mapping[str, str], lang: str) -> go.Figure:
    """Draw how payments add up: a filled step line below the ceiling's dashed one.

    Args:
        table: One row per month: month, ceiling_idr and realised_idr, cumulative.
        names: Column → name in the legend, the two columns.
    """
    months = [numbers.month(month, lang) for month in table["month"]]
    looks = {
        "realised_idr": {"line": {"color": BLUE, "width": 2, "shape": "hv"}, "fill": "tozeroy"},
        "ceiling_idr": {"line": {"color": RED, "width": 2, "shape": "hv", "dash": "dash"}},
    }
    figure = go.Figure()
    for column, look in looks.items():
        figure.add_scatter(
            x=table["month"],
            y=table[column] / MILLION,
            name=names[column],
            mode="lines",
            customdata=list(
                zip(months, (numbers.rupiah(v, lang) for v in table[column]), strict=True)
            ),
            hovertemplate="%{customdata[0]}: %{customdata[1]}<extra>%{fullData.name}</extra>",
            **look,
        )
    step = max(1, -(-len(table) // 8))
    shown = list(table["month"])[::step]
    ticks = [numbers.month(month, lang, short=True) for month in shown]
    figure.update_xaxes(tickvals=shown, ticktext=ticks)
    figure.update_yaxes(title=say("funding.million_idr", lang), rangemode="tozero")
    return styled(figure, lang, height=280)


def cost_and_law(table: pd.DataFrame, label: str, names: Mapping[str, str], lang: str) -> go.Figure:
    """Draw the cost per worker-month of each row as a bar, the lawful amount as a mark on it.

    Args:
        table: One row per scheme: `label`, cost_per_worker_month_idr and lawful_idr, in IDR.
        names: Column → name in the legend, the two columns.
    """
    rows = table.iloc[::-1]
    figure = go.Figure()
    cost, lawful = rows["cost_per_worker_month_idr"], rows["lawful_idr"]
    figure.add_bar(
        x=cost,
        y=rows[label],
        orientation="h",
        name=names["cost_per_worker_month_idr"],
        marker_color=BLUE,
        text=[numbers.rupiah(value, lang) for value in cost],
        textposition="inside",
        insidetextanchor="start",
        hovertemplate="%{y}: %{text}<extra>%{fullData.name}</extra>",
    )
    figure.add_scatter(
        x=lawful,
        y=rows[label],
        mode="markers",
        name=names["lawful_idr"],
        marker={"symbol": "line-ns", "size": 30, "line": {"color": ORANGE, "width": 4}},
        customdata=[numbers.rupiah(value, lang) for value in lawful],
        hovertemplate="%{y}: %{customdata}<extra>%{fullData.name}</extra>",
    )
    figure.update_xaxes(title=say("unit.IDR", lang), rangemode="tozero")
    figure.update_yaxes(type="category")
    return styled(figure, lang, height=max(170, 48 * len(table) + 110))
