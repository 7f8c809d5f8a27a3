"""Who is no longer protected but may still settle, and until which day."""

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.renewals.grace import rule
from analytics.renewals.letters import by_state, in_arrears
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.planning.renewals_parts import villages


def show(view: View) -> None:
    """Draw the list, the first last day first."""
    title = view.say("renewals.grace")
    st.subheader(title, anchor=False)
    rows = frame.ask(view, in_arrears, view.area, view.month, view.data.today)
    month = numbers.month(view.month, view.lang)
    if rows.empty:
        st.write(view.say("renewals.grace_nobody", month=month, area=view.name()))
    else:
        st.markdown(" ".join(_said(view, rows, month)))
        shown = villages.columns(view) | {"people": (view.say("renewals.grace_people"), "people")}
        figure.table(
            view,
            villages.named(view, rows),
            shown,
            key="renewals_grace",
            origin=view.data.origin("enrolment"),
            title=title,
        )
        if rows["cautious"].any():
            st.caption(view.say("renewals.grace_cautious", n=int(rows["cautious"].sum())))
    law = rule(view.month)
    if law:
        reference = view.say("renewals.reference")
        st.caption(f"{reference}: {safe.markdown(law.reference)}")


def _said(view: View, rows: pd.DataFrame, month: str) -> list[str]:
    """Say how many they are and until when, and for how many that is over by now."""
    people = numbers.integer(rows["people"].sum(), view.lang)
    day = numbers.day(rows["settle_by"].max(), view.lang)
    said = [view.say("renewals.grace_text", people=people, month=month, day=day)]
    over = by_state(rows)["past"]
    if over:
        today = numbers.day(view.data.today, view.lang)
        over_text = numbers.integer(over, view.lang)
        said.append(view.say("renewals.grace_over", today=today, people=over_text))
    return said
