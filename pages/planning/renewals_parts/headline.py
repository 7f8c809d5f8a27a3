"""How many end within 30, 60 and 90 days, and what going on costs."""

import pandas as pd
import streamlit as st

from analytics import coverage, metrics, numbers
from analytics.renewals import price
from analytics.renewals.letters import by_state, in_arrears
from pages.parts import figure, frame, link
from pages.parts.frame import View

# A card each: months counted from the chosen one.
CARDS = {1: metrics.ENDING_30, 2: metrics.ENDING_60, 3: metrics.ENDING_90}


def choose_length(view: View) -> int:
    """Draw for how many months is renewed."""
    names = {str(length): view.say("renewals.months", n=length) for length in price.LENGTHS}
    return int(link.segments("lama", view.say("renewals.length"), names))


def cards(view: View, rows: pd.DataFrame | None, length: int) -> None:
    """Draw the three windows with their cost, and who may still settle."""
    with st.grid(4, min_column_width=200, gap="small"):
        for months, metric in CARDS.items():
            found = price.within(rows, view.month, months)
            people = numbers.integer(found["people"], view.lang)
            figure.number(view, metric, people, note=_cost(view, found, length))
        _grace(view)


def _cost(view: View, found: dict[str, float], length: int) -> str | None:
    if pd.isna(found["people"]):
        return None
    if not found["people"]:
        return view.say("renewals.nobody")
    cost = numbers.rupiah_short(found["cost_idr"], view.lang)
    return view.say("renewals.cost_note", length=length, cost=cost)


def _grace(view: View) -> None:
    people = frame.ask(view, coverage.counts, view.level, view.month)["grace"][view.area]
    figure.number(view, metrics.GRACE, numbers.integer(people, view.lang), note=_until(view))


def _until(view: View) -> str | None:
    today = view.data.today
    rows = frame.ask(view, in_arrears, view.area, view.month, today)
    if rows is None:
        return None
    if rows.empty:
        return view.say("renewals.grace_none")
    first = rows["settle_by"].min()
    key = "renewals.grace_past" if first < today else "renewals.grace_note"
    return view.say(key, day=numbers.day(first, view.lang))


def sentences(view: View, rows: pd.DataFrame, months: int) -> None:
    """Say in words what ends, and what of it has ended already as seen from today."""
    values = {
        "area": view.name(),
        "months": months,
        "month": numbers.month(view.month, view.lang),
    }
    if rows.empty:
        st.info(view.say("renewals.none", **values), icon=":material/event_available:")
        return
    people = numbers.integer(rows["people"].sum(), view.lang)
    first = numbers.day(rows["last_day"].min(), view.lang)
    said = [view.say("renewals.ahead", people=people, day=first, **values)]
    states = by_state(rows)
    if states["open"] + states["past"]:
        said += _ended(view, rows, states)
    icon = ":material/event_busy:" if states["past"] else ":material/event_upcoming:"
    st.info(" ".join(said), icon=icon)


def _ended(view: View, rows: pd.DataFrame, states: dict[str, int]) -> list[str]:
    today = numbers.day(view.data.today, view.lang)
    settle = rows.groupby("state")["settle_by"]
    last = numbers.day(settle.max().get("past", pd.NaT), view.lang)
    if states["past"] == sum(states.values()):
        return [view.say("renewals.all_past", today=today, day=last)]
    written = {state: numbers.integer(people, view.lang) for state, people in states.items()}
    ended = numbers.integer(states["open"] + states["past"], view.lang)
    said = [view.say("renewals.ended", today=today, ended=ended)]
    if states["open"]:
        first = numbers.day(settle.min()["open"], view.lang)
        said.append(view.say("renewals.still_open", people=written["open"], day=first))
    if states["past"]:
        said.append(view.say("renewals.too_late", people=written["past"], day=last))
    return said
