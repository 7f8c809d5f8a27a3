import pandas as pd
import pytest

from analytics.planning.comparison import (
    decode_all,
    encode_all,
    first_plans,
    month_lines,
    side_by_side,
)
from analytics.planning.scenario import Scenario
from analytics.planning.simulate import simulate
from tests.analytics.data import dataset, ledger

MONTH = 16_800
TWO = Scenario("2027-01", 2, (("apbd_kabupaten", 2027, 20 * MONTH),))
ONE = Scenario("2027-02", 1, (("apbd_kabupaten", 2027, 20 * MONTH),))
NEVER = Scenario("2027-01", 1, floor=5)


def test_three_plans_come_back_from_their_link():
    assert decode_all(encode_all((TWO, ONE, NEVER))) == (TWO, ONE, NEVER)


@pytest.mark.parametrize("text", ["", "~~", "t2027-01~~t2027-01", "t2027-01~~x~~t2027-01"])
def test_a_link_without_three_plans_is_none_of_ours(text):
    assert decode_all(text) is None


def test_first_plans_spend_the_newest_ceiling_in_the_coming_year():
    lines = [
        {"fiscal_year": year, "kind": "ceiling", "amount_idr": amount}
        for year, amount in ((2024, 5_000), (2025, 7_000))
    ]
    plans = first_plans(dataset(funding=ledger(*lines)))
    assert {plan.budgets for plan in plans} == {(("apbd_kabupaten", 2027, 7_000),)}
    assert [plan.priority for plan in plans] == ["equal", "adults", "gap"]


def test_without_a_ledger_the_first_plans_have_no_money():
    assert {plan.budgets for plan in first_plans(dataset())} == {()}


def test_plans_stand_beside_what_happens_without_them():
    table = side_by_side(tuple(simulate(dataset(), plan) for plan in (TWO, ONE, NEVER)))
    assert table["plan"].tolist() == ["status_quo", "A", "B", "C"]
    assert table["protected"].tolist()[:3] == [0, 10, 20]
    assert pd.isna(table["protected"].iloc[3])
    # Voters: 200, 400 and 1000. A plan that cannot be carried out is held against nothing.
    assert table["base"].tolist()[:3] == [1600] * 3
    assert table["budget_idr"].tolist()[:3] == [0, 20 * MONTH, 20 * MONTH]
    assert table["cost_idr"].tolist()[:3] == [0, 20 * MONTH, 20 * MONTH]


def test_a_plan_has_a_line_only_in_its_own_months():
    table = month_lines(tuple(simulate(dataset(), plan) for plan in (TWO, ONE, NEVER)))
    assert table.columns.tolist() == ["month", "status_quo", "A", "B"]
    assert table["A"].tolist() == [10, 10]
    assert pd.isna(table["B"].iloc[0])
