"""P5: with Rp X, whom do we cover first? Equal quota, by poverty, by gap; floors and fund rules."""

import pytest

from analytics.text import say
from tests.pages.reading import words
from tests.questions.budget import (
    YEAR,
    compared,
    fill,
    publish_case,
    quota,
    simulation_by_menu,
    solve,
)


@pytest.fixture(autouse=True)
def case(empty_store):
    publish_case(covered_until="2026-12")


def test_three_ways_to_share_the_newest_budget_stand_side_by_side_at_the_first_click():
    app = simulation_by_menu()
    assert compared(app, "simulation.taken") == [0, 30, 30, 30]
    assert compared(app, "simulation.cost") == [0, 30 * YEAR, 30 * YEAR, 30 * YEAR]


def test_equal_quota_gives_each_village_the_same():
    assert quota(simulation_by_menu()) == [10, 10, 10]


@pytest.mark.parametrize(
    ("plan", "people"),
    [
        # 30 by 60 : 30 : 10.
        ("B", [18, 9, 3]),
        # 18 of the 45 whose cover lapses renew themselves and the other 27 go first; the gaps
        # that are left, 15, 30 and 10, share the last three.
        ("C", [27, 2, 1]),
    ],
)
def test_by_poverty_and_by_gap_with_one_more_click(plan, people):
    app = simulation_by_menu()
    app.segmented_control(key="_plan").set_value(plan).run()
    assert quota(app) == people


def test_a_floor_that_the_money_does_not_reach_says_what_would():
    app = simulation_by_menu()
    fill(app, "_floor", 11)
    solve(app)
    # 11 and 11, and all 10 of the smallest village: two people more than the money pays for.
    assert "Rp403.200" in app.error[0].value
    assert say("simulation.way.floor", amount="10") in app.error[0].value


def test_a_fund_that_may_not_pay_is_not_used_and_the_rule_is_named():
    app = simulation_by_menu()
    fill(app, "_dbh_sawit_2027", 100_000)
    solve(app)
    why = say(
        "simulation.closed.no_allocation", source=say("word.fund_source.dbh_sawit"), year=2027
    )
    assert why in words(app)
    assert compared(app, "simulation.taken")[1] == 30
