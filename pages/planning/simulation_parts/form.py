"""The choices of one plan."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.planning import scenario
from analytics.planning.comparison import NAMES
from analytics.planning.scenario import ALL_SCHEMES, PAYERS, PRIORITIES, Scenario, encode
from analytics.text import word
from pages.parts.frame import View
from pages.planning.simulation_parts import chosen

# Money is typed in millions: a budget has ten digits, and one too many is not seen.
# Money is written in whole thousands: a number field knows no Indonesian decimal comma.
THOUSAND = 1_000
MOST_THOUSANDS = scenario.MOST_IDR // THOUSAND
MOST_CONTRIBUTION_IDR = 1_000_000
# The funds that planners ask about first; the others wait below.
USUAL = ("apbd_kabupaten", "dbh_sawit", "dana_desa", "csr")
RENEWED = ("", ALL_SCHEMES, "desa100", "dbh_sawit", "csr", "rt_rw")
MONTHS_AHEAD = 24


def choose(view: View, plans: tuple[Scenario, ...]) -> str:
    """Draw which plan is changed, and its choices; return its letter."""
    letter = st.segmented_control(
        view.say("simulation.which"), NAMES, default=NAMES[0], key="_plan", required=True
    )
    plan = plans[NAMES.index(letter)]
    # The key carries the plan: another plan fills the fields anew.
    key = f"plan_{letter}_{encode(plan)}"
    with st.form(key, border=True):
        written = _fields(view, plan, key)
        if st.form_submit_button(view.say("simulation.solve"), type="primary", width="stretch"):
            chosen.take(plans, letter, written)
    return letter


def _fields(view: View, plan: Scenario, key: str) -> Scenario:
    left, right = st.columns(2)
    starts = _starts(view, plan)
    start = left.selectbox(
        view.say("simulation.start"),
        starts,
        index=starts.index(plan.start),
        format_func=lambda month: numbers.month(pd.Timestamp(month), view.lang),
        key=f"{key}_start",
    )
    months = right.number_input(
        view.say("simulation.months"), 1, scenario.LONGEST_PLAN, plan.months, key=f"{key}_months"
    )
    years = Scenario(start, months).years
    priority = st.selectbox(
        view.say("simulation.priority"),
        PRIORITIES,
        index=PRIORITIES.index(plan.priority),
        format_func=lambda name: view.say(f"simulation.priority.{name}"),
        key=f"{key}_priority",
    )
    budgets = _budgets(view, plan, years, key)
    return Scenario(start, months, budgets, priority, **_limits(view, plan, key))


def _starts(view: View, plan: Scenario) -> list[str]:
    first = view.data.today.to_period("M")
    ahead = {str(first + step) for step in range(MONTHS_AHEAD)}
    return sorted({plan.start, view.month.strftime("%Y-%m"), *ahead})


def _budgets(
    view: View, plan: Scenario, years: list[int], key: str
) -> tuple[tuple[str, int, int], ...]:
    """Draw money by fund source and fiscal year; years follow the plan once it is solved."""
    known = {(source, year): amount for source, year, amount in plan.budgets}
    shown = sorted({*years, *plan.years})
    title = view.say("simulation.budgets")
    st.markdown(f"**{title}**")
    found = [_money(view, known, source, year, key) for source in USUAL for year in shown]
    with st.expander(view.say("simulation.more_budgets"), key=f"{key}_more"):
        others = [source for source in PAYERS if source not in USUAL]
        found += [_money(view, known, source, year, key) for source in others for year in shown]
    return tuple(line for line in found if line[2])


def _money(
    view: View, known: dict[tuple[str, int], int], source: str, year: int, key: str
) -> tuple[str, int, int]:
    before = known.get((source, year), 0)
    thousands = st.number_input(
        f"{word('fund_source', source, view.lang)} {year}",
        0,
        MOST_THOUSANDS,
        before // THOUSAND,
        step=50_000,
        key=f"{key}_{source}_{year}",
    )
    return source, year, thousands * THOUSAND


def _limits(view: View, plan: Scenario, key: str) -> dict[str, object]:
    left, right = st.columns(2)
    most = scenario.MOST_PEOPLE
    floor = left.number_input(view.say("simulation.floor"), 0, most, plan.floor, key=f"{key}_floor")
    ceiling = right.number_input(
        view.say("simulation.ceiling"), 0, most, plan.ceiling, key=f"{key}_ceiling",
        help=view.say("simulation.ceiling_help"),
    )  # fmt: skip
    offered = RENEWED if plan.renew_first in RENEWED else (*RENEWED, plan.renew_first)
    first = st.selectbox(
        view.say("simulation.renew_first"),
        offered,
        index=offered.index(plan.renew_first),
        format_func=lambda scheme: _renewed(view, scheme),
        key=f"{key}_first",
    )
    self_pct = st.slider(
        view.say("simulation.self_pct"), 0, 100, plan.self_pct, 5, key=f"{key}_self",
        help=view.say("simulation.self_help"),
    )  # fmt: skip
    with st.expander(view.say("simulation.assumed"), key=f"{key}_assumed"):
        contribution = st.number_input(
            view.say("simulation.contribution"), 0, MOST_CONTRIBUTION_IDR,
            min(plan.contribution_idr, MOST_CONTRIBUTION_IDR),
            step=100, key=f"{key}_price", help=view.say("simulation.contribution_help"),
        )  # fmt: skip
        allocation = st.number_input(
            view.say("simulation.allocation"), 0, MOST_THOUSANDS,
            plan.allocation_idr // THOUSAND, step=500_000, key=f"{key}_allocation",
            help=view.say("simulation.allocation_help"),
        )  # fmt: skip
        opened = st.checkbox(
            view.say("simulation.open_unknown"), plan.open_unknown, key=f"{key}_open"
        )
    return {
        "floor": floor,
        "ceiling": ceiling,
        "renew_first": first,
        "self_pct": self_pct,
        "contribution_idr": contribution,
        "allocation_idr": allocation * THOUSAND,
        "open_unknown": opened,
    }


def _renewed(view: View, scheme: str) -> str:
    if scheme in ("", ALL_SCHEMES):
        return view.say(f"simulation.renew.{scheme or 'none'}")
    return word("scheme", scheme, view.lang)
