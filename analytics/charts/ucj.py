"""Members against the worker base, coverage over time, target paths."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers
from analytics.charts.lines import month_axis
from analytics.charts.style import CYCLE, INK, styled

DAY_MS = 24 * 60 * 60 * 1000
# Bars keep this share of the shortest time between two counts, and never more than two months.
BAR_SHARE, WIDEST_BAR_DAYS = 0.8, 62
DASHES = ("solid", "dash", "dot", "dashdot")
SYMBOLS = ("circle", "diamond", "square", "triangle-up", "cross", "x")
YEAR_STEP = 5


def members(
    table: pd.DataFrame, segments: Mapping[str, str], base: str, title: str, lang: str
) -> go.Figure:
    """Draw active members at every count, stacked by segment, and the worker base as a line.

    Args:
        table: One row per count: as_of, a column per segment and workers, in people (NaN: not
            counted, or no base known yet).
        segments: Column → name in the legend.
        base: Name of the worker base in the legend; harmless as HTML.
    """
    dates = table["as_of"]
    days = [numbers.day(day, lang) for day in dates]
    width = _bar_width(dates)
    bars = [
        go.Bar(
            x=dates,
            y=table[segment],
            width=width,
            name=name,
            marker={"color": CYCLE[number]},
            customdata=days,
            hovertemplate="%{customdata}: %{y:,.0f}<extra>%{fullData.name}</extra>",
        )
        for number, (segment, name) in enumerate(segments.items())
    ]
    if table["workers"].notna().any():
        bars.append(_line(dates, table["workers"], base, days, INK, "solid", "%{y:,.0f}"))
    figure = go.Figure(bars, {"barmode": "stack"})
    figure.update_yaxes(title=title, rangemode="tozero")
    month_axis(figure, dates, lang)
    edge = pd.Timedelta(milliseconds=width)
    figure.update_xaxes(range=[dates.min() - edge, dates.max() + edge])
    return styled(figure, lang)


def coverage(table: pd.DataFrame, names: Mapping[str, str], title: str, lang: str) -> go.Figure:
    """Draw coverage at every count, one line per definition of the worker base.

    Args:
        table: as_of, definition and coverage_pct (%; NaN: no base known yet).
        names: Definition → name in the legend, harmless as HTML.
    """
    figure = go.Figure()
    for number, (definition, name) in enumerate(names.items()):
        own = table[table["definition"] == definition]
        days = [numbers.day(day, lang) for day in own["as_of"]]
        color, dash = CYCLE[number % len(CYCLE)], DASHES[number % len(DASHES)]
        figure.add_trace(
            _line(own["as_of"], own["coverage_pct"], name, days, color, dash, "%{y:,.1f}%")
        )
    figure.update_yaxes(title=title, rangemode="tozero")
    month_axis(figure, sorted(table["as_of"].unique()), lang)
    return styled(figure, lang)


def target_paths(
    table: pd.DataFrame, now: float, now_name: str, title: str, lang: str
) -> go.Figure:
    """Draw each target system by itself, and coverage now as a line across.

    Args:
        table: One row per target: name (of the system and its area), year, target_pct.
        now: Coverage in percent; NaN: unknown, no line.
        now_name: Its name in the legend; harmless as HTML.
    """
    traces = [
        go.Scatter(
            x=own["year"],
            y=own["target_pct"],
            name=name,
            mode="lines+markers",
            line={"color": CYCLE[number % len(CYCLE)], "dash": "dot"},
            marker={"symbol": SYMBOLS[number % len(SYMBOLS)], "size": 10},
            customdata=own["year"].astype(str),
            hovertemplate="%{customdata}: %{y:,.2f}%<extra>%{fullData.name}</extra>",
        )
        for number, (name, own) in enumerate(table.groupby("name", sort=False))
    ]
    first, last = int(table["year"].min()) - 1, int(table["year"].max()) + 1
    if pd.notna(now):
        traces.append(
            go.Scatter(
                x=[first, last],
                y=[now, now],
                name=now_name,
                mode="lines",
                line={"color": INK, "width": 2},
                hovertemplate="%{y:,.1f}%<extra>%{fullData.name}</extra>",
            )
        )
    years = range(-(-first // YEAR_STEP) * YEAR_STEP, last + 1, YEAR_STEP)
    axes = {
        # Years as text: as numbers they would be written 2.025.
        "xaxis": {"tickvals": [*years], "ticktext": [*map(str, years)], "range": [first, last]},
        "yaxis": {"title": title, "range": [0, 105]},
    }
    # Room for a legend of many systems above the paths.
    return styled(go.Figure(traces, axes), lang, height=400)


def _line(
    dates: pd.Series,
    values: pd.Series,
    name: str,
    days: Sequence[str],
    color: str,
    dash: str,
    written: str,
) -> go.Scatter:
    return go.Scatter(
        x=dates,
        y=values,
        name=name,
        mode="lines+markers",
        line={"color": color, "width": 2, "dash": dash},
        marker={"size": 6},
        customdata=days,
        hovertemplate=f"%{{customdata}}: {written}<extra>%{{fullData.name}}</extra>",
    )


def _bar_width(dates: pd.Series) -> float:
    """Return the width of a bar in milliseconds, the unit of a time axis."""
    gaps = dates.diff().dt.days.dropna()
    days = min([WIDEST_BAR_DAYS, *(BAR_SHARE * gaps)])
    return days * DAY_MS
