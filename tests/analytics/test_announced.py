"""Budgets that were announced disagree, and the page shows both (question E1)."""

from analytics import announced


def test_the_announced_and_the_computed_budget_differ_by_thirty_million():
    (row,) = announced.disagreements("61.07").itertuples()
    assert (row.lowest_idr, row.highest_idr) == (2_429_520_000, 2_459_520_000)
    assert row.difference_idr == 30_000_000


def test_every_stated_budget_has_its_source():
    table = announced.budgets("61.07")
    assert table["value"].tolist() == [2_429_520_000, 2_459_520_000, 426_585_600]
    assert (table["source"] != "").all()


def test_an_area_without_statements_has_none():
    assert announced.budgets("32.04").empty
    assert announced.disagreements("32.04").empty
