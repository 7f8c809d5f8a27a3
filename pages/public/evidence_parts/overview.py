"""All strategies at a glance: how far, who leads, until when, what they brought."""

import streamlit as st

from analytics import numbers, strategies, units
from analytics.text import word
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.public.evidence_parts.sources import reported
from pages.public.impact_parts.told import footnote, texts


def show(view: View) -> None:
    """Say in a sentence how many are known, then list all."""
    totals, steps = strategies.published(view.data)
    known = int(totals["steps"].notna().sum() + totals["hidden"].sum())
    st.markdown(
        view.say("evidence.known", n=known, count=numbers.integer(known, view.lang))
        if len(steps)
        else view.say("evidence.nothing_reported")
    )
    names = [strategies.name(n, view.lang, view.data.area) for n in totals["strategy"]]
    rows = totals.assign(
        strategy=[f"{n}. {name}" for n, name in zip(totals["strategy"], names, strict=True)],
        status=[status(view, each) for each in totals["status"]],
        workers=texts(view, totals, "workers", "people"),
        amount_idr=texts(view, totals, "amount_idr", "IDR"),
        due=[next_due(view, row) for row in totals.to_dict("records")],
    )
    columns = {
        "strategy": "text", "status": "text", "owner": "text", "document_no": "text",
        "document_date": "day", "due": "text", "workers": "text", "amount_idr": "text",
    }  # fmt: skip
    sheet(
        view,
        rows,
        {name: (view.say(f"evidence.{name}"), unit) for name, unit in columns.items()},
        key="evidence_overview",
        origin=reported(view),
        title=view.say("evidence.overview"),
    )
    footnote(view, totals)


def next_due(view: View, whole: dict) -> str:
    """Write the first day on which something is due; where all is done nothing is."""
    if whole["status"] == "done":
        return view.say("evidence.nothing_due")
    return units.write(whole["due"], "day", view.lang)


def status(view: View, value: object) -> str:
    """Name a status; unknown where no step is known."""
    if not isinstance(value, str):
        return numbers.missing(view.lang)
    return word("action_status", value, view.lang)
