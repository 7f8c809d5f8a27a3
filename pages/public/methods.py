"""What does each figure mean, what does it rest on, and can I get it again next year?"""

import streamlit as st

from analytics import safe
from analytics.settings import settings
from pages.parts import frame
from pages.parts.frame import View
from pages.public.methods_parts import edition, entries, rules, sections


def show() -> None:
    """Draw the page."""
    view = frame.open_public_page("methods", needs_edition=False)
    day = rules.asked_day(settings().today)
    groups = sections.made(view, day)
    asked = sections.linked(groups)
    with st.container(horizontal=True, vertical_alignment="bottom", key="dictionary"):
        words = search(view)
        section = sections.choose(view)
        if section == sections.RULES:
            rules.choose_day(view, day, settings().today)
    here = sections.address(view, day)
    if words:
        found = sections.found(groups, words)
        st.caption(view.say("methods.found", n=len(found), words=safe.markdown(" ".join(words))))
        entries.draw(view, found, here)
    elif section == sections.EDITION:
        edition.show(view)
    else:
        for title, listed in groups[section]:
            st.subheader(title, anchor=False)
            entries.draw(view, listed, here, asked)


def search(view: View) -> list[str]:
    """Draw the box for words to look for; return them in small letters."""
    text = st.text_input(
        view.say("methods.search"),
        key="methods_search",
        placeholder=view.say("methods.search_hint"),
        width=260,
    )
    return text.lower().split()


if __name__ == "__main__":
    show()
