"""Are we on the path to universal coverage: how many are missing, how fast do we grow?"""

import streamlit as st

from analytics import pace, ucj
from analytics.pace import Outlook
from pages.parts import frame, link
from pages.parts.frame import View
from pages.planning.ucj_parts import ahead, around, burden, cards, counts, how, months, targets
from pages.planning.ucj_parts.words import definition_name


def show() -> None:
    """Draw the page."""
    view = frame.open_page("ucj")
    if view.level != "regency":
        st.info(
            view.say("ucj.regency_only", regency=view.name(view.data.area), area=view.name()),
            icon=":material/info:",
        )
    definition = _definition(view)
    outlook = frame.ask(view, pace.outlook, view.month, definition)
    cards.draw(view, outlook, definition)
    how.draw(view, outlook)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        counts.segments(view, definition)
    with right:
        counts.coverage(view, definition)
    ahead.draw(view, outlook)
    _targets(view, outlook)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        months.months(view)
    with right:
        months.events(view)
    counts.two_years(view, definition)
    around.published_figures(view)


def _targets(view: View, outlook: Outlook) -> None:
    st.subheader(view.say("ucj.targets"), anchor=False)
    if view.data.targets.empty:
        st.write(view.say("ucj.no_target"))
        return
    st.caption(view.say("ucj.targets_note"))
    left, right = st.columns([2, 3], gap="medium")
    with left:
        targets.paths(view, outlook)
    with right:
        targets.by_definition(view)
    targets.demands(view, outlook)
    burden.draw(view, outlook)


def _definition(view: View) -> str | None:
    """Draw the choice of denominator, where there is one; return it."""
    known = frame.ask(view, ucj.definitions)
    if not known:
        return None
    link.choose("definisi", known, known[0])
    return st.selectbox(
        view.say("ucj.definition"),
        known,
        format_func=lambda definition: definition_name(view, definition),
        key="definisi",
        help=view.say("ucj.definition_help"),
        width=320,
    )


if __name__ == "__main__":
    show()
