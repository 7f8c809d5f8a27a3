"""Statements of the regency: which speak of one thing, and which of them leads."""

import pytest

from analytics.impact.statements import exactness, of_area, subjects

AREA = "61.07"


@pytest.mark.parametrize(("value", "digits"), [(12_000, 2), (12_200, 3), (2_116, 4)])
def test_a_rounded_number_states_fewer_digits(value, digits):
    assert exactness(value) == digits


def test_the_most_exact_statement_leads_and_a_doubtful_one_never_before_another():
    rows = of_area(AREA)
    led = rows[rows["lead"]].set_index("subject")["value"]
    assert led["desa100_workers"] == 12_200
    assert led["palm_workers"] == 2_116


def test_a_doubtful_announcement_still_leads_what_was_only_computed():
    rows = of_area(AREA).query("subject == 'desa100_budget'")
    assert rows["value"].tolist() == [2_429_520_000, 2_459_520_000]
    assert rows["lead"].tolist() == [True, False]


def test_records_count_to_the_end_of_the_newest_statement_or_of_the_cover_announced():
    years = {subject.key: subject.year for subject in subjects(AREA)}
    # Said on 25 September 2025; the palm cover runs from July 2025 for 12 months.
    assert years["desa100_workers"] == 2025
    assert years["palm_workers"] == 2026


def test_an_area_of_which_nothing_was_said_has_no_subjects():
    assert subjects("32.04") == []
