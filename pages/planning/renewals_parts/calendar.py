"""Months by scheme, fund source or place: how many people's cover ends."""

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.charts.renewals import month_table
from analytics.renewals import ends
from analytics.text import word
from pages.parts import figure, link
from pages.parts.frame import View

TOTAL = "total"


def show(view: View, rows: pd.DataFrame, months: int) -> None:
    """Draw the calendar, and its rows to take away."""
    title = view.say("renewals.calendar")
    st.subheader(title, anchor=False)
    by = _choose(view)
    if rows.empty:
        st.write(view.say("renewals.nobody"))
        return
    table = ends.calendar(rows, by, ends.window(view.month, months))
    names = _names(view, rows, by, table.index)

    head, total = view.say(f"renewals.by.{by}"), view.say("renewals.total")
    finding = _finding(view, table, names)
    st.caption(safe.markdown(finding))
    words = {"head": head, "total": total, "caption": finding}
    st.html(month_table(table, names, words, view.lang))
    origin = view.data.origin("enrolment")
    figure.provenance(view, origin)
    columns = {
        "name": (head, "text"),
        **{_key(month): (numbers.month(month, view.lang), "people") for month in table},
        TOTAL: (total, "people"),
    }
    figure.twin(view, _listed(table, names), columns, "renewals_calendar", origin, title)


def _choose(view: View) -> str:
    """Draw what the rows of the calendar are; return the column."""
    place = "subdistrict_code" if view.level == "regency" else "village_code"
    columns = {"skema": "scheme", "dana": "fund_source", "wilayah": place}
    names = {option: view.say(f"renewals.by.{column}") for option, column in columns.items()}
    chosen = link.segments("menurut", view.say("renewals.by"), names, label_visibility="collapsed")
    return columns[chosen]


def _names(view: View, rows: pd.DataFrame, by: str, index: pd.Index) -> list[str]:
    if by in ("scheme", "fund_source"):
        return [word(by, value, view.lang) for value in index]
    name = "subdistrict_name" if by == "subdistrict_code" else "village_label"
    return rows.drop_duplicates(by).set_index(by)[name][index].tolist()


def _listed(table: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """Return the calendar as plain columns with the sum of each row."""
    listed = table.set_axis([_key(month) for month in table], axis=1).reset_index(drop=True)
    return listed.assign(name=names, **{TOTAL: table.sum(axis=1).to_numpy()})


def _key(month: pd.Timestamp) -> str:
    return f"{month:%Y-%m}"


def _finding(view: View, table: pd.DataFrame, names: list[str]) -> str:
    month = table.sum().idxmax()
    row = int(table[month].to_numpy().argmax())
    return view.say(
        "renewals.calendar_finding",
        month=numbers.month(month, view.lang),
        people=numbers.integer(table[month].sum(), view.lang),
        most=numbers.integer(table[month].iloc[row], view.lang),
        name=names[row],
    )
