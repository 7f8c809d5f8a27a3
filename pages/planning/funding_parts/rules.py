"""Whether each fund may pay for this, and whether DBH Sawit keeps its limit (P6)."""

import pandas as pd
import streamlit as st

from analytics import fund_rules, numbers, palm_fund, safe
from analytics.origin import Origin
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View

# Icon and word carry the verdict; the colour only repeats it.
PALM = {
    "kept": (":green-badge[:material/check_circle: {}]", "funding.palm_kept"),
    "exceeded": (":red-badge[:material/cancel: {}]", "funding.palm_exceeded"),
    "unknown": (":gray-badge[:material/help: {}]", "funding.palm_unknown"),
}
VERDICTS = {
    "allowed": ":green-badge[:material/check_circle: {}]",
    "limited": ":orange-badge[:material/rule: {}]",
    "forbidden": ":red-badge[:material/block: {}]",
    "unknown": ":gray-badge[:material/help: {}]",
}
PLACES = {
    "in_ledger": "funding.in_ledger",
    "in_register": "funding.in_register",
    "in_programme": "funding.in_programme",
}


def palm(view: View, year: int | None) -> None:
    """DBH Sawit against its share of the published allocation, and who is paid from it."""
    st.subheader(view.say("funding.rules"), anchor=False)
    st.caption(view.say("funding.rules_regency"))
    table = frame.ask(view, palm_fund.shares, view.month, year)
    if table.empty:
        st.write(view.say("funding.palm_none"))
        return
    for _, row in table.iterrows():
        with st.container(border=True):
            _palm_year(view, row)
    _palm_only(view, year)


def _palm_year(view: View, row: pd.Series) -> None:
    badge, key = PALM[row["verdict"]]
    title = view.say("funding.palm", year=row["fiscal_year"])
    doubt = f" {unverified(view)}" if row["unverified"] else ""
    st.markdown(f"**{title}** {badge.format(view.say(key))}{doubt}")
    known = pd.notna(row["allocation_idr"])
    amounts = {
        name: numbers.rupiah(row[f"{name}_idr"], view.lang)
        for name in ("allocation", "cap", "ceiling", "realised")
    }
    shares = {
        name: numbers.percent(row[name], view.lang) for name in ("ceiling_pct", "realised_pct")
    }
    booked = pd.notna(row["realised_idr"])
    key = "funding.palm_numbers" if booked else "funding.palm_no_lines"
    key = key if known else "funding.palm_no_allocation"
    st.markdown(
        view.say(
            key,
            **amounts,
            **shares,
            share=numbers.percent(row["share_pct"], view.lang, digits=0),
        )
    )
    reference = view.say("funding.reference")
    caveat = view.say("funding.palm_caveat")
    st.caption(f"{caveat} {reference}: {safe.markdown(row['reference'])}")
    if known:
        allocation = Origin("published", row["source"], str(row["fiscal_year"]))
        figure.provenance(view, allocation)


def _palm_only(view: View, year: int | None) -> None:
    table = frame.ask(view, palm_fund.schemes_paid, view.month, year)
    others = table[~table["palm"].astype(bool)]
    if table.empty:
        icon, text = "help", view.say("funding.palm_payers_unknown")
    elif others.empty:
        icon, text = "check_circle", view.say("funding.palm_only")
    else:
        named = ", ".join(_stranger(view, row) for row in others.itertuples())
        icon, text = "cancel", view.say("funding.palm_strangers", schemes=named)
    st.markdown(f":material/{icon}: {text}")
    figure.provenance(view, view.data.origin("funding", "enrolment"))


def _stranger(view: View, row: object) -> str:
    return view.say(
        "funding.palm_stranger",
        scheme=word("scheme", row.scheme, view.lang),
        amount=numbers.rupiah(row.amount_idr, view.lang),
        months=numbers.integer(row.worker_months, view.lang),
    )


def verdicts(view: View, year: int | None) -> None:
    """Each fund source and fiscal year: verdict, how well sourced, where it occurs."""
    table = frame.ask(view, fund_rules.verdicts, view.month, year)
    question = view.say("funding.may_pay")
    st.markdown(f"**{question}**")
    for fiscal_year, rows in table.groupby("fiscal_year", sort=False):
        lines = [_verdict(view, row) for _, row in rows.iterrows()]
        title = view.say("funding.fiscal_year", year=fiscal_year)
        st.markdown("\n".join([f"{title}\n", *lines]))


def _verdict(view: View, row: pd.Series) -> str:
    badge = VERDICTS[row["verdict"]].format(word("verdict", row["verdict"], view.lang))
    places = [view.say(key) for place, key in PLACES.items() if row[place]]
    used = ", ".join(places) or view.say("funding.not_used")
    reference = safe.markdown(row["reference"]) or view.say("funding.no_reference")
    sourcing = word("sourcing", row["sourcing"], view.lang)
    doubt = f" {unverified(view)}" if row["unverified"] else ""
    note = safe.markdown(row[f"note_{view.lang}"])
    name = word("fund_source", row["fund_source"], view.lang)
    head = f"- **{name}** {badge}{doubt} {sourcing}; {used}."
    rule = view.say("funding.reference")
    return f"{head} {note} {rule}: {reference}."


def unverified(view: View) -> str:
    """Return the mark of what nobody has verified yet."""
    doubt = view.say("funding.unverified")
    return f":orange-badge[:material/priority_high: {doubt}]"
