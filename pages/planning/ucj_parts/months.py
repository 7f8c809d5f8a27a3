"""The programme months of the chosen area, and what happened."""

from functools import partial

import streamlit as st

from analytics import numbers, safe, trend
from analytics.text import word
from pages.parts import figure, frame
from pages.parts import months as parts
from pages.parts.frame import View
from pages.planning.ucj_parts.marks import marked


def months(view: View) -> None:
    """People protected by month in the chosen area, with what happened."""
    title = view.say("ucj.months", area=view.name())
    st.subheader(title, anchor=False)
    parts.chart(view, "ucj_months", title, partial(marked, view))


def events(view: View) -> None:
    """The list that the numbers in the charts point to, each with nature and source."""
    st.subheader(view.say("ucj.events"), anchor=False)
    table = frame.ask(view, trend.marks, view.lang)
    if table.empty:
        st.write(view.say("ucj.no_events"))
        return
    st.markdown("\n".join(_event(view, event) for event in table.itertuples()))


def _event(view: View, event: object) -> str:
    write = numbers.day if event.precision == "day" else numbers.month
    badge = f":{figure.BADGES[event.nature]}-badge[{word('nature', event.nature, view.lang)}]"
    if event.nature == "derived":
        estimate = view.say("ucj.estimate")
        badge = f"{badge} ({estimate})"
    label, source = safe.markdown(event.label), safe.markdown(event.source)
    return f"{event.number}. **{write(event.date, view.lang)}** {label} {badge} :small[{source}]"
