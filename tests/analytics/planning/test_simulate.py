"""A plan over the toy regency: a month costs Rp16,800, three villages tell workers by decile."""

import pandas as pd
import pytest

from analytics.planning.scenario import Scenario
from analytics.planning.simulate import simulate
from tests.analytics.data import MAJU_1, REGENCY, SUKA_1, SUKA_2, WARD, cube, dataset, ledger

MONTH = 16_800
POOR = {SUKA_1: 60, SUKA_2: 30, MAJU_1: 10}


def welfare(poor):
    rows = [
        {"village_code": village, "as_of": "2025-07-01", "decile": 1, "workers": workers}
        for village, workers in poor.items()
    ]
    table = pd.DataFrame(rows).assign(families=float("nan"), people=float("nan"))
    return table.assign(as_of=pd.to_datetime(table["as_of"]).astype("datetime64[us]"))


def region(**frames):
    return dataset(**{"welfare": welfare(POOR), **frames})


def plan(people_months, *more, source="apbd_kabupaten", year=2025, **choices):
    """Return a plan of July 2025 with money for so many worker-months."""
    budgets = ((source, year, people_months * MONTH), *more)
    return Scenario(**{"start": "2025-07", "months": 1, "budgets": budgets} | choices)


def quota(outcome, column="taken"):
    return outcome.villages.set_index("village_code")[column].to_dict()


def test_equal_quota_by_poor_workers_and_by_adults_differ_as_reckoned_by_hand():
    equal = quota(simulate(region(), plan(30)))
    assert equal == {SUKA_1: 10, SUKA_2: 10, WARD: 0, MAJU_1: 10}
    poor = quota(simulate(region(), plan(50, priority="poor")))
    assert poor == {SUKA_1: 30, SUKA_2: 15, WARD: 0, MAJU_1: 5}
    # Voters: 200 and 400; nobody counted those of Maju Satu.
    adults = simulate(region(), plan(30, priority="adults"))
    assert quota(adults) == {SUKA_1: 10, SUKA_2: 20, WARD: 0, MAJU_1: 0}
    assert adults.unweighed == 1


def test_by_gap_villages_with_cover_get_less():
    covered = cube({"month": "2025-06", "people": 45}, {"month": "2025-07", "people": 45})
    outcome = simulate(region(cube=covered), plan(22, priority="gap"))
    # Gaps 15, 30 and 10.
    assert quota(outcome) == {SUKA_1: 6, SUKA_2: 12, WARD: 0, MAJU_1: 4}


def test_nobody_who_is_covered_already_is_taken_in():
    covered = cube({"month": "2025-06", "people": 55}, {"month": "2025-07", "people": 55})
    outcome = simulate(region(cube=covered), plan(1000))
    assert quota(outcome) == {SUKA_1: 5, SUKA_2: 30, WARD: 0, MAJU_1: 10}
    assert outcome.summary["protected"] == 100


def test_without_a_register_by_decile_the_base_is_adults_and_the_poor_are_unknown():
    outcome = simulate(dataset(), plan(30))
    assert outcome.base == "adults"
    assert pd.isna(outcome.summary["poor"])
    assert outcome.summary["unknown"] == 1


def test_lapsing_cover_is_renewed_from_the_month_after_its_end():
    ends = cube({"month": "2025-08", "people": 20, "ending": 20})
    outcome = simulate(
        dataset(cube=ends, villages=region().villages.assign(voters=float("nan"))),
        plan(20, months=3),
    )
    assert quota(outcome, "renewal")[SUKA_1] == 20
    assert outcome.months["taken"].tolist() == [0, 0, 20]
    assert outcome.months["protected"].tolist() == [0, 20, 20]
    assert outcome.months["cost_idr"].tolist() == [0, 0, 20 * MONTH]


def test_who_renew_themselves_cost_the_budget_nothing():
    ends = cube({"month": "2025-06", "people": 50, "ending": 50})
    outcome = simulate(region(cube=ends), plan(30, renew_first="all", self_pct=40))
    assert (outcome.summary["self"], outcome.summary["taken"]) == (20, 30)
    assert quota(outcome, "renewal")[SUKA_1] == 30
    assert outcome.summary["self_idr"] == 20 * MONTH


def test_self_payers_pay_half_while_the_law_gives_them_half():
    ends = cube({"month": "2026-06", "people": 50, "ending": 50})
    outcome = simulate(region(cube=ends), plan(0, start="2026-07", year=2026, self_pct=40))
    assert outcome.summary["self_idr"] == 20 * MONTH / 2


