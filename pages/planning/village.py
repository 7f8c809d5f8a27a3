"""One village: what happened there, what it lacks, and what to do next? Made to be printed."""

import streamlit as st

from pages.parts import frame
from pages.planning.village_parts import (
    choose,
    claims,
    facts,
    head,
    money,
    months,
    neighbours,
    quality,
    steps,
)


def show() -> None:
    """Draw the page."""
    view = frame.open_page("village")

    # Select
    village = choose.show(view)

    # How it stands, and what to do
    head.show(village)
    steps.show(village)

    # What happened
    months.show(village)

    # Who lives there, and what was paid
    money.schemes(village)
    facts.show(village)
    left, right = st.columns(2, gap="medium")
    with left:
        money.ledger(village)
    with right:
        claims.show(village)

    # What it rests on, and what stands beside it
    quality.show(village)
    neighbours.show(village)
    head.printed(village)


if __name__ == "__main__":
    show()
