"""Counts so far and the range in which the next ones may lie, with lines to hold against it."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.lines import month_axis
from analytics.charts.style import BLUE, CYCLE, INK, styled

# The wider a range, the paler: both lie over each other.
PALE = {95: 0.15, 80: 0.25}
DASHES = ("dash", "dot", "dashdot", "longdash")


def fan(
    counts: pd.DataFrame,
    path: pd.DataFrame,
    wanted: Mapping[str, float],
    names: Mapping[str, str],
    title: str,
    lang: str,
) -> go.Figure:
    """Draw the counts as a line, the projection as a fan, and what targets ask for across.

    Args:
        counts: as_of and active_members, in people.
        path: As `analytics.projection.Projection.path`.
        wanted: Name of a target, harmless as HTML → people it asks for.
        names: What stands for ``counts``, ``middle``, ``80`` and ``95`` in the legend.
    """
    figure = go.Figure(
        [
            *(_range(path, percent, names[str(percent)], lang) for percent in PALE),
            _line(path["day"], path["middle"], names["middle"], lang, {"dash": "dot"}),
            _line(counts["as_of"], counts["active_members"], names["counts"], lang, {}),
            *_across(wanted, counts["as_of"].min(), path["day"].max()),
        ]
    )
    figure.update_yaxes(title=title, rangemode="tozero")
    month_axis(figure, [*counts["as_of"], *path["day"].iloc[3::3]], lang)
    return styled(figure, lang, height=400)


def _range(path: pd.DataFrame, percent: int, name: str, lang: str) -> go.Scatter:
    """Return one closed area: forth along its upper edge, back along the lower one."""
    back = path[::-1]
    return go.Scatter(
        x=[*path["day"], *back["day"]],
        y=[*path[f"high_{percent}"], *back[f"low_{percent}"]],
        name=name,
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=f"rgba(0, 114, 178, {PALE[percent]})",
        hoverinfo="skip",
    )


def _line(
    days: pd.Series, people: pd.Series, name: str, lang: str, line: Mapping[str, str]
) -> go.Scatter:
    return go.Scatter(
        x=days,
        y=people,
        name=name,
        mode="lines" if line else "lines+markers",
        line={"color": BLUE if line else INK, "width": 2, **line},
        customdata=[numbers.day(day, lang) for day in days],
        hovertemplate="%{customdata}: %{y:,.0f}<extra>%{fullData.name}</extra>",
    )


def _across(wanted: Mapping[str, float], first: pd.Timestamp, last: pd.Timestamp) -> list:
    return [
        go.Scatter(
            x=[first, last],
            y=[people, people],
            name=name,
            mode="lines",
            line={"color": CYCLE[1 + number % 5], "dash": DASHES[number % len(DASHES)]},
            hovertemplate="%{y:,.0f}<extra>%{fullData.name}</extra>",
        )
        for number, (name, people) in enumerate(wanted.items())
    ]
