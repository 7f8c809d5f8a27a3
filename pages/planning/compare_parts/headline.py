"""Figures side by side: the headline ones at once, the whole catalogue when it is opened."""

import pandas as pd
import streamlit as st

from analytics import compare, metrics, numbers, units
from analytics.compare import AREAS
from analytics.indicators import COMPUTE
from analytics.metrics import METRICS
from pages.parts import figure, frame, indicator
from pages.parts.frame import View
from pages.planning.compare_parts.chosen import Sides, origin

HEADLINES = tuple(metric.key for metric in (*indicator.CHOICES, metrics.VILLAGES_AT_100))
# A column has one unit: tables of rates, of counts and of money, each as it is written.
GROUPS = {
    "rates": ("per_100_adults", ("%", "per_100_adults")),
    "counts": ("people", ("people", "villages", "worker_months")),
    "amounts": ("IDR", ("IDR",)),
}


def show(view: View, sides: Sides) -> None:
    """Draw the figures of both sides with their change."""
    st.subheader(view.say("compare.figures"), anchor=False)
    _groups(view, sides, HEADLINES, "compare")
    st.caption(view.say("compare.figures_note"))
    catalogue(view, sides)


@st.fragment
def catalogue(view: View, sides: Sides) -> None:
    """Offer all figures of the catalogue; reckoned when opened, and only then."""
    label = view.say("compare.catalogue", n=len(COMPUTE))
    offered = st.expander(label, icon=":material/table:", key="compare_all_twin", on_change="rerun")
    if offered.open:
        with offered:
            _groups(view, sides, tuple(COMPUTE), "compare_all")


def _groups(view: View, sides: Sides, keys: tuple[str, ...], name: str) -> None:
    table = frame.ask(view, compare.figures, sides.before, sides.after, keys)
    for group, (unit, alike) in GROUPS.items():
        rows = table[table["unit"].isin(alike)]
        if len(rows):
            _group(view, sides, rows, group, unit, f"{name}_{group}")


def _group(view: View, sides: Sides, rows: pd.DataFrame, group: str, unit: str, key: str) -> None:
    columns = {
        "name": (view.say(f"compare.group.{group}"), "text"),
        "before": (sides.names[0], unit),
        "after": (sides.names[1], unit),
        "change": (change_heading(view, sides), unit),
    }
    if group == "rates":
        columns["unit_name"] = (view.say("compare.unit"), "text")
    else:
        columns["relative"] = (view.say("compare.relative"), "text")
    figure.table(
        view,
        rows.assign(
            name=[METRICS[key].name[view.lang] for key in rows["metric"]],
            relative=[_relative(view, each) for each in rows["change_pct"]],
            unit_name=[units.name(each, view.lang) for each in rows["unit"]],
        ),
        columns,
        key=key,
        origin=origin(view, sides, *(METRICS[key] for key in rows["metric"])),
        title=f"{view.say(f'compare.group.{group}')}: {sides.names[0]} – {sides.names[1]}",
    )


def _relative(view: View, change_pct: float) -> str:
    """Write a relative change; from nothing there is none, which is not that it is unknown."""
    return "–" if pd.isna(change_pct) else numbers.percent(change_pct, view.lang)


def change_heading(view: View, sides: Sides) -> str:
    """Name the column of what differs: over time a change, between areas a difference."""
    if sides.kind == AREAS:
        return view.say("compare.difference", first=sides.names[0], second=sides.names[1])
    return view.say("compare.change")
