"""The villages to write to, and the files that an office takes along."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.renewals import ends, price
from analytics.text import word
from pages.parts import figure, link, take
from pages.parts.frame import View
from pages.parts.path import take_row

HORIZONS = ("1", "2", "3", "6", "12")
USUAL = "3"


def show(view: View, rows: pd.DataFrame, length: int) -> None:
    """Draw the list with its files; choosing a row opens the village."""
    title = view.say("renewals.letters")
    st.subheader(title, anchor=False)
    horizon = _choose_horizon(view)
    due = rows[rows["month"].isin(ends.window(view.month, int(horizon)))]
    if due.empty:
        st.write(view.say("renewals.nobody" if rows.empty else "renewals.nobody_within"))
        return
    st.markdown(
        view.say(
            "renewals.letters_text",
            villages=numbers.integer(due["village_code"].nunique(), view.lang),
            people=numbers.integer(due["people"].sum(), view.lang),
            cost=numbers.rupiah(due["cost_idr"].sum(skipna=False), view.lang),
        )
    )
    written = named(view, due).assign(renewal_idr=due["cost_idr"])
    shown = _with_cost(view)
    event = figure.table(
        view,
        written,
        shown,
        key=f"renewals_letters_{view.area}_{view.month:%Y%m}_{horizon}_{length}",
        origin=price.origin(view.data),
        title=title,
        on_select="rerun",
        selection_mode="single-row",
    )
    _files(view, written, shown, rows, length)
    take_row(event, due["village_code"])


def named(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of `letters` with the reader's words for kind, scheme, payer and state."""
    return rows.assign(
        kind=[word("type", value, view.lang) for value in rows["type"]],
        scheme_name=[word("scheme", value, view.lang) for value in rows["scheme"]],
        source_name=[word("fund_source", value, view.lang) for value in rows["fund_source"]],
        state_name=[view.say(f"renewals.state.{value}") for value in rows["state"]],
    )


def columns(view: View) -> dict[str, tuple[str, str]]:
    """Return the columns that every list of villages to write to has."""
    return {
        "village_label": (view.say("renewals.village"), "text"),
        "subdistrict_name": (view.say("filter.subdistrict"), "text"),
        "people": (view.say("renewals.people"), "people"),
        "last_day": (view.say("renewals.last_day"), "day"),
        "settle_by": (view.say("renewals.settle_by"), "day"),
        "state_name": (view.say("renewals.state"), "text"),
        "scheme_name": (view.say("renewals.scheme"), "text"),
        "source_name": (view.say("renewals.source"), "text"),
        "kind": (view.say("renewals.type"), "text"),
    }


def _with_cost(view: View) -> dict[str, tuple[str, str]]:
    """Return the columns with the cost beside the people: both are asked for first."""
    common = columns(view)
    first = {name: common.pop(name) for name in ("village_label", "subdistrict_name", "people")}
    return first | {"renewal_idr": (view.say("renewals.renewal"), "IDR")} | common


def _choose_horizon(view: View) -> str:
    names = {months: view.say("renewals.months", n=int(months)) for months in HORIZONS}
    return link.segments("jangka", view.say("renewals.horizon"), names, USUAL)


def _files(
    view: View,
    due: pd.DataFrame,
    shown: dict[str, tuple[str, str]],
    rows: pd.DataFrame,
    length: int,
) -> None:
    """Offer the list by kecamatan, and the due dates of the whole year."""
    origin = price.origin(view.data)
    dates = view.say("renewals.dates")
    words = take.colophon(view, dates, origin)

    def calendar() -> bytes:
        # The library is not needed to show a page.
        from analytics.renewals.calendar_file import calendar_file

        return calendar_file(rows, length, words)

    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        title = view.say("renewals.sheets")
        take.sheets(view, due, shown, "renewals_sheets", origin, title, "subdistrict_name")
        take.file(view, "renewals_dates", "ics", dates, words, calendar)
