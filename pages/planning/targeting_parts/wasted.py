"""Money that reached nobody new: paid twice, paid after death, and ages outside the rule."""

import streamlit as st

from analytics import metrics
from analytics.findings import query
from analytics.settings import settings
from analytics.targeting.places import paid_twice
from pages.parts import figure, findings, frame
from pages.parts.frame import View

RULES = (*query.COSTLY, "too_old", "too_young")


def show(view: View) -> None:
    """Draw the findings by rule and the months paid twice; the rows are on the quality page."""
    st.subheader(view.say("targeting.wasted"), anchor=False)
    rules = frame.ask(view, query.by_rule, view.area)
    months = frame.ask(view, paid_twice, view.area)
    if rules is None or months is None:
        st.write(view.say("targeting.wasted_unknown"))
        return
    findings.summary(view, rules)
    figure.table(
        view,
        findings.named(view, rules[rules["rule"].isin(RULES)]),
        findings.columns(view),
        "targeting_findings",
        view.data.origin("enrolment", "claims"),
        view.say("targeting.wasted"),
        placeholder="–",
    )
    if len(months):
        _months(view, months)
    if settings().office:
        _to_rows(view)


def _to_rows(view: View) -> None:
    """Lead to the same findings row by row; officers only have that page."""
    label = view.say("targeting.to_quality")
    if st.button(label, icon=":material/fact_check:", key="targeting_rows"):
        st.session_state["bagian"] = "temuan"
        st.switch_page("office/quality.py")


def _months(view: View, months: object) -> None:
    title = view.say("targeting.twice_months")
    st.markdown(f"**{title}**")
    figure.table(
        view,
        months,
        {
            "month": (view.say("filter.month"), "month"),
            "double_paid": (metrics.DOUBLE_PAID.name[view.lang], "people"),
            "double_paid_idr": (metrics.DOUBLE_PAID_IDR.name[view.lang], "IDR"),
        },
        "targeting_months",
        view.data.origin("enrolment"),
        title,
    )
