"""Areas by rank as dots: how far the ends of a distribution lie apart."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.style import BLUE, GREY, styled


def dots(
    table: pd.DataFrame, value: str, label: str, title: str, rank: str, texts: Sequence[str],
    lang: str,
) -> go.Figure:  # fmt: skip
    """Draw one dot per row with a known `value`, largest first; name the two ends.

    Args:
        table: One row per dot: `value` (NaN: left out) and `label`, safe to show.
        title, rank: Names of the value axis, with its unit, and of the rank axis.
        texts: The value of each row as the reader writes it, in the order of `table`.
    """
    rows = table.assign(text=list(texts)).dropna(subset=[value])
    rows = rows.sort_values(value, ascending=False).reset_index(drop=True)
    points = {
        "type": "scatter",
        "x": rows.index + 1,
        "y": rows[value],
        "mode": "markers",
        "marker": {"color": BLUE, "size": 7, "opacity": 0.75},
        "text": rows[label] + ": " + rows["text"],
        "hovertemplate": "%{text}<extra></extra>",
        "cliponaxis": False,
    }
    layout = {
        "annotations": _ends(rows, value, label),
        "xaxis": {"title": rank, "rangemode": "tozero"},
        "yaxis": {"title": title, "rangemode": "tozero"},
    }
    return styled(go.Figure([points], layout), lang)


def _ends(rows: pd.DataFrame, value: str, label: str) -> list[dict[str, object]]:
    """Return the names of the largest, at its dot, and of the smallest, well above."""
    if rows.empty:
        return []
    first, last = rows.iloc[0], rows.iloc[-1]
    texts = [f"<b>{end[label]}</b> {end['text']}" for end in (first, last)]
    return [
        {"x": 1, "y": first[value], "text": texts[0], "xanchor": "left", "xshift": 6,
         "yanchor": "bottom", "showarrow": False},
        {"x": len(rows), "y": last[value], "text": texts[1], "xanchor": "right",
         "ax": 0, "ay": -70, "arrowcolor": GREY, "arrowhead": 0},
    ]  # fmt: skip
