"""Which villages have nobody protected, and since when."""

import streamlit as st

from analytics import numbers, reporting
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.parts.path import take_row


def show(view: View) -> None:
    """List the villages by how long they have been silent; a row leads to its village."""
    st.subheader(view.say("quality.silent"), anchor=False)
    table = frame.ask(view, reporting.villages, view.area)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    months = reporting.SILENT_MONTHS
    never = int(table["months_ago"].isna().sum())
    long_ago = int((table["months_ago"] >= months).sum())
    st.markdown(view.say("quality.silent_text", never=never, long_ago=long_ago, months=months))
    event = figure.table(
        view,
        table,
        {
            "village_label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            "last_month": (view.say("quality.last_month"), "month"),
            "months_ago": (view.say("quality.months_ago"), "people"),
        },
        key=f"quality_silent_{view.area}",
        origin=view.data.origin("enrolment"),
        title=view.say("quality.silent"),
        on_select="rerun",
        selection_mode="single-row",
        placeholder=view.say("quality.never"),
    )
    take_row(event, table["code"])
