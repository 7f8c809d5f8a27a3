"""Distinct people by year: once each, as their latest spell has them."""

import pandas as pd

from analytics.impact.who import ANY_SCHEME, NEEDED, WHO, build
from tests.analytics.data import MAJU_1, SUKA_1, SUKA_2
from tests.analytics.targeting.typed import spells


def who(*rows):
    return build([spells(*rows)[NEEDED]])


def told(table, *columns, scheme="desa100"):
    rows = table[table["scheme"] == scheme]
    return sorted(rows[list(columns)].itertuples(index=False, name=None))


def test_months_of_one_person_are_one_person_of_each_year():
    table = who({"paid_from": "2024-03", "paid_through": "2025-02"})
    assert told(table, "year", "people", "new") == [(2024, 1, 1), (2025, 1, 0)]


def test_whoever_joins_for_one_who_left_is_one_more_person():
    table = who(
        {"worker_key": "a", "paid_from": "2025-01", "paid_through": "2025-05"},
        {"worker_key": "b", "paid_from": "2025-06", "paid_through": "2025-12"},
    )
    assert told(table, "year", "people", "new") == [(2025, 2, 2)]


def test_who_comes_back_after_a_year_without_cover_is_not_new_again():
    table = who(
        {"paid_from": "2023-01", "paid_through": "2023-06"},
        {"paid_from": "2025-01", "paid_through": "2025-06"},
    )
    assert told(table, "year", "people", "new") == [(2023, 1, 1), (2025, 1, 0)]


def test_a_person_of_two_schemes_is_one_person_of_both_together():
    table = who({"scheme": "desa100"}, {"scheme": "dbh_sawit"})
    assert told(table, "people", scheme="dbh_sawit") == [(1,)]
    assert told(table, "people", scheme=ANY_SCHEME) == [(1,)]


def test_a_person_stands_where_the_latest_spell_of_the_year_is():
    table = who(
        {"village_code": SUKA_1, "paid_through": "2025-05"},
        {"village_code": MAJU_1, "paid_from": "2025-06"},
    )
    assert told(table, "village_code", "people") == [(MAJU_1, 1)]


def test_of_two_spells_with_one_start_the_lowest_village_counts():
    table = who({"village_code": SUKA_2}, {"village_code": SUKA_1})
    assert told(table, "village_code", "people") == [(SUKA_1, 1)]


def test_sex_and_age_at_the_start_are_told_apart_and_may_be_unknown():
    table = who(
        {"worker_key": "a", "sex": "F", "birth_year": 1990.0},
        {"worker_key": "b", "sex": None, "birth_year": float("nan")},
    )
    assert told(table, "sex", "age", "people") == [("F", "35", 1), ("unknown", "unknown", 1)]


def test_partitions_add_up():
    parts = [spells({"worker_key": key})[NEEDED] for key in ("a", "b")]
    assert told(build(parts), "people") == [(2,)]


def test_a_register_without_spells_has_nobody():
    table = build([spells({})[NEEDED].iloc[:0]])
    assert table.empty
    pd.testing.assert_series_equal(table.dtypes.astype(str), pd.Series(WHO), check_names=False)
