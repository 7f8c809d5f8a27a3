"""Worker-months, and people over a year: what adds up and what does not."""

from analytics.edition.public_table import ALL
from analytics.impact.who import NEEDED, build
from analytics.impact.worker_months import by_year, ever, peaks
from tests.analytics.data import cube, dataset
from tests.analytics.targeting.typed import spells

MONTHS = cube(
    {"month": "2024-12", "people": 10},
    {"month": "2025-01", "people": 30},
    {"month": "2025-01", "people": 5, "scheme": "dbh_sawit"},
    {"month": "2025-02", "people": 20},
)


def told(table, value):
    return table.set_index(["year", "scheme"])[value].to_dict()


def test_worker_months_add_up_over_years_and_schemes():
    assert told(by_year(dataset(cube=MONTHS)), "worker_months") == {
        ("2024", "desa100"): 10, ("2024", ALL): 10,
        ("2025", "desa100"): 50, ("2025", "dbh_sawit"): 5, ("2025", ALL): 55,
        (ALL, "desa100"): 60, (ALL, "dbh_sawit"): 5, (ALL, ALL): 65,
    }  # fmt: skip


def test_a_peak_is_that_of_one_month_never_a_sum():
    table = told(peaks(dataset(cube=MONTHS)), "peak")
    assert table["2025", ALL] == 35
    assert table[ALL, "dbh_sawit"] == 5


def test_months_that_have_not_begun_are_no_worker_months_yet():
    later = cube({"month": "2026-11", "people": 10}, {"month": "2026-12", "people": 10})
    assert told(by_year(dataset(cube=later)), "worker_months")[ALL, ALL] == 10


def test_people_of_a_year_are_counted_once_for_all_schemes_together():
    who = build([spells({"scheme": "desa100"}, {"scheme": "dbh_sawit"})[NEEDED]])
    assert told(ever(dataset(who=who)), "people") == {
        ("2025", ALL): 1, ("2025", "dbh_sawit"): 1, ("2025", "desa100"): 1,
    }  # fmt: skip


def test_without_a_register_nothing_is_known():
    assert [of(dataset()) for of in (by_year, peaks, ever)] == [None, None, None]
