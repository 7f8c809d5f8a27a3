"""Alerts on money, reckoned by hand in the toy regency."""

import pytest

from analytics.alerts import money
from analytics.alerts.thresholds import Thresholds
from tests.analytics.data import MAJU, REGENCY, SUKA, cube, dataset, ledger, month

# 20 % of the 5,115,670,000 published for Bengkayang in 2025.
PALM_CAP = 1_023_134_000


def found(rule, data, at, area=REGENCY, **limits):
    return list(rule(data, month(f"{at}-01"), area, Thresholds(**limits)))


def paid(realised, ceiling=1_000_000, **given):
    lines = ({"kind": "ceiling", "amount_idr": ceiling}, {"kind": "realised",
             "amount_idr": realised, "date": "2025-01-15"})  # fmt: skip
    return ledger(*({"fiscal_year": 2025} | line | given for line in lines))


@pytest.mark.parametrize(
    ("realised", "levels"), [(250_001, []), (250_000, ["watch"]), (1, ["watch"]), (0, ["high"])]
)
def test_payments_lag_from_25_points_on_and_badly_from_50(realised, levels):
    told = found(money.behind, dataset(funding=paid(realised)), "2025-06")
    assert [alert.level for alert in told] == levels


def test_the_share_paid_stands_beside_the_year_gone_by():
    (alert,) = found(money.behind, dataset(funding=paid(200_000)), "2025-06")
    assert (alert.values["paid_pct"], alert.values["gone_pct"]) == (20.0, 50.0)
    assert alert.params == {"wilayah": REGENCY, "bulan": "2025-06", "tahun": "2025"}


def test_without_lines_booked_for_the_area_nothing_is_said():
    data = dataset(funding=paid(0))
    assert found(money.behind, data, "2025-06", area=SUKA) == []
    assert found(money.behind, data, "2026-06") == []
    assert found(money.behind, dataset(), "2025-06") == []


def ends():
    """Ten people end in September, ten more in October 2025."""
    return cube(
        {"month": "2025-09-01", "people": 10, "ending": 10},
        {"month": "2025-10-01", "people": 10, "ending": 10},
    )


def test_a_source_is_used_up_in_the_first_month_it_cannot_pay():
    # Renewal costs 168,000 for October, 336,000 each for November and December: 840,000 in all.
    data = dataset(cube=ends(), funding=paid(500_000, ceiling=1_000_000))
    (alert,) = found(money.used_up, data, "2025-09")
    assert (alert.key, alert.about, alert.level) == ("used_up", "left.apbd_kabupaten", "high")
    assert alert.values["left_idr"] == 500_000
    assert alert.values["dry_month"] == month("2025-11-01")
    assert alert.values["short_idr"] == 340_000


def test_a_source_that_can_pay_exactly_through_december_is_not_used_up():
    assert found(money.used_up, dataset(cube=ends(), funding=paid(0, 840_000)), "2025-09") == []
    assert found(money.used_up, dataset(cube=ends(), funding=paid(1, 840_000)), "2025-09")


def test_running_dry_more_than_three_months_ahead_is_to_be_watched():
    # From July: nobody until October, then as above.
    data = dataset(cube=ends(), funding=paid(0, ceiling=700_000))
    (alert,) = found(money.used_up, data, "2025-07")
    assert (alert.level, alert.values["dry_month"]) == ("watch", month("2025-12-01"))


def test_a_ceiling_that_was_passed_is_told_even_without_a_register():
    (alert,) = found(money.used_up, dataset(funding=paid(1_000_001)), "2025-06")
    assert (alert.key, alert.level, alert.values["over_idr"]) == ("overspent", "high", 1)


def test_without_a_ceiling_or_in_december_no_source_is_used_up():
    only_paid = ledger({"fiscal_year": 2025, "kind": "realised", "amount_idr": 5})
    assert found(money.used_up, dataset(cube=ends(), funding=only_paid), "2025-09") == []
    assert found(money.used_up, dataset(cube=ends(), funding=paid(9, 10)), "2025-12") == []


@pytest.mark.parametrize(("ceiling", "told"), [(PALM_CAP, 0), (PALM_CAP + 1, 1)])
def test_palm_money_may_reach_its_share_but_not_pass_it(ceiling, told):
    data = dataset(funding=paid(0, ceiling, fund_source="dbh_sawit", scheme="dbh_sawit"))
    assert len(found(money.palm_share, data, "2025-09")) == told
    assert found(money.palm_share, data, "2025-09", area=MAJU) == []


def test_palm_money_is_told_with_the_larger_of_ceiling_and_payments():
    lines = paid(2 * PALM_CAP, PALM_CAP, fund_source="dbh_sawit", scheme="dbh_sawit")
    (alert,) = found(money.palm_share, dataset(funding=lines), "2025-09")
    assert (alert.level, alert.values["taken_idr"]) == ("high", 2 * PALM_CAP)
    assert (alert.values["taken_pct"], alert.values["share_pct"]) == (40.0, 20)


def doubled(**given):
    return dataset(cube=cube({"month": "2025-05-01", "people": 10, "covers": 13} | given))


def test_contributions_paid_twice_are_counted_in_their_month():
    (alert,) = found(money.paid_twice, doubled(), "2025-05")
    assert (alert.values["covers"], alert.values["cost_idr"]) == (3, 3 * 16_800)
    assert found(money.paid_twice, doubled(), "2025-04") == []
    assert found(money.paid_twice, dataset(), "2025-05") == []


def test_without_a_stated_contribution_no_rupiah_are_told():
    (alert,) = found(money.paid_twice, doubled(double_paid_idr=0.0), "2025-05")
    assert (alert.key, "cost_idr" in alert.values) == ("paid_twice_unpriced", False)


@pytest.mark.parametrize(("limit", "told"), [(3, 1), (4, 0)])
def test_at_the_limit_itself_double_payment_is_told(limit, told):
    assert len(found(money.paid_twice, doubled(), "2025-05", double_paid=limit)) == told
