"""Inclusion and exclusion error of a handful of people."""

import pytest

from analytics.targeting import errors
from tests.analytics.data import MAJU, MAJU_1, REGENCY, SUKA, SUKA_1, SUKA_2, dataset, month
from tests.analytics.targeting.typed import matched, people, spells

MARCH = month("2025-03")
# Suka protects four: two of deciles 1-4, one of decile 9, one whom nobody listed. Maju has two
# poor workers, of whom one is enrolled in Suka, and one poor child.
REGISTER = spells(
    {"worker_key": "a"},
    {"worker_key": "b", "village_code": SUKA_2},
    {"worker_key": "c"},
    {"worker_key": "d"},
)
POOR = people(
    {"worker_key": "a", "decile": 1},
    {"worker_key": "b", "decile": 4, "village_code": MAJU_1},
    {"worker_key": "c", "decile": 9},
    {"worker_key": "e", "decile": 2, "village_code": MAJU_1},
    {"worker_key": "f", "decile": 2, "village_code": MAJU_1, "working": "no"},
    {"worker_key": "g", "decile": 3, "village_code": SUKA_1},
    {"worker_key": "h", "decile": 5, "village_code": SUKA_1},
)


@pytest.fixture
def data():
    return matched(REGISTER, POOR)


def test_the_protected_are_told_by_where_they_stand(data):
    row = errors.counts(data, "regency", MARCH).loc[REGENCY]
    assert row[["people", "target", "above", "unlisted", "outside"]].tolist() == [4, 2, 1, 1, 2]


def test_inclusion_error_is_those_outside_and_unmatched_per_protected(data):
    assert errors.inclusion_error(data, "regency", MARCH).loc[REGENCY].tolist() == [50, 2, 4]
    assert errors.inclusion_error(data, "subdistrict", MARCH).loc[SUKA, "value"] == 50
    # Nobody is enrolled in Maju: there is nothing to be wrong about.
    assert errors.inclusion_error(data, "subdistrict", MARCH)["value"].isna().tolist() == [
        False,
        True,
    ]


def test_exclusion_error_is_poor_workers_not_protected_per_poor_worker(data):
    assert errors.exclusion_error(data, "regency", MARCH).loc[REGENCY].tolist() == [50, 2, 4]
    places = errors.exclusion_error(data, "subdistrict", MARCH)
    assert places.loc[SUKA].tolist() == [50, 1, 2]
    # One of Maju's two poor workers is enrolled in Suka, and is not missed.
    assert places.loc[MAJU].tolist() == [50, 1, 2]


def test_after_cover_has_ended_everyone_poor_is_missed(data):
    later = month("2026-02")
    assert errors.exclusion_error(data, "regency", later).loc[REGENCY].tolist() == [100, 4, 4]
    assert errors.inclusion_error(data, "regency", later)["value"].isna().all()


@pytest.mark.parametrize(
    "data",
    [dataset(), matched(REGISTER, POOR, listed=None), matched(REGISTER, POOR, reached=None)],
    ids=["nothing", "no poverty register", "no register"],
)
def test_unless_both_are_known_nothing_is(data):
    assert not errors.by_person(data)
    assert errors.counts(data, "subdistrict", MARCH).isna().all(axis=None)
    assert errors.exclusion_error(data, "regency", MARCH)["value"].isna().all()


def test_registers_that_could_not_be_matched_are_no_people_outside():
    from analytics.targeting.build import reached

    data = matched(REGISTER, POOR, reached=reached([REGISTER], None))
    assert not errors.by_person(data)
    assert errors.inclusion_error(data, "regency", MARCH)["value"].isna().all()
