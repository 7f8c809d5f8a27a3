"""The fiscal year, the headline cards, and what must be said beside them."""

import pandas as pd
import streamlit as st

from analytics import budget, contributions, funding, metrics, numbers, reconciliation, safe
from pages.parts import figure, frame, link
from pages.parts.frame import View

ALL = "semua"


def choose_year(view: View) -> int | None:
    """Draw the choice of fiscal year; None for all years."""
    years = frame.ask(view, budget.years)
    newest = frame.ask(view, budget.newest_year, view.month)
    link.choose("tahun", [ALL, *map(str, years)], str(newest or ALL))
    chosen = st.selectbox(
        view.say("funding.year"),
        [ALL, *map(str, years)],
        format_func=lambda year: view.say("funding.all_years") if year == ALL else year,
        key="tahun",
        width=170,
    )
    return None if chosen == ALL else int(chosen)


def cards(view: View, year: int | None) -> None:
    """Ceiling, realised, absorption, cost per worker-month, paid twice."""
    sums = frame.ask(view, budget.total, view.area, view.month, year)
    here = None if view.level == "regency" else view.say("funding.lines_here")
    until = view.say("funding.until", month=numbers.month(view.month, view.lang))
    left = numbers.rupiah_short(sums["remaining_idr"], view.lang)
    with st.grid(5, min_column_width=185, gap="small"):
        for metric, value, note in (
            (metrics.CEILING, numbers.rupiah_short(sums["ceiling_idr"], view.lang), here),
            (metrics.REALISED, numbers.rupiah_short(sums["realised_idr"], view.lang), until),
            (
                metrics.ABSORPTION,
                numbers.percent(sums["absorption_pct"], view.lang),
                view.say("funding.left", amount=left),
            ),
        ):
            label = _of_year(metric.name[view.lang], year)
            known = pd.notna(sums["ceiling_idr"])
            figure.number(view, metric, value, note=note if known else here, label=label)
        _cost(view)
        _twice(view)


def _cost(view: View) -> None:
    cost = frame.ask(view, funding.cost_per_worker_month, view.level)["value"][view.area]
    value = numbers.rupiah(cost, view.lang)
    figure.number(view, metrics.COST_PER_WORKER_MONTH, value, note=_lawful(view))


def _lawful(view: View) -> str | None:
    if view.level != "regency":
        return view.say("funding.cost_regency_only")
    law = contributions.full_price(view.month)
    if law is None:
        return None
    amount = numbers.rupiah(law.value, view.lang)
    # The rule itself; the reports in brackets stand in the section on cost.
    reference = safe.markdown(law.reference.split(" (")[0])
    return view.say("funding.lawful_note", amount=amount, reference=reference)


def _twice(view: View) -> None:
    months = frame.ask(view, reconciliation.paid_twice, view.area, view.month)
    sums = reconciliation.in_all(months)
    note = None
    until = numbers.month(view.month, view.lang)
    if sums["people_months"] > 0:
        note = view.say(
            "funding.twice_note",
            until=until,
            covers=numbers.integer(sums["people_months"], view.lang),
            people=numbers.integer(sums["peak_people"], view.lang),
            month=numbers.month(sums["peak_month"], view.lang),
        )
    elif sums["people_months"] == 0:
        note = view.say("funding.twice_none_short", until=until)
    figure.number(
        view,
        metrics.DOUBLE_PAID_IDR,
        numbers.rupiah_short(sums["amount_idr"], view.lang),
        note=note,
    )


def above(view: View, year: int | None) -> None:
    """Say what is booked above the chosen area, and that it is not spread."""
    if view.level == "regency":
        return
    sums = frame.ask(view, budget.booked_above, view.area, view.month, year)
    if pd.notna(sums["realised_idr"]):
        amount = numbers.rupiah_short(sums["realised_idr"], view.lang)
        text = view.say("funding.booked_above", amount=amount, area=view.name())
        st.info(text, icon=":material/account_balance:")


def first_dry(view: View, year: int | None) -> None:
    """Say in one sentence which source runs dry first; without a year, of the newest one."""
    year = year or frame.ask(view, budget.newest_year, view.month)
    if year is None:
        return
    row = budget.tightest(frame.ask(view, budget.by_source, view.area, view.month, year))
    if row is None:
        return
    text = view.say(
        _how_dry(row["remaining_idr"], is_over=year < view.month.year),
        source=view.say(f"word.fund_source.{row['fund_source']}"),
        percent=numbers.percent(row["remaining_pct"], view.lang),
        left=numbers.rupiah_short(abs(row["remaining_idr"]), view.lang),
        year=year,
    )
    st.markdown(f":material/hourglass_bottom: {text}")


def _how_dry(left_idr: float, is_over: bool) -> str:
    if left_idr <= 0:
        return "funding.dry_over" if left_idr < 0 else "funding.dry"
    return "funding.dry_closed" if is_over else "funding.dry_open"


def _of_year(name: str, year: int | None) -> str:
    return name if year is None else f"{name} {year}"
