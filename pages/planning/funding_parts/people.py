"""Money against people: the difference, the announced budget, and who is paid for twice."""

import pandas as pd
import streamlit as st

from analytics import announced, metrics, numbers, reconciliation, safe, sources
from analytics.store import published
from pages.parts import figure, frame
from pages.parts.frame import View


def reconciled(view: View) -> None:
    """What was paid beside what the register implies; the difference is never hidden."""
    st.subheader(view.say("funding.reconciled"), anchor=False)
    st.caption(view.say("funding.reconciled_note"))
    by = ("scheme", "fund_source")
    table = _named(view, frame.ask(view, reconciliation.reconcile, view.area, by))
    sums = reconciliation.balance(table)
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
    figure.table(
        view,
        table.assign(source=sources),
        _sides(view),
        key="funding_reconciled",
        origin=view.data.origin("funding", "enrolment"),
        title=view.say("funding.reconciled"),
    )
    if reconciliation.lies_outside(view.data, view.area):
        st.caption(view.say("funding.outside"))


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
                producer = sources.named(row["producer"], view.lang)
                st.caption(f"{safe.markdown(producer)} {doubt}")
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
        origin=view.data.origin("enrolment"),
        title=view.say("funding.twice"),
    )


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
        origin=view.data.origin("enrolment"),
        title=view.say("funding.twice_by_scheme"),
    )


def _named(view: View, table: pd.DataFrame) -> pd.DataFrame:
    return table.assign(name=[view.say(f"word.scheme.{scheme}") for scheme in table["scheme"]])
