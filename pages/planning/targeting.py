"""Does protection reach whom it is meant for, and whom does it miss?"""

import streamlit as st

from pages.parts import frame
from pages.planning.targeting_parts import deciles, groups, headline, places, wasted


def show() -> None:
    """Draw the page."""
    view = frame.open_page("targeting")
    if headline.show(view):
        places.show(view)
        deciles.show(view)
    groups.show(view)
    wasted.show(view)
    st.page_link(
        "planning/poverty.py", label=view.say("targeting.to_poverty"), icon=":material/diversity_3:"
    )


if __name__ == "__main__":
    show()
