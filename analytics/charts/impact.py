"""Bars by year, and places side by side in a fixed order: nothing is ranked."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.style import BLUE, CYCLE, GREY, styled

ROW_HEIGHT = 44


def by_year(
    table: pd.DataFrame,
    label: str,
    names: Mapping[str, str],
    title: str,
    lang: str,
    together: str = "stack",
) -> go.Figure:
    """Draw one standing bar per row and column of `names`, with its text on or above it.

    Args:
        table: `label` (the first row stands left), the columns of `names` (NaN: no bar) and
            their texts, as they are read: ``<column>_text``.
        names: Column → name in the legend.
        title: What the axis measures, with its unit.
        together: How the bars of a row stand: ``stack`` or ``group``.
    """
    bars = [
        {
            "type": "bar", "x": table[label], "y": table[column], "text": table[f"{column}_text"],
            "name": name, "marker": {"color": CYCLE[number % len(CYCLE)]},
            "textposition": "inside" if together == "stack" else "outside", "textangle": 0,
            "cliponaxis": False,
            "hovertemplate": "%{x}: %{text}<extra>%{fullData.name}</extra>",
        }
        for number, (column, name) in enumerate(names.items())
    ]  # fmt: skip
    layout = {
        "barmode": together,
        "bargap": 0.3,
        "showlegend": len(names) > 1,
        "xaxis": {"type": "category"},
        "yaxis": {"title": title, "rangemode": "tozero"},
        # A number that does not fit into its bar is left out, not made too small to read.
        "uniformtext": {"minsize": 11, "mode": "hide"},
    }
    return styled(go.Figure(bars, layout), lang)


def places(table: pd.DataFrame, title: str, lang: str) -> go.Figure:
    """Draw one lying bar per row, the first on top, own ones in colour.

    Args:
        table: label (unique, safe to show), value (NaN: no bar), own and text, which stands
            beside the bar, also where there is none.
        title: What the axis measures, with its unit.
    """
    rows = table.iloc[::-1]
    bars = {
        "type": "bar", "orientation": "h", "x": rows["value"].fillna(0), "y": rows["label"],
        "marker": {"color": [BLUE if own else GREY for own in rows["own"]]},
        "text": rows["text"], "textposition": "outside", "textangle": 0, "cliponaxis": False,
        "hovertemplate": "%{y}: %{text}<extra></extra>",
    }  # fmt: skip
    # The text beside the longest bar needs room within the axis.
    longest = 1.45 * rows["value"].max() if rows["value"].notna().any() else 1
    layout = {
        "xaxis": {"title": title, "range": [0, longest]},
        "yaxis": {"type": "category"},
        "bargap": 0.35,
    }
    return styled(go.Figure([bars], layout), lang, height=ROW_HEIGHT * len(rows) + 90)
