"""What may not be concluded, how it was reckoned, and the poverty series without any credit."""

from collections.abc import Iterable

import streamlit as st

from analytics import numbers, poverty, safe
from analytics.store import programmes
from analytics.store.programmes import Programme
from pages.parts import frame, poverty_series
from pages.parts.frame import View

LIMITS = ("poverty", "scholarship", "prevented", "registered", "quota", "waiting", "elsewhere")
METHODS = ("edition", "worker_month", "person", "announced", "same_month", "need")


def show(view: View) -> None:
    """Write the limits first, then the method, then draw the series that nobody may credit."""
    st.subheader(view.say("impact.limits"), anchor="batas")
    st.markdown(_list(view.say(f"impact.limit.{name}") for name in LIMITS))
    with st.container(border=True):
        heading = view.say("impact.method")
        lines = _list(view.say(f"impact.method.{name}") for name in METHODS)
        st.markdown(f"**{heading}**\n\n{lines}")
    unknown = [line for rule in programmes.programmes(view.data.area) for line in _of(view, rule)]
    if unknown:
        heading = view.say("impact.not_known")
        st.markdown(f"**{heading}**\n\n{_list(unknown)}")
    _poverty(view)


def _list(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _of(view: View, rule: Programme) -> list[str]:
    """Return what no source tells of a programme."""
    name = safe.markdown(rule.names[view.lang])
    return [f"{name}: {safe.markdown(text)}" for text in rule.unknown.get(view.lang, ())]


def _poverty(view: View) -> None:
    area = safe.markdown(view.name(view.data.area))
    st.subheader(view.say("poverty.series", area=area), anchor="kemiskinan")
    st.markdown(view.say("poverty.not_credited"))
    table = frame.ask(view, poverty.of_area)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    poverty_series.draw(view, table, programmes.events(view.data.area))
    poverty_series.notes(view, table)
