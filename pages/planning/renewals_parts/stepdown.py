"""How many stay protected if nothing is renewed: by month, and by area."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import numbers
from analytics.charts import lines
from analytics.renewals import stepdown
from pages.parts import figure, frame, marks
from pages.parts import months as parts
from pages.parts.frame import View


def months(view: View) -> None:
    """Draw the steps down, with what happened and with today."""
    title = view.say("renewals.stepdown")
    st.subheader(title, anchor=False)
    st.caption(view.say("renewals.stepdown_note"))
    table = frame.ask(view, stepdown.by_month, view.area, view.month)
    today = view.data.today

    def mark(drawn: go.Figure, span: tuple[pd.Timestamp, pd.Timestamp]) -> go.Figure:
        first, last = span[0], span[1] + pd.offsets.MonthEnd(0)
        marks.marked(view, drawn, (first, last), view.area)
        if first <= today <= last:
            lines.mark_today(drawn, today, view.say("renewals.today"))
        return drawn

    which = (view.month, today)
    parts.draw(view, "renewals_stepdown", title, table, _finding(view, table), mark, which)


def events(view: View) -> None:
    """List what the numbers in the chart mean."""
    st.subheader(view.say("ucj.events"), anchor=False)
    marks.listed(view, view.area)


def areas(view: View) -> None:
    """List what is left of each area after so many months."""
    level = view.say(f"word.level.{view.below}")
    title = view.say("renewals.by_area", level=level)
    st.subheader(title, anchor=False)
    table = frame.ask(view, stepdown.by_area, view.below, view.area, view.month)
    names = view.data.areas.set_index("code")["name"]
    figure.table(
        view,
        table.assign(name=table["area_code"].map(names)),
        {
            "name": (level.capitalize(), "text"),
            "people": (numbers.month(view.month, view.lang), "people"),
            **{
                f"after_{step}": (view.say("renewals.after", months=step), "people")
                for step in stepdown.STEPS
            },
        },
        key="renewals_areas",
        origin=view.data.origin("enrolment"),
        title=title,
    )


def _finding(view: View, table: pd.DataFrame) -> str:
    now = table.loc[table["month"] == view.month, "people"].iloc[0]
    last = table.iloc[-1]
    return view.say(
        "renewals.stepdown_alt",
        month=numbers.month(view.month, view.lang),
        people=numbers.integer(now, view.lang),
        last=numbers.month(last["month"], view.lang),
        left=numbers.integer(last["people"], view.lang),
    )