def test_the_village_fund_may_not_pay_in_2025():
    outcome = simulate(region(), plan(30, source="dana_desa"))
    assert outcome.summary["taken"] == 0
    assert outcome.lines.iloc[0][["closed", "reason"]].tolist() == [True, "forbidden"]


def test_a_fund_without_a_known_rule_pays_only_when_the_plan_supposes_so():
    assert simulate(region(), plan(30, source="apbdes")).summary["taken"] == 0
    supposed = plan(30, source="apbdes", open_unknown=True)
    assert simulate(region(), supposed).summary["taken"] == 30


def palm_workers(count):
    return cube(
        {"month": "2025-06", "people": count, "ending": count, "scheme": "dbh_sawit",
         "fund_source": "dbh_sawit"},
    )  # fmt: skip


def test_palm_money_pays_palm_workers_up_to_a_fifth_of_the_published_allocation():
    # A fifth of Rp5,115,670,000 is Rp1,023,134,000: 60,900 months, less Rp1,006,334,000 paid.
    paid = ledger(
        {"fiscal_year": 2025, "kind": "realised", "amount_idr": 1_023_134_000 - 25 * MONTH,
         "fund_source": "dbh_sawit", "scheme": "dbh_sawit"},
    )  # fmt: skip
    data = region(cube=palm_workers(40), funding=paid)
    outcome = simulate(data, plan(100, source="dbh_sawit"))
    assert quota(outcome) == {SUKA_1: 25, SUKA_2: 0, WARD: 0, MAJU_1: 0}
    assert outcome.lines["cap_idr"].tolist() == [25 * MONTH]


def test_palm_money_of_a_year_without_allocation_waits_for_one():
    data = region(cube=palm_workers(40).assign(month=pd.Timestamp("2026-12-01")))
    choices = {"source": "dbh_sawit", "start": "2027-01", "year": 2027}
    outcome = simulate(data, plan(100, **choices))
    assert outcome.lines["reason"].tolist() == ["no_allocation"]
    supposed = plan(100, **choices, allocation_idr=5 * 30 * MONTH)
    assert quota(simulate(data, supposed))[SUKA_1] == 30


def test_where_the_floor_cannot_be_kept_the_smallest_change_is_told():
    outcome = simulate(region(), plan(30, floor=20))
    # Maju Satu has no more than 10: 20 + 20 + 10 people are asked for, 30 are paid.
    assert outcome.status == "infeasible"
    told = {each.rule: each.amount for each in outcome.obstacles}
    assert told == {"budget": 20 * MONTH, "floor": 10}
    assert outcome.summary == {}


def test_coverage_rises_by_who_is_taken_in():
    membership = pd.DataFrame(
        {"area_code": [REGENCY], "as_of": [pd.Timestamp("2025-06-30")], "segment": ["BPU"],
         "active_members": [100], "source": ["x"]},
    )  # fmt: skip
    base = pd.DataFrame(
        {"area_code": [REGENCY], "as_of": [pd.Timestamp("2024-12-31")], "definition": ["all"],
         "workers": [1000], "source": ["x"]},
    )  # fmt: skip
    ends = cube({"month": "2025-06", "people": 20, "ending": 20})
    data = region(cube=ends, membership=membership, worker_base=base)
    outcome = simulate(data, plan(50))
    # The 20 were among the 100 members; without the plan they are gone.
    assert outcome.summary["running_ucj_pct"] == pytest.approx(8.0)
    assert outcome.summary["ucj_pct"] == pytest.approx(13.0)


def test_every_rupiah_of_a_village_has_its_payer():
    outcome = simulate(region(), plan(20, ("csr", 2025, 15 * MONTH)))
    payers = outcome.payers.groupby("village_code")["cost_idr"].sum()
    villages = outcome.villages.set_index("village_code")["cost_idr"]
    assert payers.to_dict() == villages[villages > 0].to_dict()
    assert outcome.summary["cost_idr"] == payers.sum() == 35 * MONTH


def test_an_outcome_is_derived_or_as_weak_as_what_it_rests_on():
    assert simulate(region(), plan(1)).origin.nature == "derived"


def test_a_plan_without_money_takes_nobody_in():
    outcome = simulate(region(), Scenario("2025-07"))
    assert (outcome.status, outcome.summary["taken"]) == ("optimal", 0)


def test_a_plan_without_money_cannot_keep_a_floor():
    outcome = simulate(region(), Scenario("2025-07", floor=5))
    assert [each.rule for each in outcome.obstacles] == ["floor"]


def test_a_plan_without_money_or_people_takes_nobody_in():
    nobody = dataset(villages=region().villages.assign(voters=float("nan")))
    outcome = simulate(nobody, Scenario("2025-07"))
    assert (outcome.status, outcome.summary["taken"]) == ("optimal", 0)
