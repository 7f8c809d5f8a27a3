"""What was budgeted and paid: headline cards, by source, year and area, over time."""

import pandas as pd
import streamlit as st

from analytics import budget, contributions, funding, metrics, numbers, reconciliation
from analytics.charts import money as charts
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
    law = frame.ask(view, _lawful, view.month)
    note = view.say(
        "funding.lawful_note",
        amount=numbers.rupiah(law[0], view.lang),
        # The rule itself; the reports in brackets stand in the section on cost.
        reference=law[1].split(" (")[0],
    )
    if view.level != "regency":
        note = view.say("funding.cost_regency_only")
    value = numbers.rupiah(cost, view.lang)
    figure.number(view, metrics.COST_PER_WORKER_MONTH, value, note=note)


def _lawful(_data: object, month: pd.Timestamp) -> tuple[float, str]:
    price = contributions.full_price(month)
    return price.value, price.reference


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
    running = "funding.dry_open" if year >= view.month.year else "funding.dry_closed"
    text = view.say(
        "funding.dry_over" if row["remaining_idr"] < 0 else running,
        source=view.say(f"word.fund_source.{row['fund_source']}"),
        percent=numbers.percent(row["remaining_pct"], view.lang),
        left=numbers.rupiah_short(row["remaining_idr"], view.lang),
        year=year,
    )
    st.markdown(f":material/hourglass_bottom: {text}")


def by_source(view: View, year: int | None) -> None:
    """Ceiling and realised by fund source."""
    table = frame.ask(view, budget.by_source, view.area, view.month, year)
    st.subheader(view.say("funding.by_source"), anchor=False)
    if table.empty:
        st.write(numbers.missing(view.lang))
        return
    names = [view.say(f"word.fund_source.{source}") for source in table["fund_source"]]
    table = table.assign(name=names)
    most = table.loc[table["ceiling_idr"].fillna(0).idxmax()]
    figure.chart(
        view,
        charts.amounts(table, "name", _names(view), view.lang),
        view.data.origin("funding"),
        alt=view.say(
            "funding.amounts_alt",
            name=most["name"],
            ceiling=numbers.rupiah_short(most["ceiling_idr"], view.lang),
            realised=numbers.rupiah_short(most["realised_idr"], view.lang),
        ),
        rows=table,
        columns={
            **_columns(view, view.say("funding.source")),
            "remaining_idr": (view.say("funding.remaining"), "IDR"),
        },
        key="funding_source",
    )


def by_year(view: View) -> None:
    """Ceiling and realised by fiscal year."""
    table = frame.ask(view, budget.by_year, view.area, view.month)
    st.subheader(view.say("funding.by_year"), anchor=False)
    named = table.assign(name=table["fiscal_year"].astype(str))
    _table(view, named, view.say("funding.year"), "funding_year")


def by_area(view: View, year: int | None) -> None:
    """Ceiling and realised by kecamatan or village; the upper level's own lines apart."""
    if view.level == "village":
        return
    table = frame.ask(view, budget.by_area, view.area, view.month, year)
    regency = view.level == "regency"
    own = view.say("funding.own_regency" if regency else "funding.own_subdistrict")
    known = view.data.areas.set_index("code")["name"]
    names = [own if code == view.area else known[code] for code in table["area_code"]]
    title = "funding.by_subdistrict" if regency else "funding.by_village"
    st.subheader(view.say(title), anchor=False)
    _table(view, table.assign(name=names), view.say("funding.area"), "funding_area")
    st.caption(view.say("funding.own_line_note"))


def payments(view: View, year: int | None) -> None:
    """How payments added up against the ceiling."""
    st.subheader(view.say("funding.payments"), anchor=False)
    table = frame.ask(view, budget.payments, view.area, view.month, year)
    if table.empty:
        st.write(numbers.missing(view.lang))
        return
    names = _names(view)
    last = table.iloc[-1]
    figure.chart(
        view,
        charts.cumulative(table, names, view.lang),
        view.data.origin("funding"),
        alt=view.say(
            "funding.payments_alt",
            month=numbers.month(last["month"], view.lang),
            realised=numbers.rupiah_short(last["realised_idr"], view.lang),
            ceiling=numbers.rupiah_short(last["ceiling_idr"], view.lang),
        ),
        rows=table,
        columns={
            "month": (view.say("filter.month"), "month"),
            **{column: (name, "IDR") for column, name in names.items()},
        },
        key="funding_payments",
    )


def _table(view: View, table: pd.DataFrame, heading: str, key: str) -> None:
    if table.empty:
        st.write(numbers.missing(view.lang))
        return
    figure.table(view, table, _columns(view, heading), key=key)
    figure.provenance(view, view.data.origin("funding"))


def _columns(view: View, heading: str) -> dict[str, tuple[str, str]]:
    return {
        "name": (heading, "text"),
        **{column: (name, "IDR") for column, name in _names(view).items()},
        "absorption_pct": (metrics.ABSORPTION.name[view.lang], "%"),
    }


def _names(view: View) -> dict[str, str]:
    named = {"ceiling_idr": metrics.CEILING, "realised_idr": metrics.REALISED}
    return {column: metric.name[view.lang] for column, metric in named.items()}


def _of_year(name: str, year: int | None) -> str:
    return name if year is None else f"{name} {year}"
