"""With this much money, who can be protected, and what does another way of sharing change?"""

import streamlit as st

from analytics.planning.simulate import simulate
from pages.parts import frame, link
from pages.planning.simulation_parts import chosen, compared, detail, form, measured, shelf


def show() -> None:
    """Draw the page."""
    view = frame.open_page("simulation")

    # Select
    plans = chosen.plans(view)
    left, right = st.columns([2, 5], gap="medium")
    with left:
        letter = form.choose(view, plans)
        shelf.show(view, plans, letter)

    # Ask
    outcomes = tuple(frame.ask(view, simulate, plan) for plan in plans)

    # Draw
    with right:
        compared.table(view, plans, outcomes)
        measured.show(view, plans, outcomes)
        compared.months(view, plans, outcomes)
    detail.show(view, plans, outcomes, letter)
    link.write()


if __name__ == "__main__":
    show()
