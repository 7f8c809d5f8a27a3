"""The view as an address that others can open, and find the same numbers."""

import streamlit as st

from analytics.text import say
from pages.parts import frame, link


@st.fragment
def share() -> None:
    """Offer the address; it is read when it is opened, with whatever is chosen by then."""
    lang = frame.language()
    offered = st.popover(
        say("frame.link", lang), icon=":material/link:", key="share", on_change="rerun"
    )
    if offered.open:
        version = frame.dataset().version
        with offered:
            st.caption(say("frame.link_pinned", lang, version=version))
            st.code(link.address(version), language=None, wrap_lines=True)
