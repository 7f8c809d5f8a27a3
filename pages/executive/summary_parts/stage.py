"""The summary for a meeting room: the same panels, two a slide, readable from the last row."""

from collections.abc import Callable

import streamlit as st

from analytics import numbers, safe, sources
from analytics.settings import ROOT
from analytics.text import word
from pages.executive.summary_parts import (
    changed,
    ending,
    money,
    panel,
    protected,
    strategies,
    universal,
    villages,
)
from pages.executive.summary_parts.panel import Panel
from pages.parts import link
from pages.parts.frame import View

STYLE = ROOT / "pages" / "executive" / "summary_parts" / "stage.css"
SLIDES: tuple[tuple[Callable[[View], Panel], ...], ...] = (
    (protected.panel, ending.panel),
    (universal.panel, money.panel),
    (changed.panel, villages.panel),
    (strategies.panel,),
)
NUMBERS = [str(number) for number, _ in enumerate(SLIDES, start=1)]


def chosen() -> str:
    """Return the number of the slide that the link asks for; empty: the screen."""
    return link.choose("tayang", ["", *NUMBERS], "")


def go(number: str) -> None:
    """Show a slide from the next run on; empty: go back to the screen."""
    st.session_state["tayang"] = number


def draw(view: View, number: str) -> None:
    """Draw one slide, and the way to the others and back."""
    place = NUMBERS.index(number)
    shown = [make(view) for make in SLIDES[place]]
    st.html(f'<div class="slide">{"".join(_section(view, each) for each in shown)}</div>')
    with st.container(
        horizontal=True, horizontal_alignment="right", vertical_alignment="center", key="steps"
    ):
        st.markdown(view.say("summary.slide", number=number, total=len(NUMBERS)), width="content")
        _step(view, "previous", "Left", NUMBERS[place - 1] if place else None)
        last = place + 1 == len(NUMBERS)
        _step(view, "next", "Right", None if last else NUMBERS[place + 1])
        _step(view, "leave", "Esc", "")


def _step(view: View, name: str, shortcut: str, number: str | None) -> None:
    st.button(
        view.say(f"summary.{name}"),
        key=f"slide_{name}",
        shortcut=shortcut,
        disabled=number is None,
        on_click=go,
        args=(number,),
    )


def _section(view: View, shown: Panel) -> str:
    origin = panel.whole(shown)
    parts = []
    if origin.source:
        parts = [word("nature", origin.nature, view.lang), sources.named(origin.source, view.lang)]
    if origin.as_of:
        parts.append(view.say("figure.as_of", day=numbers.dated(origin.as_of, view.lang)))
    said = safe.html(" · ".join(parts))
    return f"<section>{panel.heading(shown)}{shown.body}<footer>{said}</footer></section>"
