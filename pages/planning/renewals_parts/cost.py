"""What a month's renewals cost, by payer, and what the rules say of each payer."""

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.renewals import price
from analytics.text import word
from pages.parts import figure
from pages.parts.frame import View
from pages.planning.funding_parts.rules import unverified


def show(view: View, rows: pd.DataFrame, length: int) -> None:
    """Draw people and rupiah by last month of cover and fund source (question P4)."""
    title = view.say("renewals.cost")
    st.subheader(title, anchor=False)
    st.caption(view.say("renewals.cost_basis", length=length))
    if rows.empty:
        st.write(view.say("renewals.nobody"))
        return
    table = price.by_month_and_source(rows)
    figure.table(
        view,
        table.assign(
            source_name=[word("fund_source", each, view.lang) for each in table["fund_source"]],
            renewal_idr=table["cost_idr"],
        ),
        {
            "month": (view.say("renewals.month"), "month"),
            "source_name": (view.say("renewals.source"), "text"),
            "people": (view.say("renewals.people"), "people"),
            "renewal_idr": (view.say("renewals.renewal"), "IDR"),
            "price_idr": (view.say("renewals.price"), "IDR"),
            "discounted_months": (view.say("renewals.discounted"), "months"),
        },
        key="renewals_cost",
        origin=price.origin(view.data),
        title=title,
    )
    st.markdown(
        view.say(
            "renewals.sum",
            people=numbers.integer(table["people"].sum(), view.lang),
            cost=numbers.rupiah(table["cost_idr"].sum(skipna=False), view.lang),
        )
    )
    told = [_term(view, row) for _, row in price.terms(rows, length).iterrows()]
    st.caption("\n".join(told))


def _term(view: View, row: pd.Series) -> str:
    """Write what the rules say of one payer; of nobody's discount nothing is to be said."""
    name = word("fund_source", row["fund_source"], view.lang)
    if not row["reference"]:
        return f"- **{name}**: " + view.say("renewals.no_discount")
    doubt = f" {unverified(view)}" if row["unverified"] else ""
    note = f" {safe.markdown(row[f'note_{view.lang}'])}" if row["unverified"] else ""
    return f"- **{name}**{doubt}: {safe.markdown(row['reference'])}.{note}"
