"""What stands in the way of a plan, and what must be known to read its numbers."""

import streamlit as st

from analytics import numbers
from analytics.planning.obstacles import Obstacle
from analytics.planning.simulate import Outcome
from analytics.text import word
from pages.parts.frame import View

MONEY = ("budget", "cap")


def show(view: View, name: str, outcome: Outcome) -> None:
    """Say why a plan has no answer, or which of its funds may not pay."""
    if outcome.status == "infeasible":
        ways = [f"- {_way(view, each)}" for each in outcome.obstacles]
        said = view.say("simulation.infeasible", plan=name)
        st.error("\n".join([said, *ways]), icon=":material/block:")
    elif outcome.status == "stopped":
        st.warning(view.say("simulation.stopped", plan=name), icon=":material/timer:")
    _self_paid(view, name, outcome)
    closed = outcome.lines[outcome.lines["closed"]]
    for line in closed.itertuples():
        source = word("fund_source", line.fund_source, view.lang)
        why = view.say(f"simulation.closed.{line.reason}", source=source, year=line.fiscal_year)
        st.warning(f"**{name}.** {why}", icon=":material/gavel:")


def _way(view: View, obstacle: Obstacle) -> str:
    write = numbers.rupiah if obstacle.rule in MONEY else numbers.integer
    return view.say(f"simulation.way.{obstacle.rule}", amount=write(obstacle.amount, view.lang))


def _self_paid(view: View, name: str, outcome: Outcome) -> None:
    if outcome.summary.get("self"):
        people = numbers.integer(outcome.summary["self"], view.lang)
        amount = numbers.rupiah(outcome.summary["self_idr"], view.lang)
        said = [
            view.say("simulation.self_cost", plan=name, people=people, amount=amount),
            view.say("simulation.discount", n=outcome.discounted, months=len(outcome.months)),
        ]
        st.caption(" ".join(said))
