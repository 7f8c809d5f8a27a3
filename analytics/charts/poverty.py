"""The poverty series: points where a rate was published, broken where none was."""

from collections.abc import Callable, Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.style import BLUE, GREY, ORANGE, RED, styled

# Doubtful rates are hollow and of another shape: colour is never the only sign.
MARKS = {
    "given": {"symbol": "circle", "color": BLUE, "size": 10},
    "derived": {"symbol": "diamond", "color": ORANGE, "size": 11},
    "doubtful": {"symbol": "circle-open", "color": RED, "size": 11, "line": {"width": 2}},
}
PROVINCE = {"symbol": "square", "color": GREY, "size": 9}
HALF_YEAR = pd.DateOffset(months=6)


def series(
    table: pd.DataFrame,
    province: pd.DataFrame | None,
    gaps: list[tuple[int, int]],
    events: pd.DataFrame,
    names: Mapping[str, str],
    gap_name: Callable[[int, int], str],
    lang: str,
) -> go.Figure:
    """Draw the regency's rates, those of the province, bands over unknown years and events.

    The line joins only rates that nobody doubts and that no unknown or doubtful year parts.

    Args:
        table, province: As `analytics.poverty.series` returns them.
        gaps: First and last year of each run of unknown years.
        events: date and label (safe to show) of what is marked.
        names: Legend name of each standing and of the ``province``, and the ``axis`` title.
        gap_name: What is written in the band of a gap, from its first and last year.
    """
    sure = table["percent"].where(table["standing"].isin(["given", "derived"]))
    line = {
        "type": "scatter", "x": table["date"], "y": sure, "mode": "lines",
        "line": {"color": BLUE, "width": 2}, "hoverinfo": "skip", "showlegend": False,
    }  # fmt: skip
    parts = [(table[table["standing"] == key], names[key], mark) for key, mark in MARKS.items()]
    if province is not None:
        parts.append((province, names["province"], PROVINCE))
    points = [_points(rows, name, mark, lang) for rows, name, mark in parts if len(rows)]
    bands = [_band(first, last, gap_name(first, last)) for first, last in gaps]
    marks = [_mark(event) for event in events.itertuples()]
    layout = {
        "shapes": [shape for shape, _ in bands + marks],
        "annotations": [text for _, text in bands + marks],
        "yaxis": {"title": names["axis"], "rangemode": "tozero"},
        "xaxis": {"tickformat": "%Y"},
    }
    return styled(go.Figure([line, *points], layout), lang, height=360)


def _points(rows: pd.DataFrame, name: str, mark: dict[str, object], lang: str) -> dict[str, object]:
    texts = [
        f"{as_of}: {numbers.percent(value, lang, digits=2)}"
        for as_of, value in zip(rows["as_of"], rows["percent"], strict=True)
    ]
    return {
        "type": "scatter",
        "x": rows["date"],
        "y": rows["percent"],
        "mode": "markers",
        "marker": mark,
        "name": name,
        "text": texts,
        "hovertemplate": "%{text}<extra>%{fullData.name}</extra>",
    }


def _band(first: int, last: int, text: str) -> tuple[dict, dict]:
    """Return the band over the years `first` to `last`, and what is written at its foot."""
    start, end = pd.Timestamp(first, 3, 1), pd.Timestamp(last, 3, 1)
    band = {
        "type": "rect", "x0": start - HALF_YEAR, "x1": end + HALF_YEAR,
        "y0": 0, "y1": 1, "yref": "paper",
        "fillcolor": "#eef1f1", "line": {"width": 0}, "layer": "below",
    }  # fmt: skip
    middle = start + (end - start) / 2
    return band, {
        "x": middle, "y": 0.02, "yref": "paper", "yanchor": "bottom",
        "text": text, "showarrow": False,
    }  # fmt: skip


def _mark(event: object) -> tuple[dict, dict]:
    """Return the line of an event, and its name to the left: events lie near the right edge."""
    line = {
        "type": "line", "x0": event.date, "x1": event.date, "y0": 0, "y1": 1,
        "yref": "paper", "line": {"color": GREY, "width": 1, "dash": "dot"},
    }  # fmt: skip
    return line, {
        "x": event.date, "y": 1, "yref": "paper", "xanchor": "right",
        "text": event.label, "showarrow": False,
    }  # fmt: skip
