"""What the money bought: cost against the law, money against people, paid twice."""

import pandas as pd
import streamlit as st

from analytics import announced, contributions, metrics, numbers, reconciliation, safe
from analytics.charts import money as charts
from analytics.store import published
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.planning.funding_parts.rules import unverified


def cost(view: View) -> None:
    """Cost per worker-month by scheme beside the lawful contribution of its payers (P9)."""
    st.subheader(view.say("funding.cost"), anchor=False)
    table = _named(view, frame.ask(view, contributions.cost_against_law))
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


def reconciled(view: View) -> None:
    """What was paid beside what the register implies; the difference is never hidden."""
    st.subheader(view.say("funding.reconciled"), anchor=False)
    st.caption(view.say("funding.reconciled_note"))
    by = ("scheme", "fund_source")
    table = _named(view, frame.ask(view, reconciliation.reconcile, view.area, by))
    sums = frame.ask(view, reconciliation.balance, view.area)
    written = {name: numbers.rupiah(value, view.lang) for name, value in sums.items()}
    if pd.isna(sums["difference_idr"]):
        st.write(view.say("funding.no_balance"))
    else:
        text = view.say(
            "funding.balance",
            realised=written["realised_idr"],
            register=written["register_idr"],
            difference=written["difference_idr"],
            percent=numbers.percent(sums["difference_pct"], view.lang, digits=2),
        )
        st.markdown(text)
    if table.empty:
        return
    sources = [view.say(f"word.fund_source.{source}") for source in table["fund_source"]]
    figure.table(view, table.assign(source=sources), _sides(view), key="funding_reconciled")
    figure.provenance(view, view.data.origin("funding", "enrolment"))


def _sides(view: View) -> dict[str, tuple[str, str]]:
    return {
        "name": (view.say("funding.scheme"), "text"),
        "source": (view.say("funding.source"), "text"),
        "realised_idr": (view.say("funding.paid"), "IDR"),
        "register_idr": (view.say("funding.implied"), "IDR"),
        "difference_idr": (view.say("funding.difference"), "IDR"),
        "difference_pct": (view.say("funding.difference_pct"), "%"),
        "difference_covers": (view.say("funding.difference_covers"), "worker_months"),
        "worker_months": (metrics.WORKER_MONTHS.name[view.lang], "worker_months"),
    }


def budgets(view: View) -> None:
    """What was announced, by whom; statements that disagree stand side by side (E1)."""
    table = announced.budgets(view.data.area)
    if table.empty:
        return
    st.subheader(view.say("funding.announced"), anchor=False)
    doubtful = view.say("funding.doubtful")
    with st.grid(len(table), min_column_width=230, gap="small"):
        for number, row in table.iterrows():
            with st.container(border=True, height="stretch", key=f"card_budget_{number}"):
                st.metric(row[f"label_{view.lang}"], numbers.rupiah(row["value"], view.lang))
                doubt = f":orange-badge[{doubtful}]" if row["doubtful"] else ""
                st.caption(f"{safe.markdown(row['producer'])} {doubt}")
                st.markdown(safe.markdown(row[f"note_{view.lang}"]))
                figure.provenance(view, published.origin_of(row))
    for row in announced.disagreements(view.data.area).itertuples():
        amounts = (row.highest_idr, row.lowest_idr, row.difference_idr)
        highest, lowest, difference = (numbers.rupiah(each, view.lang) for each in amounts)
        text = view.say("funding.disagree", highest=highest, lowest=lowest, difference=difference)
        st.markdown(f":material/compare_arrows: {text}")


def paid_twice(view: View) -> None:
    """People and rupiah paid twice, by month and in all (P7)."""
    st.subheader(view.say("funding.twice"), anchor=False)
    months = frame.ask(view, reconciliation.paid_twice, view.area, view.month)
    month = numbers.month(view.month, view.lang)
    if months is None:
        st.write(numbers.missing(view.lang))
        return
    if months.empty:
        st.write(view.say("funding.twice_none", month=month))
        figure.provenance(view, view.data.origin("enrolment"))
        return
    sums = reconciliation.in_all(months)
    covers = numbers.integer(sums["people_months"], view.lang)
    amount = numbers.rupiah(sums["amount_idr"], view.lang)
    st.markdown(view.say("funding.twice_note_long", month=month, covers=covers, amount=amount))
    left, right = st.columns(2, gap="medium")
    with left:
        _twice_by_month(view, months)
    with right:
        _twice_by_scheme(view)


def _twice_by_month(view: View, months: pd.DataFrame) -> None:
    figure.table(
        view,
        months,
        {
            "month": (view.say("filter.month"), "month"),
            "double_paid": (view.say("funding.twice_people"), "people"),
            "double_paid_idr": (view.say("funding.amount"), "IDR"),
        },
        key="funding_twice_months",
    )
    figure.provenance(view, view.data.origin("enrolment"))


def _twice_by_scheme(view: View) -> None:
    table = frame.ask(view, reconciliation.paid_twice, view.area, view.month, "scheme")
    figure.table(
        view,
        _named(view, table),
        {
            "name": (view.say("funding.twice_scheme"), "text"),
            "double_paid": (view.say("funding.twice_months"), "worker_months"),
            "double_paid_idr": (view.say("funding.amount"), "IDR"),
        },
        key="funding_twice_schemes",
    )
    figure.provenance(view, view.data.origin("enrolment"))


def _named(view: View, table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(name=[view.say(f"word.scheme.{scheme}") for scheme in table["scheme"]])
