"""Ages, particulars, moves and deaths: what the rows of one person say."""

from analytics.findings import persons
from tests.analytics.data import SUKA_1, SUKA_2
from tests.analytics.findings.register import deaths, spells, told


def test_who_turns_65_in_the_first_year_is_too_old_whoever_is_younger_is_not():
    register = spells({"birth_year": 1959}, {"worker_key": "b", "birth_year": 1960})
    assert told(persons.ages(register), "rule", "row_no", "age") == [("too_old", 2, 65)]


def test_who_does_not_turn_18_in_the_first_year_is_too_young():
    register = spells({"birth_year": 2007}, {"worker_key": "b", "birth_year": 2006})
    assert told(persons.ages(register), "rule", "row_no", "age") == [("too_young", 2, 17)]


def test_a_renewal_above_65_is_no_finding():
    register = spells(
        {"birth_year": 1960, "paid_from": "2025-01", "paid_through": "2025-12"},
        {"birth_year": 1960},
    )
    assert persons.ages(register).empty


def test_an_unknown_year_of_birth_says_nothing():
    assert persons.ages(spells({"birth_year": None})).empty


def test_another_village_later_is_a_move_and_costs_nothing():
    register = spells({"village_code": SUKA_2, "paid_from": "2025-01", "paid_through": "2025-12"},
                      {})  # fmt: skip
    found = persons.moved(register)
    assert told(found, "row_no", "village_code", "other_row_no", "other_village_code") == [
        (2, SUKA_2, 3, SUKA_1)
    ]
    assert found["amount_idr"].isna().all()


def test_another_village_at_the_same_time_is_no_move():
    assert persons.moved(spells({}, {"village_code": SUKA_2, "paid_from": "2024-12"})).empty


def test_one_number_with_two_years_of_birth_or_sexes_is_told_once():
    register = spells({}, {"paid_from": "2024-02", "birth_year": 1990, "sex": "F"})
    assert told(persons.differing(register), "rule", "row_no", "other_row_no") == [
        ("person_differs", 3, 2)
    ]


def test_particulars_that_a_row_leaves_out_do_not_differ():
    register = spells({"sex": None}, {"birth_year": None}, {"sex": "F"})
    # The first row that says a sex is row 3.
    assert told(persons.differing(register), "row_no", "other_row_no") == [(4, 3)]


def test_months_after_the_month_of_death_are_paid_for_nothing():
    found = persons.after_death(spells({}), persons.deaths(deaths(a="2024-10-31")))
    what = ("first_month", "last_month", "months", "amount_idr", "other_import_id", "other_row_no")
    assert told(found, *what) == [("2024-11", "2024-12", 2, 33_600, "claims", 2)]


def test_cover_that_ends_in_the_month_of_death_is_no_finding():
    assert persons.after_death(spells({}), persons.deaths(deaths(a="2024-12-01"))).empty


def test_cover_that_begins_after_a_death_is_told_from_its_first_month():
    found = persons.after_death(spells({}), persons.deaths(deaths(a="2023-05-05")))
    assert told(found, "first_month", "months") == [("2024-01", 12)]


def test_an_accident_is_no_death():
    accident = deaths(a="2024-01-05").assign(programme="JKK")
    assert persons.after_death(spells({}), persons.deaths(accident)).empty
