"""Register and poverty register matched by hand: who is counted where, and as what."""

import pandas as pd
import pytest

from analytics.cube.build import build
from analytics.targeting.build import listed, reached
from analytics.targeting.shape import COUNTED, OCCUPATIONS_KEPT, STANDINGS
from tests.analytics.data import MAJU_1, SUKA_1, SUKA_2, month
from tests.analytics.targeting.typed import people, spells

KEYS = ["village_code", "standing", "value", "people"]


def told(table, when="2025-03", counted="protected", by="decile", columns=KEYS):
    rows = table[
        (table["month"] == month(when)) & (table["counted"] == counted) & (table["by"] == by)
    ]
    return sorted(rows[columns].itertuples(index=False, name=None))


def test_each_person_is_in_the_target_above_it_or_not_listed():
    register = spells({"worker_key": "a"}, {"worker_key": "b"}, {"worker_key": "c"})
    poor = people({"worker_key": "a", "decile": 4}, {"worker_key": "b", "decile": 5})
    assert told(reached([register], poor)) == [
        (SUKA_1, "above", "5", 1),
        (SUKA_1, "target", "4", 1),
        (SUKA_1, "unlisted", "none", 1),
    ]


def test_without_a_poverty_register_of_persons_nobody_knows():
    table = reached([spells({"worker_key": "a"})], None)
    assert set(table["standing"]) == {"unknown"}
    assert set(table["counted"]) == {"protected"}
    assert told(table, by="occupation") == [(SUKA_1, "unknown", "Petani", 1)]


def test_people_are_counted_where_enrolled_and_workers_where_they_are_listed():
    register = spells({"worker_key": "a", "village_code": SUKA_2})
    table = reached([register], people({"worker_key": "a", "village_code": MAJU_1}))
    assert told(table) == [(SUKA_2, "target", "1", 1)]
    assert told(table, counted="workers") == [(MAJU_1, "target", "1", 1)]


@pytest.mark.parametrize("working", ["no", None])
def test_who_is_not_known_to_work_is_no_worker(working):
    table = reached([spells({})], people({"working": working}))
    assert told(table) == [(SUKA_1, "target", "1", 1)]
    assert told(table, counted="workers") == []


def test_a_person_paid_for_twice_is_counted_once_as_in_the_cube():
    register = spells(
        {"worker_key": "a", "village_code": SUKA_1},
        {"worker_key": "a", "village_code": MAJU_1, "paid_from": "2025-03"},
        {"worker_key": "b", "village_code": SUKA_2, "paid_through": "2025-02"},
    )
    table = reached([register], people({"worker_key": "a"}))
    assert told(table, "2025-02", columns=["village_code"]) == [(SUKA_1,), (SUKA_2,)]
    assert told(table, "2025-03", columns=["village_code"]) == [(MAJU_1,)]
    cube = build([register]).query("people > 0").groupby(["month", "village_code"])["people"].sum()
    protected = table[table["counted"] == "protected"]
    for _, rows in protected.groupby("by"):
        sums = rows.groupby(["month", "village_code"])["people"].sum()
        pd.testing.assert_series_equal(sums, cube)


def test_a_month_is_held_against_the_newest_reference_day_up_to_it():
    poor = people({"as_of": "2025-03-31", "decile": 2}, {"as_of": "2025-06-01", "decile": 7})
    table = reached([spells({})], poor)
    found = {
        when: told(table, when, columns=["value"]) for when in ("2025-01", "2025-05", "2025-06")
    }
    # January lies before the first of them, which then stands for it.
    assert found == {"2025-01": [("2",)], "2025-05": [("2",)], "2025-06": [("7",)]}


def test_age_is_that_at_the_start_of_cover_and_of_the_listed_that_of_the_reference_day():
    register = spells({"birth_year": 1960.0, "paid_from": "2024-06"})
    table = reached([register], people({"birth_year": 1959.0, "as_of": "2024-12-31"}))
    assert told(table, by="age", columns=["value"]) == [("55",)]
    assert told(table, counted="workers", by="age", columns=["value"]) == [("65",)]


def test_sex_age_and_occupation_may_be_unknown():
    table = reached([spells({"sex": None, "birth_year": None, "occupation": None})], people({}))
    for by in ("sex", "age", "occupation"):
        assert told(table, by=by, columns=["value", "people"]) == [("unknown", 1)]


def test_rare_occupations_are_told_together_and_writing_makes_no_difference():
    many = [
        {"worker_key": f"{n}{twin}", "occupation": f"Kerja {n:02d}"}
        for n in range(OCCUPATIONS_KEPT)
        for twin in "ab"
    ]
    register = spells(*many, {"worker_key": "x", "occupation": "penari"},
                      {"worker_key": "y", "occupation": "kerja 00"})  # fmt: skip
    sums = dict(told(reached([register], None), by="occupation", columns=["value", "people"]))
    assert len(sums) == OCCUPATIONS_KEPT + 1
    assert (sums["Kerja 00"], sums["other"]) == (3, 1)


def test_partitions_add_up_and_none_at_all_give_a_table_without_rows():
    one, two = spells({"worker_key": "a"}), spells({"worker_key": "b"})
    assert told(reached([one, two], people({})), columns=["standing"]) == [
        ("target",),
        ("unlisted",),
    ]
    nobody = reached([], None)
    assert nobody.empty
    assert list(nobody) == list(reached([one], None))


def test_the_listed_are_counted_with_those_who_work():
    poor = people(
        {"worker_key": "a"}, {"worker_key": "b", "working": "no"},
        {"worker_key": "c", "decile": 8, "sex": "F", "birth_year": None},
    )  # fmt: skip
    table = listed(poor)
    rows = table[["by", "standing", "value", "people", "workers"]]
    assert sorted(rows.itertuples(index=False, name=None)) == [
        ("age", "above", "unknown", 1, 1),
        ("age", "target", "35", 2, 1),
        ("decile", "above", "8", 1, 1),
        ("decile", "target", "1", 2, 1),
        ("sex", "above", "F", 1, 1),
        ("sex", "target", "M", 2, 1),
    ]


def test_words_are_those_of_the_vocabulary():
    table = reached([spells({})], people({}))
    assert set(table["standing"]) <= set(STANDINGS)
    assert set(table["counted"]) == set(COUNTED)
