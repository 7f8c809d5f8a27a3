"""How pace and date were computed."""

import pandas as pd
import streamlit as st

from analytics import numbers, pace
from pages.parts import figure
from pages.parts.frame import View
from pages.planning.ucj_parts.words import origin, per_month


def draw(view: View, seen: pace.Outlook) -> None:
    """Say how pace and date were computed, and what the programmes have to do with it."""
    speed = seen.pace
    with st.expander(view.say("ucj.how"), icon=":material/calculate:"):
        if speed is None:
            st.markdown(view.say("ucj.how_unknown", months=pace.FEWEST_MONTHS))
            return
        people = {
            name: numbers.integer(value, view.lang)
            for name, value in (
                ("members", speed.members),
                ("before", speed.before),
                ("months", speed.months),
            )
        }
        dates = {
            "since": numbers.day(speed.since, view.lang),
            "until": numbers.day(speed.until, view.lang),
        }
        rate = per_month(view, speed.per_month)
        st.markdown(view.say("ucj.how_pace", pace=rate, **people, **dates))
        if pd.notna(seen.now.workers):
            workers = numbers.integer(seen.now.workers, view.lang)
            st.markdown(
                view.say(
                    "ucj.how_reached",
                    workers=workers,
                    members=people["members"],
                    pace=rate,
                    until=dates["until"],
                )
            )
        if pd.notna(speed.programme):
            st.markdown(
                view.say(
                    "ucj.how_programme",
                    before=numbers.integer(speed.programme_before, view.lang),
                    now=numbers.integer(speed.programme, view.lang),
                    pace=per_month(view, speed.per_month_without_programme),
                    **dates,
                )
            )
        figure.provenance(view, origin(view, "membership", "worker_base", "enrolment"))
