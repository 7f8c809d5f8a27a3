"""Alerts on people, counted by hand in the toy regency."""

import pytest

from analytics.alerts import people
from analytics.alerts.thresholds import Thresholds
from tests.analytics.data import MAJU_1, REGENCY, SUKA, SUKA_1, SUKA_2, WARD, cube, dataset, month

MAY = month("2025-05-01")
YEAR = 12 * 16_800


def found(rule, data, area=REGENCY, **limits):
    return list(rule(data, MAY, area, Thresholds(**limits)))


def ends(**by_month):
    rows = [
        {"month": f"2025-{number[1:]}-01", "people": count, "ending": count}
        for number, count in by_month.items()
    ]
    return dataset(cube=cube(*rows))


def test_each_horizon_counts_all_who_end_by_then_and_prices_a_year():
    told = found(people.ending, ends(m05=2, m06=3, m07=5, m08=7))
    assert [alert.about for alert in told] == ["ending.30", "ending.60", "ending.90"]
    assert [alert.values["people"] for alert in told] == [2, 5, 10]
    assert [alert.values["cost_idr"] for alert in told] == [2 * YEAR, 5 * YEAR, 10 * YEAR]
    assert [alert.params["jangka"] for alert in told] == ["1", "2", "3"]


def test_only_the_nearest_horizon_is_high():
    assert [alert.level for alert in found(people.ending, ends(m05=2, m06=3))] == ["high", "watch"]


def test_a_horizon_that_adds_nobody_is_not_told_again():
    told = found(people.ending, ends(m06=3))
    assert [(alert.about, alert.values["people"]) for alert in told] == [("ending.60", 3)]


@pytest.mark.parametrize(("limit", "told"), [(3, 1), (4, 0)])
def test_at_the_limit_itself_an_end_is_told(limit, told):
    assert len(found(people.ending, ends(m05=3), ending_people=limit)) == told


def test_only_ends_within_the_area_are_told():
    assert found(people.ending, ends(m05=3), area="61.07.02") == []


def quota(*people):
    places = (SUKA_1, SUKA_2, MAJU_1)
    rows = [
        {"month": "2025-05-01", "people": count, "village_code": place}
        for place, count in zip(places, people, strict=True)
    ]
    return dataset(cube=cube(*rows))


def test_villages_below_their_quota_are_counted_with_the_places_unfilled():
    (alert,) = found(people.below_quota, quota(100, 99, 130))
    assert (alert.key, alert.level, alert.page) == ("below_quota", "watch", "cakupan")
    assert {name: alert.values[name] for name in ("villages", "total", "people")} == {
        "villages": 1, "total": 3, "people": 1,
    }  # fmt: skip


def test_from_half_of_the_villages_on_it_is_high():
    assert found(people.below_quota, quota(99, 100, 100), area=SUKA)[0].level == "high"
    assert found(people.below_quota, quota(99, 100, 100))[0].level == "watch"


def test_where_no_village_has_its_quota_the_sentence_says_so():
    assert found(people.below_quota, quota(0, 50, 99))[0].key == "none_at_quota"


def test_exactly_the_quota_is_no_alert():
    assert found(people.below_quota, quota(100, 100, 100)) == []


def silent(last):
    """Suka Satu was last protected then; the others of the programme still are."""
    now = [{"month": "2026-11-01", "people": 1, "village_code": code} for code in (SUKA_2, MAJU_1)]
    return dataset(cube=cube({"month": last, "people": 1}, *now))


def test_a_village_is_silent_after_six_months_counted_to_the_present_one():
    assert [alert.values["villages"] for alert in found(people.silent, silent("2026-05-01"))] == [1]
    assert found(people.silent, silent("2026-06-01")) == []


def test_a_programme_village_never_heard_of_is_told_but_a_kelurahan_is_not():
    data = dataset(cube=cube({"month": "2026-11-01", "people": 1}))
    (alert,) = found(people.silent, data)
    assert (alert.key, alert.values["villages"]) == ("never_heard_of", 2)
    assert found(people.silent, data, area=WARD) == []


@pytest.mark.parametrize("rule", [people.ending, people.below_quota, people.silent])
def test_without_a_register_nothing_is_said(rule):
    assert found(rule, dataset()) == []
