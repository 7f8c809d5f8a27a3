"""What differs between two months, two areas or two data versions, and who moved?"""

import streamlit as st

from analytics.compare import AREAS
from pages.parts import frame, indicator, link, map_form
from pages.planning.compare_parts import areas, between, chosen, headline, mapped, months


def show() -> None:
    """Draw the page."""
    view = frame.open_page("compare")

    # Select
    sides = chosen.choose(view)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        metric = indicator.choose(view)
        form = map_form.choose(view)
    first, second = sides.names
    st.markdown(view.say("compare.sides", first=first, second=second))

    # Draw
    if sides.kind == AREAS:
        headline.show(view, sides)
        areas.show(view, sides, metric)
    else:
        mapped.show(view, sides, metric, form)
        headline.show(view, sides)
        between.show(view, sides)
    months.show(view, sides, metric, form)
    link.write()


if __name__ == "__main__":
    show()
