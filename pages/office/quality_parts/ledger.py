"""Enrolment that disagrees with the ledger."""

import streamlit as st

from analytics import numbers, reconciliation
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View


def show(view: View) -> None:
    """List the schemes and payers of which money and people do not agree."""
    st.subheader(view.say("quality.ledger"), anchor=False)
    table = frame.ask(view, reconciliation.disagreeing, view.area)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    if table.empty:
        st.write(view.say("quality.ledger_agrees"))
        return
    st.caption(view.say("quality.ledger_note"))
    figure.table(
        view,
        table.assign(
            name=[word("scheme", each, view.lang) for each in table["scheme"]],
            source=[word("fund_source", each, view.lang) for each in table["fund_source"]],
        ),
        {
            "name": (view.say("quality.scheme"), "text"),
            "source": (view.say("funding.source"), "text"),
            "realised_idr": (view.say("funding.paid"), "IDR"),
            "register_idr": (view.say("funding.implied"), "IDR"),
            "difference_idr": (view.say("funding.difference"), "IDR"),
            "difference_covers": (view.say("funding.difference_covers"), "worker_months"),
        },
        key="quality_ledger",
        origin=view.data.origin("funding", "enrolment"),
        title=view.say("quality.ledger"),
    )
    st.page_link(
        "planning/funding.py", label=view.say("quality.to_funding"), icon=":material/payments:"
    )
