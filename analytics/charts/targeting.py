"""Deciles, the concentration curve, and groups held against those in need."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.style import BLUE, GREY, ORANGE, styled

ROW_HEIGHT = 38
# More points than deciles would be a string of beads.
MARKED = 20
ROOM = 1.15
# Values stand beside their bars: upon grey or orange they would be hard to read.
BESIDE = {"textposition": "outside", "textangle": 0, "cliponaxis": False}


def deciles(
    table: pd.DataFrame, target: Sequence[str], names: Mapping[str, str], lang: str
) -> go.Figure:
    """Draw the share of workers protected in each decile, the target deciles in colour.

    Args:
        table: value (decile), covered_pct (percent; NaN: no worker) and text, as it is read.
        target: Deciles that protection is meant for.
        names: ``target`` and ``other`` in the legend, titles of the axes ``decile``, ``share``.
    """
    inside = table["value"].isin(target)
    bars = [
        {
            "type": "bar", "x": rows["value"], "y": rows["covered_pct"], "text": rows["text"],
            "name": names[name], "marker": {"color": hue},
            "hovertemplate": "%{x}: %{text}<extra>%{fullData.name}</extra>", **BESIDE,
        }
        for name, hue, rows in (("target", BLUE, table[inside]), ("other", GREY, table[~inside]))
    ]  # fmt: skip
    layout = {
        "xaxis": {"title": names["decile"], "type": "category"},
        "yaxis": {"title": names["share"], "rangemode": "tozero"},
        "barmode": "overlay",
        "bargap": 0.25,
    }
    return styled(go.Figure(bars, layout), lang)


def curve(points: pd.DataFrame, names: Mapping[str, str], lang: str) -> go.Figure:
    """Draw a concentration curve and the line on which everybody has the same.

    Args:
        points: As `analytics.targeting.concentration.curve` returns them.
        names: ``curve`` and ``even`` in the legend, titles of the axes ``population``, ``reached``.
    """
    percent = 100 * points
    line = {
        "type": "scatter", "x": [0, 100], "y": [0, 100], "mode": "lines", "name": names["even"],
        "line": {"color": GREY, "dash": "dash"}, "hoverinfo": "skip",
    }  # fmt: skip
    drawn = {
        "type": "scatter", "x": percent["population"], "y": percent["reached"],
        "mode": "lines+markers" if len(points) < MARKED else "lines", "name": names["curve"],
        "line": {"color": BLUE, "width": 2.5},
        "hovertemplate": "%{x:.0f} % → %{y:.0f} %<extra></extra>",
    }  # fmt: skip
    axis = {"range": [0, 100], "dtick": 20}
    layout = {
        "xaxis": {"title": names["population"], **axis},
        "yaxis": {"title": names["reached"], **axis},
    }
    return styled(go.Figure([line, drawn], layout), lang)


def groups(table: pd.DataFrame, names: Mapping[str, str], title: str, lang: str) -> go.Figure:
    """Draw each group's share of those protected and, where known, of those in need.

    Args:
        table: label, unique and safe to show; share and need_share (percent) with their
            texts, share_text and need_share_text; the first row comes first.
        names: Column → its name in the legend; those of which nothing is known are left out.
    """
    known = [column for column in names if table[column].notna().any()]
    bars = [
        {
            "type": "bar", "orientation": "h", "x": table[column], "y": table["label"],
            "text": table[f"{column}_text"], "name": names[column],
            "marker": {"color": BLUE if column == "share" else ORANGE},
            "hovertemplate": "%{y}: %{text}<extra>%{fullData.name}</extra>", **BESIDE,
        }
        for column in known
    ]  # fmt: skip
    layout = {
        "yaxis": {"type": "category", "autorange": "reversed"},
        # The number beside the longest bar needs room within the axis.
        "xaxis": {
            "title": title,
            "range": [0, ROOM * table[known].max(axis=None)] if known else None,
        },
        "showlegend": True,
        "bargap": 0.3,
    }
    return styled(go.Figure(bars, layout), lang, height=ROW_HEIGHT * len(table) + 120)
