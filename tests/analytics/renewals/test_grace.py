"""Who may still settle, and until when, counted by hand."""

from analytics.cube.kernel import GRACE_MONTHS
from analytics.renewals.grace import in_grace, last_day, rule, settle_by
from tests.analytics.data import MAJU, REGENCY, SUKA_1, SUKA_2, cube, dataset, month

JULY = month("2025-07-01")
APRIL, MAY, JUNE = (month(f"2025-0{number}-01") for number in (4, 5, 6))


def ended(when, people, village=SUKA_1):
    return {"month": when, "people": people, "ending": people, "village_code": village}


def in_july(people, village=SUKA_1):
    return {"month": "2025-07-01", "grace": people, "village_code": village}


def found(*rows, area=REGENCY):
    table = in_grace(dataset(cube=cube(*rows)), area, JULY)
    return table[["village_code", "month", "people", "cautious"]].to_numpy().tolist()


def test_the_last_day_to_settle_is_the_end_of_the_third_month_after_cover():
    assert settle_by(month("2025-11-01")) == month("2026-02-28")
    assert last_day(month("2025-11-01")) == month("2025-11-30")


def test_the_months_of_grace_are_those_of_the_rule():
    assert rule(JULY).value == GRACE_MONTHS
    assert rule(month("2022-06-01")) is None


def test_people_stand_under_the_month_in_which_their_cover_ended():
    rows = (ended("2025-04-01", 3), ended("2025-05-01", 2), ended("2025-06-01", 5), in_july(10))
    assert found(*rows) == [
        [SUKA_1, APRIL, 3, False],
        [SUKA_1, MAY, 2, False],
        [SUKA_1, JUNE, 5, False],
    ]


def test_whoever_came_back_is_not_in_grace():
    # Of the three of April one was enrolled again; nobody ended in May.
    rows = (ended("2025-04-01", 3), ended("2025-06-01", 5), in_july(7))
    assert found(*rows) == [[SUKA_1, APRIL, 2, False], [SUKA_1, JUNE, 5, False]]
    # Of the two of May one was; nobody ended in April.
    assert found(ended("2025-05-01", 2), in_july(1)) == [[SUKA_1, MAY, 1, False]]


def test_where_the_month_is_not_known_the_earlier_day_is_told_and_marked():
    # One of five came back: of April or of May, the cube does not tell.
    rows = (ended("2025-04-01", 3), ended("2025-05-01", 2), in_july(4))
    assert found(*rows) == [[SUKA_1, APRIL, 4, True]]


def test_villages_are_told_apart_and_only_those_of_the_area_listed():
    rows = (ended("2025-04-01", 3), ended("2025-06-01", 1, SUKA_2), in_july(3), in_july(1, SUKA_2))
    assert found(*rows) == [[SUKA_1, APRIL, 3, False], [SUKA_2, JUNE, 1, False]]
    assert found(*rows, area=MAJU) == []


def test_an_end_four_months_ago_is_over_and_one_of_this_month_not_yet_begun():
    assert found(ended("2025-03-01", 3), ended("2025-07-01", 2)) == []


def test_without_a_register_nothing_is_known():
    assert in_grace(dataset(), REGENCY, JULY) is None
