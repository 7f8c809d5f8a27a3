"""One plan in full: whom it adds where, which fund pays, the quota of every village."""

import pandas as pd
import streamlit as st

from analytics import classes, numbers, safe
from analytics.maps.legend import legend
from analytics.planning.comparison import NAMES
from analytics.planning.scenario import Scenario
from analytics.planning.simulate import Outcome
from analytics.text import word
from pages.parts import figure, village_map
from pages.parts.frame import View
from pages.planning.simulation_parts.compared import Outcomes, plan_name


def show(view: View, plans: tuple[Scenario, ...], outcomes: Outcomes, letter: str) -> None:
    """Draw the plan of `letter`; one without an answer has nothing to draw."""
    number = NAMES.index(letter)
    plan, outcome = plans[number], outcomes[number]
    if not outcome.summary:
        return
    name = plan_name(view, letter)
    last = numbers.month(plan.calendar[-1], view.lang)
    st.subheader(view.say("simulation.detail", plan=name), anchor=False)
    _proof(view, outcome)
    left, right = st.columns(2, gap="medium")
    inside = outcome.villages["village_code"].str.startswith(village_map.around(view))
    rows = outcome.villages[inside]
    with left:
        _map(view, rows, outcome, last)
    with right:
        _funds(view, outcome)
    _quota(view, rows, outcome, name)
    _payers(view, rows, outcome, name)


def _proof(view: View, outcome: Outcome) -> None:
    """Say how sure the answer is, and what the uncovered workers are counted from."""
    parts = [view.say("simulation.proven")] if outcome.status == "optimal" else []
    parts.append(view.say(f"simulation.base.{outcome.base or 'none'}"))
    if outcome.unweighed:
        parts.append(view.say("simulation.unweighed", n=outcome.unweighed))
    st.caption(" ".join(parts))


def _map(view: View, rows: pd.DataFrame, outcome: Outcome, last: str) -> None:
    """The people that the plan adds in each village to those covered without it."""
    added = (rows["protected"] - rows["running"]).astype(float)
    most = outcome.villages["protected"] - outcome.villages["running"]
    bounds = classes.lower_bounds("people", float(most.max()))
    groups = classes.classify(added, bounds)
    texts = [numbers.integer(value, view.lang) for value in added]
    heading = view.say("simulation.added", month=last)
    st.markdown(f"**{heading}**")
    drawn = pd.DataFrame(
        {
            "area_code": rows["village_code"],
            "label": rows["village_label"],
            "subdistrict_name": rows["subdistrict_name"],
            "class": groups,
            "text": texts,
        }
    )
    village_map.draw(
        view,
        drawn,
        len(bounds),
        {
            "label": view.say("filter.village"),
            "subdistrict_name": view.say("filter.subdistrict"),
            "text": heading,
        },
        alt=view.say(
            "simulation.map_alt",
            people=numbers.integer(added.sum(), view.lang),
            villages=numbers.integer((added > 0).sum(), view.lang),
        ),
        legend=legend(groups, bounds, "people", view.lang),
        key="simulation_map",
    )
    figure.provenance(view, outcome.origin)
    village_map.shapes_from(view)


def _funds(view: View, outcome: Outcome) -> None:
    """What each fund pays, what is left, and what the law leaves of it."""
    title = view.say("simulation.by_fund")
    st.markdown(f"**{title}**")
    lines = outcome.lines
    if lines.empty:
        st.info(view.say("simulation.no_money"), icon=":material/payments:")
        return
    table = lines.assign(
        name=[word("fund_source", source, view.lang) for source in lines["fund_source"]],
        year=lines["fiscal_year"].astype(str),
        plan_idr=lines["cost_idr"],
    )
    columns = {
        "name": (view.say("simulation.source"), "text"),
        "year": (view.say("simulation.year"), "text"),
        "budget_idr": (view.say("simulation.budget"), "IDR"),
        "people": (view.say("simulation.payer_of"), "people"),
        "plan_idr": (view.say("simulation.cost"), "IDR"),
        "left_idr": (view.say("simulation.left"), "IDR"),
        "cap_idr": (view.say("simulation.cap"), "IDR"),
    }
    figure.table(view, table, columns, "simulation_funds", origin=outcome.origin,
                 title=view.say("simulation.by_fund"),
                 placeholder=view.say("simulation.no_cap"))  # fmt: skip
    notes = dict.fromkeys(
        lines["note_en" if view.lang == "en" else "note_id"][lines["verdict"] == "limited"]
    )
    st.caption("\n".join(f"- {safe.markdown(note)}" for note in notes if note))


def _quota(view: View, rows: pd.DataFrame, outcome: Outcome, name: str) -> None:
    """The quota of every village, to be taken away as Excel."""
    title = view.say("simulation.quota")
    st.markdown(f"**{title}**")
    columns = {
        "village_label": (view.say("filter.village"), "text"),
        "subdistrict_name": (view.say("filter.subdistrict"), "text"),
        "taken": (view.say("simulation.taken"), "people"),
        "renewal": (view.say("simulation.kind.renewal"), "people"),
        "former": (view.say("simulation.kind.former"), "people"),
        "new": (view.say("simulation.kind.new"), "people"),
        "palm": (view.say("simulation.palm"), "people"),
        "self": (view.say("simulation.self"), "people"),
        "running": (view.say("simulation.running"), "people"),
        "protected": (view.say("simulation.protected"), "people"),
        "plan_idr": (view.say("simulation.cost"), "IDR"),
        "poor": (view.say("simulation.poor_workers"), "people"),
    }
    figure.table(
        view,
        rows.assign(plan_idr=rows["cost_idr"]),
        columns,
        "simulation_quota",
        origin=outcome.origin,
        title=f"{title} {name}",
    )


def _payers(view: View, rows: pd.DataFrame, outcome: Outcome, name: str) -> None:
    """Which fund pays for how many in each village."""
    payers = outcome.payers
    inside = payers[payers["village_code"].isin(rows["village_code"])]
    if inside.empty:
        return
    title = view.say("simulation.payers")
    st.markdown(f"**{title}**")
    labels = rows.set_index("village_code")["village_label"]

    def named() -> pd.DataFrame:
        sources = [word("fund_source", source, view.lang) for source in inside["fund_source"]]
        return inside.assign(
            village_label=inside["village_code"].map(labels),
            name=sources,
            year=inside["fiscal_year"].astype(str),
            plan_idr=inside["cost_idr"],
        )

    columns = {
        "village_label": (view.say("filter.village"), "text"),
        "name": (view.say("simulation.source"), "text"),
        "year": (view.say("simulation.year"), "text"),
        "people": (view.say("simulation.payer_of"), "people"),
        "plan_idr": (view.say("simulation.cost"), "IDR"),
    }
    figure.twin(view, named, columns, "simulation_payers", outcome.origin, f"{title} {name}")
