"""One screen for the Sekda: who is protected, what ends next, what is missing, what was spent."""

import pandas as pd
import streamlit as st

from analytics import attention, coverage, metrics, narrative, numbers, renewals, ucj
from analytics.funding import latest_year
from pages.parts import figure, frame, months
from pages.parts.frame import View
from pages.parts.path import take_row

ATTENTION_VILLAGES = 5


def show() -> None:
    """Draw the page."""
    view = frame.open_page("summary")
    with st.grid(5, min_column_width=165, gap="small"):
        protected(view)
        at_quota(view)
        ucj_gap(view)
        ending(view)
        spent(view)
    left, right = st.columns([2, 3], gap="medium")
    with left:
        sentences(view)
    with right:
        trend(view)
    needy(view)


def protected(view: View) -> None:
    """How many are protected this month, and how many last month."""
    now, before = (
        frame.ask(view, coverage.counts, view.level, month)["people"][view.area]
        for month in (view.month, view.month - pd.DateOffset(months=1))
    )
    figure.number(
        view,
        metrics.PEOPLE,
        numbers.integer(now, view.lang),
        note=view.say("summary.last_month", people=numbers.integer(before, view.lang)),
    )


def at_quota(view: View) -> None:
    """How many villages have their 100."""
    row = frame.ask(view, coverage.villages_at_quota, view.level, view.month).loc[view.area]
    if pd.isna(row["denominator"]):
        text, note = view.say("summary.outside"), None
    else:
        reached, total = (numbers.integer(row[c], view.lang) for c in ("value", "denominator"))
        text, note = reached, view.say("summary.of_villages", total=total)
    figure.number(view, metrics.VILLAGES_AT_100, text, note=note)


def ucj_gap(view: View) -> None:
    """What the regency lacks to this year's target, in people and rupiah."""
    gap = frame.ask(view, ucj.this_years_gap, view.month)
    if pd.notna(gap["people"]):
        note = view.say(
            "summary.gap" if gap["people"] > 0 else "summary.no_gap",
            people=numbers.integer(abs(gap["people"]), view.lang),
            cost=numbers.rupiah_short(gap["cost_idr"], view.lang),
            target=numbers.percent(gap["target_pct"], view.lang),
        )
    else:
        known = pd.notna(gap["coverage_pct"])
        note = view.say("summary.no_target", year=view.month.year) if known else None
    figure.number(
        view,
        metrics.UCJ_COVERAGE,
        numbers.percent(gap["coverage_pct"], view.lang),
        note=note,
        label=None if view.level == "regency" else view.say("summary.ucj_of_regency"),
    )


def ending(view: View) -> None:
    """How many covers end within 90 days and what going on costs."""
    people = frame.ask(view, renewals.ending, view.level, view.month, 3)[view.area]
    cost = frame.ask(view, renewals.renewal_cost, view.level, view.month)["value"][view.area]
    figure.number(
        view,
        metrics.ENDING_90,
        numbers.integer(people, view.lang),
        note=view.say("summary.renewal", cost=numbers.rupiah_short(cost, view.lang))
        if people > 0
        else None,
    )


def spent(view: View) -> None:
    """What was spent in the newest fiscal year with a ledger."""
    row = frame.ask(view, latest_year, view.area, view.month)
    note = view.say(
        "summary.absorbed",
        percent=numbers.percent(row["absorption_pct"], view.lang),
        ceiling=numbers.rupiah_short(row["ceiling_idr"], view.lang),
    )
    year = row["fiscal_year"]
    figure.number(
        view,
        metrics.REALISED,
        numbers.rupiah_short(row["realised_idr"], view.lang),
        note=note if pd.notna(row["ceiling_idr"]) else None,
        label=view.say("summary.realised", year=year) if year else None,
    )


def sentences(view: View) -> None:
    """Three sentences to read out."""
    st.subheader(view.say("summary.read_out"), anchor=False)
    written = frame.ask(view, narrative.sentences, view.month, view.area, view.lang)
    if not written:
        st.write(numbers.missing(view.lang))
        return
    st.markdown("\n".join(f"{n}. {sentence}" for n, sentence in enumerate(written, start=1)))
    sources = ("enrolment", "membership", "worker_base", "funding")
    figure.provenance(view, view.data.origin(*sources))


def trend(view: View) -> None:
    """People protected by month."""
    st.subheader(view.say("summary.trend"), anchor=False)
    months.chart(view, "summary_trend", view.say("summary.trend"))


def needy(view: View) -> None:
    """The villages with most people at stake, and why."""
    st.subheader(view.say("summary.attention"), anchor=False)
    table = frame.ask(view, attention.villages, view.month, view.area)
    if table.empty:
        st.write(
            view.say("summary.no_attention" if view.data.cube is not None else "number.missing")
        )
        return
    st.caption(
        view.say("summary.attention_of", n=len(table), shown=min(len(table), ATTENTION_VILLAGES))
    )
    event = figure.table(
        view,
        table.head(ATTENTION_VILLAGES),
        {
            "village_label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            "ending": (metrics.ENDING_90.name[view.lang], "people"),
            "short": (view.say("summary.short"), "people"),
        },
        key=f"summary_attention_{view.area}",
        origin=view.data.origin("enrolment", "programmes"),
        title=view.say("summary.attention"),
        on_select="rerun",
        selection_mode="single-row",
    )
    take_row(event, table["code"])


if __name__ == "__main__":
    show()
