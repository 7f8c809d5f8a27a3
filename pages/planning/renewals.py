"""Whose cover ends when, what it costs to go on, and which villages to write to?"""

import streamlit as st

from analytics.renewals.letters import letters
from pages.parts import frame
from pages.planning.renewals_parts import calendar, cost, grace, headline, stepdown, villages

# The calendar looks a year ahead of the chosen month.
MONTHS = 12


def show() -> None:
    """Draw the page."""
    view = frame.open_page("renewals")

    # Select
    length = headline.choose_length(view)

    # Ask
    today = view.data.today
    rows = frame.ask(view, letters, view.area, view.month, MONTHS, length, today)

    # Draw
    headline.cards(view, rows, length)
    if rows is None:
        return
    headline.sentences(view, rows, MONTHS)
    left, right = st.columns([4, 3], gap="medium")
    with left:
        calendar.show(view, rows, MONTHS)
        cost.show(view, rows, length)
    with right:
        stepdown.months(view)
    villages.show(view, rows, length)
    left, right = st.columns([4, 3], gap="medium")
    with left:
        grace.show(view)
        stepdown.events(view)
    with right:
        stepdown.areas(view)


if __name__ == "__main__":
    show()
