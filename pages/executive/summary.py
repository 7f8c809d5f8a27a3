"""One screen for the Sekda: who is protected, what ends, what is missing, what was spent."""

import streamlit as st

from analytics.settings import ROOT
from pages.executive.summary_parts import (
    changed,
    ending,
    money,
    panel,
    protected,
    stage,
    strategies,
    universal,
    villages,
    warnings,
)
from pages.parts import frame, report_buttons
from pages.parts.frame import View

STYLE = ROOT / "pages" / "executive" / "summary_parts" / "screen.css"


def show() -> None:
    """Draw the page, or one slide of it."""
    slide = stage.chosen()
    # The style comes first: nothing is drawn in another one before.
    st.html(stage.STYLE if slide else STYLE)
    view = frame.open_page("summary", None if slide else actions)
    if slide:
        stage.draw(view, slide)
        return
    warnings.draw(view)
    with st.grid(4, min_column_width=225, gap="small", key="figures"):
        for each in (protected, ending, universal, money):
            panel.draw(view, each.panel(view))
    with st.grid(3, min_column_width=300, gap="small", key="matters"):
        for each in (changed, villages, strategies):
            panel.draw(view, each.panel(view))


def actions(view: View) -> None:
    """Offer what goes to the meeting: two pages of paper, the workbook, and the slides."""
    report_buttons.papers(view)
    st.button(
        view.say("summary.present"),
        key="present",
        icon=":material/slideshow:",
        on_click=stage.go,
        args=(stage.NUMBERS[0],),
    )


if __name__ == "__main__":
    show()
