"""Each target system by itself: its path, what it asks for, what is achieved."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, pace, safe, units
from analytics.charts import ucj as charts
from analytics.origin import Origin
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.ucj_parts.words import definition_name, named, needed, origin, reached


def paths(view: View, outlook: pace.Outlook) -> None:
    """Each target system by itself against coverage now."""
    table = named(view, outlook.targets)
    now, highest = table["coverage_pct"].iloc[0], table.loc[table["target_pct"].idxmax()]
    unit = units.name("%", view.lang)
    drawn = drawn_once(
        view,
        ("targets", now),
        lambda: charts.target_paths(table, now, view.say("ucj.coverage_now"), unit, view.lang),
    )
    figure.chart(
        view,
        drawn,
        _targets_origin(view, table),
        alt=view.say(
            "ucj.targets_alt",
            regency=view.name(view.data.area),
            share=numbers.percent(now, view.lang),
            target=highest["target"],
            system=highest["name"],
            year=highest["year"],
        ),
        rows=table,
        columns={
            "name": (view.say("ucj.system"), "text"),
            "year": (view.say("ucj.year"), "text"),
            "target_pct": (view.say("ucj.target"), "exact_pct"),
            "reference": (view.say("ucj.reference"), "text"),
        },
        key="ucj_targets",
        title=view.say("ucj.targets"),
    )


def demands(view: View, outlook: pace.Outlook) -> None:
    """What every target asks for: people, rupiah, pace, and when it comes at the present pace."""
    table = named(view, outlook.targets)
    table = table.assign(
        needed=[needed(view, target) for _, target in table.iterrows()],
        reached=[reached(view, target) for _, target in table.iterrows()],
    )
    figure.table(
        view,
        table,
        {
            "name": (view.say("ucj.system"), "text"),
            "year": (view.say("ucj.year"), "text"),
            "target_pct": (view.say("ucj.target"), "exact_pct"),
            "achieved_pct": (view.say("ucj.achieved"), "%"),
            "people": (metrics.UCJ_GAP.name[view.lang], "people"),
            "worker_months": (metrics.UCJ_GAP_WORKER_MONTHS.name[view.lang], "worker_months"),
            "cost_idr": (metrics.UCJ_GAP_COST.name[view.lang], "IDR"),
            "needed": (view.say("ucj.needed"), "text"),
            "reached": (view.say("ucj.reached"), "text"),
        },
        key="ucj_demands",
        origin=_targets_origin(view, table),
        title=view.say("ucj.demands"),
    )
    price = view.data.origin("bpu_contribution")
    written = numbers.rupiah(view.data.contribution_idr, view.lang)
    st.caption(view.say("ucj.cost_note", price=written, source=safe.markdown(price.source)))


def by_definition(view: View) -> None:
    """The share of this year's targets achieved, over each denominator."""
    table = frame.ask(view, pace.by_definition, view.month)
    if table.empty:
        return
    heading = view.say("ucj.by_definition", year=view.month.year)
    st.markdown(f"**{heading}**")
    table = named(view, table)
    table["definition"] = [definition_name(view, each) for each in table["definition"]]
    figure.table(
        view,
        table,
        {
            "definition": (view.say("ucj.definition"), "text"),
            "name": (view.say("ucj.system"), "text"),
            "target_pct": (view.say("ucj.target"), "exact_pct"),
            "coverage_pct": (metrics.UCJ_COVERAGE.name[view.lang], "%"),
            "achieved_pct": (view.say("ucj.achieved"), "%"),
        },
        key="ucj_by_definition",
        origin=origin(view, "membership", "worker_base", references=table["reference"]),
        title=heading,
    )


def _targets_origin(view: View, table: pd.DataFrame) -> Origin:
    """Targets alone are as published; held against coverage they are as weak as its tables."""
    known = table["coverage_pct"].notna().any()
    sources = ("membership", "worker_base") if known else ()
    return origin(view, *sources, references=table["reference"])
