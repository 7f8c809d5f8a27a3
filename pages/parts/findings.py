"""The findings on persons by rule, as every page that speaks of them writes them."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.findings import query
from analytics.text import word
from pages.parts.frame import View


def summary(view: View, rules: pd.DataFrame) -> None:
    """Say how often, for how many months and with how much money people were paid for again."""
    again = query.paid_again(rules)
    st.markdown(
        view.say(
            "quality.paid_again",
            findings=numbers.integer(again["findings"], view.lang),
            months=numbers.integer(again["months"], view.lang),
            amount=numbers.rupiah(again["amount_idr"], view.lang),
        )
    )


def named(view: View, rules: pd.DataFrame) -> pd.DataFrame:
    """Return the counts by rule, as `query.by_rule` gives them, with the rule's ``name``."""
    return rules.assign(name=[word("finding", rule, view.lang) for rule in rules["rule"]])


def columns(view: View) -> dict[str, tuple[str, str]]:
    """Return the columns of the table by rule, as `figure.table` takes them."""
    return {
        "name": (view.say("quality.rule"), "text"),
        "findings": (view.say("quality.findings"), "people"),
        "villages": (view.say("quality.villages"), "villages"),
        "months": (view.say("quality.months"), "worker_months"),
        "amount_idr": (view.say("quality.amount"), "IDR"),
    }
