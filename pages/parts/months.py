"""People protected by month and scheme: the chart that several pages share."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import metrics, numbers, units
from analytics.charts import lines
from analytics.text import word
from analytics.trend import people_by_month
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View

# Adds to a chart what happened between its first and its last month.
Mark = Callable[[go.Figure, tuple[pd.Timestamp, pd.Timestamp]], go.Figure]


def chart(view: View, key: str, title: str, mark: Mark | None = None) -> None:
    """Draw the months of the chosen area; `mark` adds to the chart what happened in them."""
    table = frame.ask(view, people_by_month, view.area)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    peak = table.loc[table["people"].idxmax()]
    alt = view.say(
        "figure.months_alt",
        people=numbers.integer(peak["people"], view.lang),
        month=numbers.month(peak["month"], view.lang),
    )
    draw(view, key, title, table, alt, mark)


def draw(
    view: View,
    key: str,
    title: str,
    table: pd.DataFrame,
    alt: str,
    mark: Mark | None = None,
    which: tuple = (),
) -> None:
    """Draw months as `people_by_month` returns them, all or some.

    `which` names what the chart depends on besides the chosen area.
    """
    schemes = [column for column in table if column not in ("month", "people")]
    names = {scheme: word("scheme", scheme, view.lang) for scheme in schemes}

    def paint() -> go.Figure:
        unit = units.name("people", view.lang)
        drawn = lines.stacked_months(table, names, unit, view.lang)
        return mark(drawn, (table["month"].min(), table["month"].max())) if mark else drawn

    figure.chart(
        view,
        drawn_once(view, (key, view.area, *which), paint),
        view.data.origin("enrolment"),
        alt=alt,
        rows=table,
        columns={
            "month": (view.say("filter.month"), "month"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            **{scheme: (name, "people") for scheme, name in names.items()},
        },
        key=key,
        title=title,
    )
