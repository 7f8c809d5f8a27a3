"""Are we on the path to universal coverage: how many are missing, how fast do we grow?"""

import streamlit as st

from analytics import ucj
from pages.parts import frame, link
from pages.parts.frame import View
from pages.planning import ucj_cards, ucj_parts


def show() -> None:
    """Draw the page."""
    view = frame.open_page("ucj")
    if view.level != "regency":
        st.info(
            view.say("ucj.regency_only", regency=view.name(view.data.area), area=view.name()),
            icon=":material/info:",
        )
    definition = _definition(view)
    ucj_cards.draw(view, definition)
    ucj_parts.how(view, definition)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        ucj_parts.segments(view, definition)
    with right:
        ucj_parts.coverage(view, definition)
    _targets(view, definition)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        ucj_parts.months(view)
    with right:
        ucj_parts.events(view)
    ucj_parts.two_years(view, definition)
    ucj_parts.published_figures(view)


def _targets(view: View, definition: str | None) -> None:
    st.subheader(view.say("ucj.targets"), anchor=False)
    if view.data.targets.empty:
        st.write(view.say("ucj.no_target"))
        return
    st.caption(view.say("ucj.targets_note"))
    left, right = st.columns([2, 3], gap="medium")
    with left:
        ucj_parts.targets(view, definition)
    with right:
        ucj_parts.by_definition(view)
    ucj_parts.demands(view, definition)


def _definition(view: View) -> str | None:
    """Draw the choice of denominator, where there is one; return it."""
    known = frame.ask(view, ucj.definitions)
    if not known:
        return None
    link.choose("definisi", known, known[0])
    return st.selectbox(
        view.say("ucj.definition"),
        known,
        format_func=lambda definition: ucj_cards.definition_name(view, definition),
        key="definisi",
        help=view.say("ucj.definition_help"),
        width=320,
    )


if __name__ == "__main__":
    show()
