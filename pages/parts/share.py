"""The view as an address that others can open, and find the same numbers."""

import streamlit as st

from analytics.text import say
from pages.parts import frame, link

WORDS = {"versi": "frame.link_pinned", "edisi": "frame.link_edition"}


@st.fragment
def share(pinned: tuple[str, int]) -> None:
    """Offer the address; it is read when it is opened, with whatever is chosen by then.

    `pinned` is the data version or the edition that it keeps.
    """
    lang = frame.language()
    offered = st.popover(
        say("frame.link", lang), icon=":material/link:", key="share", on_change="rerun"
    )
    if offered.open:
        key, number = pinned
        with offered:
            st.caption(say(WORDS[key], lang, number=number))
            st.code(link.address(pinned), language=None, wrap_lines=True)
