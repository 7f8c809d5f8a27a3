"""Shares by decile, sex, age and occupation, counted by hand."""

import pytest

from analytics.targeting import groups
from tests.analytics.data import REGENCY, SUKA, dataset, month
from tests.analytics.targeting.test_errors import POOR, REGISTER
from tests.analytics.targeting.typed import matched, people, spells

MARCH = month("2025-03")


def test_deciles_hold_the_protected_and_the_workers_listed():
    table = groups.deciles(matched(REGISTER, POOR), MARCH, REGENCY).set_index("value")
    assert table.index.tolist() == [*map(str, range(1, 11)), "none"]
    assert table.loc["1", ["people", "workers", "covered_workers"]].tolist() == [1, 1, 1]
    # Decile 2 has one worker and a child; neither is protected.
    assert table.loc["2", ["people", "workers", "covered_pct"]].tolist() == [0, 1, 0]
    assert table.loc["none", ["people", "share"]].tolist() == [1, 25]
    assert table.loc["none", ["workers", "covered_pct"]].isna().all()


def test_within_an_area_people_count_where_enrolled_and_workers_where_listed():
    table = groups.deciles(matched(REGISTER, POOR), MARCH, SUKA).set_index("value")
    assert table["people"].sum() == 4
    assert table["workers"].sum() == 4


def shares(by, poor, *rows):
    data = matched(spells(*rows), people(*(poor or [{"worker_key": "nobody"}])))
    return groups.shares(data, MARCH, REGENCY, by).set_index("value")


def test_women_and_men_are_held_against_the_workers_of_deciles_1_to_4():
    poor = [
        {"worker_key": "a"}, {"worker_key": "b", "decile": 8, "sex": "F"},
        {"worker_key": "x", "sex": "F"}, {"worker_key": "y", "sex": "F"},
        {"worker_key": "z", "sex": "F", "working": "no"},
    ]  # fmt: skip
    table = shares("sex", poor, {"worker_key": "a"}, {"worker_key": "b", "sex": "F"},
                   {"worker_key": "c"}, {"worker_key": "d"})  # fmt: skip
    assert table.index.tolist() == ["M", "F"]
    assert table["share"].tolist() == [75, 25]
    assert table["outside"].tolist() == [2, 1]
    assert table["need"].tolist() == [1, 2]
    assert table["need_share"].tolist() == [pytest.approx(100 / 3), pytest.approx(200 / 3)]


def test_an_age_that_nobody_protected_has_keeps_its_row_where_workers_are_in_need():
    poor = [{"worker_key": "x", "birth_year": 1950.0}]
    table = shares("age", poor, {"worker_key": "a"})
    assert table.index.tolist() == ["35", "65"]
    assert table["people"].tolist() == [1, 0]
    assert table["need"].tolist() == [0, 1]


def test_occupations_come_largest_first_and_the_unknown_last():
    jobs = [None, None, None, "Ojek", "Petani", "Petani"]
    rows = [{"worker_key": str(n), "occupation": job} for n, job in enumerate(jobs)]
    table = shares("occupation", None, *rows)
    assert table.index.tolist() == ["Petani", "Ojek", "unknown"]
    assert table["need"].isna().all()


def test_without_a_matched_poverty_register_only_the_shares_are_known():
    from analytics.targeting.build import reached

    register = spells({"worker_key": "a"})
    data = dataset(reached=reached([register], None))
    row = groups.shares(data, MARCH, REGENCY, "sex").iloc[0]
    assert row[["value", "people", "share"]].tolist() == ["M", 1, 100]
    assert row[["outside", "outside_pct", "need", "need_share"]].isna().all()
    assert groups.deciles(data, MARCH, REGENCY) is None


def test_without_anyone_there_are_no_shares():
    assert groups.shares(dataset(), MARCH, REGENCY, "sex") is None
    assert groups.shares(matched(REGISTER, POOR), month("2020-01"), REGENCY, "sex") is None


def test_missed_workers_whose_age_allows_no_enrolment_are_counted():
    poor = people(
        {"worker_key": "a", "birth_year": 1950.0},
        {"worker_key": "b", "birth_year": 1955.0},
        {"worker_key": "c", "birth_year": 2010.0},
        {"worker_key": "d", "birth_year": 1950.0, "decile": 9},
    )
    data = matched(spells({"worker_key": "a"}), poor)
    assert groups.too_old_or_young(data, MARCH, REGENCY) == 2
    assert str(groups.too_old_or_young(dataset(), MARCH, REGENCY)) == "nan"
