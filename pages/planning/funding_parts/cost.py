"""Cost per worker-month beside the lawful contribution of its payers (question P9)."""

import streamlit as st

from analytics import contributions, metrics, numbers, safe
from analytics.charts import money as charts
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.planning.funding_parts.rules import unverified


def show(view: View) -> None:
    """Cost by scheme, the discount, and what each payer owes this month."""
    st.subheader(view.say("funding.cost"), anchor=False)
    table = frame.ask(view, contributions.cost_against_law)
    table = table.assign(name=[view.say(f"word.scheme.{scheme}") for scheme in table["scheme"]])
    drawn = table.dropna(subset=["cost_per_worker_month_idr"])
    columns = {
        "name": (view.say("funding.scheme"), "text"),
        "realised_idr": (view.say("funding.paid"), "IDR"),
        "worker_months": (metrics.WORKER_MONTHS.name[view.lang], "worker_months"),
        "cost_per_worker_month_idr": (metrics.COST_PER_WORKER_MONTH.name[view.lang], "IDR"),
        "lawful_idr": (view.say("funding.lawful"), "IDR"),
        "difference_pct": (view.say("funding.against_law"), "%"),
    }
    if drawn.empty:
        st.write(numbers.missing(view.lang))
    else:
        names = {
            column: columns[column][0] for column in ("cost_per_worker_month_idr", "lawful_idr")
        }
        first = drawn.iloc[0]
        figure.chart(
            view,
            charts.cost_and_law(drawn, "name", names, view.lang),
            view.data.origin("funding", "enrolment"),
            alt=view.say(
                "funding.cost_alt",
                name=first["name"],
                cost=numbers.rupiah(first["cost_per_worker_month_idr"], view.lang),
                lawful=numbers.rupiah(first["lawful_idr"], view.lang),
            ),
            rows=table,
            columns=columns,
            key="funding_cost",
            title=view.say("funding.cost"),
        )
        st.caption(view.say("funding.cost_note"))
    _discount(view)
    _payers(view)


def _discount(view: View) -> None:
    values: dict[str, str] = {}
    offers = contributions.discounts()
    for sector, offer in offers.items():
        values[f"{sector}_from"] = numbers.month(offer.since, view.lang, short=True)
        values[f"{sector}_through"] = numbers.month(offer.through, view.lang, short=True)
    text = view.say(
        "funding.discount",
        percent=numbers.percent(offers["other"].value, view.lang, digits=0),
        reference=safe.markdown(offers["other"].reference),
        **values,
    )
    st.caption(text)


def _payers(view: View) -> None:
    """List what the law asks of each payer this month, and where that is open."""
    table = frame.ask(view, contributions.payers, view.month)
    if table.empty:
        return
    title = view.say("funding.payers", month=numbers.month(view.month, view.lang))
    st.markdown(f"**{title}**")
    full = contributions.full_price(view.month)
    if full:
        amount = numbers.rupiah(full.value, view.lang)
        note = safe.markdown(full.note.get(view.lang, ""))
        reference = safe.markdown(full.reference)
        st.caption(view.say("funding.lawful_base", amount=amount, reference=reference, note=note))
    st.caption("\n".join(_payer(view, row) for row in table.itertuples()))


def _payer(view: View, row: object) -> str:
    name = view.say(f"word.fund_source.{row.fund_source}")
    kind = view.say("funding.payer_discounted" if row.discounted else "funding.payer_full")
    doubt = note = ""
    if row.unverified:
        doubt = f" {unverified(view)}"
        note = safe.markdown(row.note_en if view.lang == "en" else row.note_id)
    amount = numbers.rupiah(row.lawful_idr, view.lang)
    if row.reference:
        rule = view.say("funding.reference")
        note += f" {rule}: {safe.markdown(row.reference)}."
    return f"- **{name}**: {amount}, {kind}.{doubt} {note}"
