"""What was budgeted and paid, from which funds, for how many people, and is it allowed?"""

import streamlit as st

from pages.parts import frame
from pages.planning.funding_parts import cost, headline, money, people, rules


def show() -> None:
    """Draw the page."""
    view = frame.open_page("funding")

    # Select
    year = headline.choose_year(view)

    # Ask and draw: what was budgeted and paid
    if view.data.funding is None:
        st.info(view.say("funding.no_ledger"), icon=":material/info:")
    headline.cards(view, year)
    headline.above(view, year)
    if view.data.funding is not None:
        headline.first_dry(view, year)
        left, right = st.columns(2, gap="medium")
        with left:
            money.by_source(view, year)
            money.by_area(view, year)
        with right:
            money.by_year(view)
            money.payments(view, year)

    # What the money bought
    if view.level == "regency":
        cost.show(view)
    people.reconciled(view)
    people.budgets(view)
    people.paid_twice(view)

    # What the law allows
    rules.palm(view, year)
    rules.verdicts(view, year)


if __name__ == "__main__":
    show()
