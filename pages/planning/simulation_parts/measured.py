"""How far each plan gets: people against those in need, cost against the budget."""

import pandas as pd
import streamlit as st

from analytics import numbers, units
from analytics.charts.bullets import bullets
from analytics.charts.money import MILLION
from analytics.planning.comparison import side_by_side
from analytics.planning.scenario import Scenario
from pages.parts import figure
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.simulation_parts.compared import Outcomes, plan_name


def show(view: View, plans: tuple[Scenario, ...], outcomes: Outcomes) -> None:
    """Draw both charts side by side; without a plan there is no budget to measure."""
    rows = side_by_side(outcomes)
    rows["label"] = [plan_name(view, plan) for plan in rows["plan"]]
    left, right = st.columns(2, gap="medium")
    with left:
        _covered(view, plans, outcomes, rows)
    with right:
        _spent(view, plans, outcomes, rows[1:])


def _covered(
    view: View, plans: tuple[Scenario, ...], outcomes: Outcomes, rows: pd.DataFrame
) -> None:
    base = view.say(f"simulation.base_name.{outcomes[0].base or 'none'}")
    names = {"protected": view.say("simulation.protected"), "base": base}
    written = rows[[*names]].map(lambda value: numbers.integer(value, view.lang))
    title = view.say("simulation.covered")
    unit = units.name("people", view.lang)
    st.markdown(f"**{title}**")
    drawn = drawn_once(
        view,
        ("simulation_covered", plans),
        lambda: bullets(rows, "label", names, unit, view.lang),
    )
    figure.chart(
        view,
        drawn,
        outcomes[0].origin,
        alt=view.say("simulation.covered_alt", base=base, rows=_each(view, rows, written)),
        rows=rows,
        columns=_columns(view, names, "people"),
        key="simulation_covered",
        title=title,
    )


def _spent(view: View, plans: tuple[Scenario, ...], outcomes: Outcomes, rows: pd.DataFrame) -> None:
    names = {"cost_idr": view.say("simulation.cost"), "budget_idr": view.say("simulation.budget")}
    written = rows[[*names]].map(lambda value: numbers.rupiah(value, view.lang))
    title, unit = view.say("simulation.spent"), view.say("funding.million_idr")
    st.markdown(f"**{title}**")
    drawn = drawn_once(
        view,
        ("simulation_spent", plans),
        lambda: bullets(rows, "label", names, unit, view.lang, MILLION),
    )
    figure.chart(
        view,
        drawn,
        outcomes[0].origin,
        alt=view.say("simulation.spent_alt", rows=_each(view, rows, written)),
        rows=rows,
        columns=_columns(view, names, "IDR"),
        key="simulation_spent",
        title=title,
    )


def _columns(view: View, names: dict[str, str], unit: str) -> dict[str, tuple[str, str]]:
    heads = {column: (name, unit) for column, name in names.items()}
    return {"label": (view.say("simulation.plan"), "text")} | heads


def _each(view: View, rows: pd.DataFrame, written: pd.DataFrame) -> str:
    """Say both numbers of each plan in one sentence."""
    parts = [
        view.say("simulation.of", name=name, reached=reached, against=against)
        for name, (reached, against) in zip(rows["label"], written.to_numpy(), strict=True)
    ]
    return "; ".join(parts)
