"""The published poverty rates of the regency, with their breaks and doubts."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, poverty, safe
from analytics.origin import Origin
from pages.parts import figure, frame, poverty_series
from pages.parts.frame import View


def show(view: View) -> None:
    """Draw the series, the newest rate, and what must be known about them."""
    regency = view.name(view.data.area)
    st.subheader(view.say("poverty.series", area=safe.markdown(regency)), anchor=False)
    table = frame.ask(view, poverty.of_area)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        if view.level != "regency":
            st.caption(view.say("poverty.regency_only", area=safe.markdown(regency)))
        poverty_series.draw(view, table, view.data.events)
    with right:
        newest(view, table)
        st.markdown(view.say("poverty.not_credited"))
        poverty_series.notes(view, table)


def newest(view: View, table: pd.DataFrame) -> None:
    """Draw the newest rate that nobody doubts, as of the chosen month."""
    row = poverty.newest(table, view.month)
    if row is None:
        figure.number(view, metrics.POVERTY_RATE, numbers.missing(view.lang))
        return
    figure.number(
        view,
        metrics.POVERTY_RATE,
        numbers.percent(row["percent"], view.lang, digits=2),
        origin=Origin(row["nature"], row["source"], row["as_of"]),
        note=view.say(
            "poverty.newest",
            year=row["year"],
            people=numbers.integer(row["poor_people"], view.lang),
        ),
    )
