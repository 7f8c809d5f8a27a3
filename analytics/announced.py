"""Budgets that were announced or can be computed from announcements, side by side."""

import pandas as pd

from analytics.store import published

# Indicators of data/published/claims that state what a programme may cost.
BUDGETS = ("budget_idr", "budget_palm_idr")


def budgets(area: str) -> pd.DataFrame:
    """Return every stated budget of the programmes of `area`, as `published.claims` has them."""
    table = published.claims(area)
    return table[table["indicator"].isin(BUDGETS)].reset_index(drop=True)


def disagreements(area: str) -> pd.DataFrame:
    """Return where stated budgets of one thing differ.

    Returns:
        One row per group with more than one value: group, lowest_idr, highest_idr and
        difference_idr. Without rows where all agree.
    """
    table = budgets(area)
    groups = table[table["conflict"]].groupby("group")["value"]
    spread = pd.DataFrame({"lowest_idr": groups.min(), "highest_idr": groups.max()})
    difference = spread["highest_idr"] - spread["lowest_idr"]
    return spread.assign(difference_idr=difference).reset_index()
