"""The three plans beside what happens without any: in numbers and month by month."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, units
from analytics.charts import plans as charts
from analytics.planning.comparison import NAMES, STATUS_QUO, month_lines, side_by_side
from analytics.planning.scenario import Scenario
from analytics.planning.simulate import Outcome
from pages.parts import figure
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.simulation_parts import hindrance

Outcomes = tuple[Outcome, ...]


def table(view: View, plans: tuple[Scenario, ...], outcomes: Outcomes) -> None:
    """What each plan comes to at its last month; where one has no answer, why."""
    st.subheader(view.say("simulation.compared"), anchor=False)
    rows = side_by_side(outcomes)
    labels = [plan_name(view, STATUS_QUO)]
    labels += [
        f"{plan_name(view, name)}: {view.say(f'simulation.priority.{plan.priority}')}"
        for name, plan in zip(NAMES, plans, strict=True)
    ]
    rows = rows.assign(label=labels, plan_idr=rows["cost_idr"])
    columns = {
        "label": (view.say("simulation.plan"), "text"),
        "protected": (view.say("simulation.protected"), "people"),
        "taken": (view.say("simulation.taken"), "people"),
        "self": (view.say("simulation.self"), "people"),
        "villages": (view.say("simulation.villages"), "villages"),
        "poor": (view.say("simulation.poor"), "people"),
        "plan_idr": (view.say("simulation.cost"), "IDR"),
        "ucj_pct": (metrics.UCJ_COVERAGE.name[view.lang], "%"),
    }
    title = view.say("simulation.compared")
    figure.table(view, rows, columns, "simulation_compared", origin=outcomes[0].origin, title=title)
    st.caption(view.say("simulation.compared_note"))
    for name, outcome in zip(NAMES, outcomes, strict=True):
        hindrance.show(view, plan_name(view, name), outcome)


def months(view: View, plans: tuple[Scenario, ...], outcomes: Outcomes) -> None:
    """People protected month by month."""
    rows = month_lines(outcomes)
    names = {column: plan_name(view, column) for column in rows if column != "month"}
    title = view.say("simulation.by_month")
    st.subheader(title, anchor=False)
    unit = units.name("people", view.lang)
    drawn = drawn_once(
        view,
        ("simulation_months", plans),
        lambda: charts.months(rows, STATUS_QUO, names, unit, view.lang),
    )
    figure.chart(
        view,
        drawn,
        outcomes[0].origin,
        alt=_finding(view, rows, names),
        rows=rows,
        columns={
            "month": (view.say("filter.month"), "month"),
            **{column: (name, "people") for column, name in names.items()},
        },
        key="simulation_months",
        title=title,
    )


def plan_name(view: View, plan: str) -> str:
    """Name a plan by its letter, or the lack of one."""
    if plan == STATUS_QUO:
        return view.say("simulation.status_quo")
    return view.say("simulation.plan_named", letter=plan)


def _finding(view: View, rows: pd.DataFrame, names: dict[str, str]) -> str:
    ends = [
        f"{name} {numbers.integer(rows[column].dropna().iloc[-1], view.lang)}"
        for column, name in names.items()
    ]
    return view.say("simulation.months_alt", ends="; ".join(ends))
