"""What was paid for the village: by scheme, and in the ledger."""

import pandas as pd
import streamlit as st

from analytics import budget, metrics, numbers, safe
from analytics.profile.slices import slices
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.parts.sheet import sheet


def schemes(view: View) -> None:
    """List the schemes and fund sources that pay or paid for people here."""
    title = view.say("village.schemes")
    st.subheader(title, anchor=False)
    table = frame.ask(view, slices, view.month, view.area)
    if table is None or table.empty:
        st.write(view.say("number.missing" if table is None else "village.no_schemes"))
        return
    sheet(
        view,
        _named(view, table),
        {
            "name": (view.say("funding.scheme"), "text"),
            "source": (view.say("funding.source"), "text"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            "most": (view.say("village.most"), "people"),
            "first_month": (view.say("quality.from"), "month"),
            "last_month": (view.say("quality.through"), "month"),
            "contribution_idr": (view.say("village.a_month"), "IDR"),
            "contribution_all_idr": (view.say("village.in_all"), "IDR"),
        },
        key="village_schemes",
        origin=view.data.origin("enrolment"),
        title=title,
    )


def ledger(view: View) -> None:
    """Write what the ledger booked for the village itself, and what was booked above it."""
    title = view.say("village.ledger")
    st.subheader(title, anchor=False)
    if view.data.funding is None:
        st.write(numbers.missing(view.lang))
        return
    table = frame.ask(view, budget.by_source, view.area, view.month)
    above = frame.ask(view, budget.booked_above, view.area, view.month)["realised_idr"]
    origin = view.data.origin("funding")
    if pd.notna(above):
        amount = numbers.rupiah_short(above, view.lang)
        area = safe.markdown(view.name())
        st.markdown(view.say("funding.booked_above", amount=amount, area=area))
    if table.empty:
        st.write(view.say("village.no_lines"))
        figure.provenance(view, origin)
        return
    sheet(
        view,
        _named(view, table),
        {
            "source": (view.say("funding.source"), "text"),
            "ceiling_idr": (metrics.CEILING.name[view.lang], "IDR"),
            "realised_idr": (metrics.REALISED.name[view.lang], "IDR"),
            "absorption_pct": (metrics.ABSORPTION.name[view.lang], "%"),
        },
        key="village_ledger",
        origin=origin,
        title=title,
    )


def _named(view: View, table: pd.DataFrame) -> pd.DataFrame:
    named = table.assign(
        source=[word("fund_source", each, view.lang) for each in table["fund_source"]]
    )
    if "scheme" not in table:
        return named
    return named.assign(name=[word("scheme", each, view.lang) for each in table["scheme"]])
