"""Four figures first: worker-months, claims, benefits per rupiah, change of coverage."""

import streamlit as st

from analytics import metrics, numbers
from analytics.edition.public_table import ALL
from analytics.impact import segments
from pages.parts import figure
from pages.parts.frame import View
from pages.public.impact_parts.segments import base_name
from pages.public.impact_parts.told import row, signed, value


def show(view: View) -> None:
    """Draw the cards; each of them says so where it is unknown."""
    with st.grid(4, min_column_width=220, gap="small"):
        _worker_months(view)
        _claims(view)
        _per_rupiah(view)
        _coverage(view)
    if view.level != "regency":
        st.caption(view.say("impact.cards_of", area=view.name(view.data.area)))


def _worker_months(view: View) -> None:
    whole = row(view.data.table("worker_months"), year=ALL, scheme=ALL)
    peak = row(view.data.table("peaks"), year=ALL, scheme=ALL)
    note = view.say("impact.peak_note", people=value(view, peak, "peak", "people"))
    figure.number(
        view,
        metrics.WORKER_MONTHS,
        value(view, whole, "worker_months", "worker_months"),
        note=None if peak is None else note,
    )


def _claims(view: View) -> None:
    whole = row(view.data.table("claims_by_type"), programme=ALL, benefit=ALL)
    note = view.say(
        "impact.claims_note",
        amount=value(view, whole, "paid_idr", "IDR"),
        days=value(view, whole, "days_median", "days"),
    )
    shown = value(view, whole, "paid", "claims")
    figure.number(view, metrics.CLAIMS_PAID, shown, note=None if whole is None else note)


def _per_rupiah(view: View) -> None:
    found = row(view.data.table("per_rupiah_ledger"), basis="ledger")
    note = None if found is None else view.say("impact.per_rupiah_note")
    figure.number(
        view, metrics.BENEFITS_PER_RUPIAH, value(view, found, "per_rupiah", "ratio"), note=note
    )


def _coverage(view: View) -> None:
    table = view.data.table("segments")
    leading = None if table is None else table["definition"].iloc[0]
    newest = None if table is None else segments.compared(table, leading)
    if newest is None or newest["points"].isna().all():
        figure.number(view, metrics.COVERAGE_CHANGE, numbers.missing(view.lang))
        return
    whole = row(newest, segment=ALL)
    figure.number(
        view,
        metrics.COVERAGE_CHANGE,
        view.say("impact.points", value=signed(view, whole["points"], "points")),
        note=view.say(
            "impact.coverage_note",
            now=numbers.percent(whole["coverage_pct"], view.lang),
            month=numbers.month(whole["as_of"], view.lang),
            definition=base_name(view, leading),
        ),
    )
