"""What the profile rests on: last news of the village, facts that are missing, findings."""

import streamlit as st

from analytics.findings import query
from analytics.profile.lacks import missing
from analytics.store.freshness import of_village
from analytics.text import word
from pages.parts import figure, findings, frame
from pages.parts.frame import View
from pages.parts.sheet import sheet

# What concerns a death or an accident says too much of so few people.
TOLD_OF_CLAIMS = ("after_death",)


def show(view: View) -> None:
    """Draw the three."""
    st.subheader(view.say("village.quality"), anchor=False)
    _missing(view)
    left, right = st.columns(2, gap="medium")
    with left:
        _heard(view)
    with right:
        _findings(view)


def _missing(view: View) -> None:
    names = [view.say(f"village.lacks.{name}") for name in frame.ask(view, missing, view.area)]
    if names:
        st.markdown(view.say("quality.unknown_tables", names="; ".join(names)))
    else:
        st.markdown(view.say("village.nothing_missing"))


def _heard(view: View) -> None:
    table = frame.ask(view, of_village, view.area)
    names = [word("kind", kind, view.lang) for kind in table["kind"]]
    title = view.say("village.heard")
    st.markdown(f"**{title}**")
    sheet(
        view,
        table.assign(name=names),
        {
            "name": (view.say("quality.table"), "text"),
            "newest": (view.say("quality.newest"), "day"),
            "imported": (view.say("quality.imported"), "day"),
            "file": (view.say("quality.file"), "text"),
        },
        key="village_heard",
        origin=view.data.origin("enrolment", "welfare", "funding"),
        title=title,
    )
    st.caption(view.say("village.heard_note"))


def _findings(view: View) -> None:
    rules = frame.ask(view, query.by_rule, view.area)
    title = view.say("quality.findings")
    st.markdown(f"**{title}**")
    if rules is None:
        st.write(view.say("quality.findings_unknown"))
        return
    shown = rules[(rules["findings"] > 0) & ~rules["rule"].isin(TOLD_OF_CLAIMS)]
    origin = view.data.origin("enrolment")
    if shown.empty:
        st.write(view.say("quality.none_found"))
        figure.provenance(view, origin)
        return
    sheet(
        view,
        findings.named(view, shown),
        # One village: in how many of them says nothing here.
        {name: each for name, each in findings.columns(view).items() if name != "villages"},
        key="village_findings",
        origin=origin,
        title=title,
    )
