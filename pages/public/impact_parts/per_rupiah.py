"""What one rupiah of contribution brought in benefits, and what that does not say."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, units
from analytics.edition.public_table import HIDDEN
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.public.impact_parts.told import footnote, withheld


def show(view: View) -> None:
    """Draw the ratio on both bases, and what it does not say."""
    st.subheader(view.say("impact.per_rupiah"), anchor="manfaat-per-rupiah")
    tables = [view.data.table(f"per_rupiah_{basis}") for basis in ("ledger", "register")]
    known = [table for table in tables if table is not None]
    if not known:
        st.write(view.say("impact.no_per_rupiah"))
    else:
        _bases(view, pd.concat(known, ignore_index=True))
        footnote(view, *known)
    st.markdown(view.say("impact.per_rupiah_limits"))


def _bases(view: View, table: pd.DataFrame) -> None:
    title = metrics.BENEFITS_PER_RUPIAH.name[view.lang]
    for found in table.itertuples():
        if not getattr(found, HIDDEN):
            st.markdown(
                view.say(
                    "impact.per_rupiah_sentence",
                    basis=view.say(f"impact.basis.{found.basis}"),
                    contributions=numbers.rupiah(found.contributions_idr, view.lang),
                    paid=numbers.rupiah(found.paid_idr, view.lang),
                    ratio=units.write(found.per_rupiah, "ratio", view.lang),
                )
            )
    sheet(
        view,
        withheld(view, table, ("contributions_idr", "paid_idr", "per_rupiah")).assign(
            basis=[view.say(f"impact.basis.{basis}") for basis in table["basis"]]
        ),
        {
            "basis": (view.say("impact.basis"), "text"),
            "contributions_idr": (view.say("impact.contributions"), "IDR"),
            "paid_idr": (metrics.CLAIMS_PAID_IDR.name[view.lang], "IDR"),
            "per_rupiah": (title, "ratio"),
        },
        key="impact_per_rupiah",
        origin=view.data.origin("funding", "enrolment", "claims"),
        title=title,
    )
