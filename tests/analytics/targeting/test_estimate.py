"""What counts by village can say of who is outside and who is missed."""

import pandas as pd
import pytest

from analytics.targeting.estimate import estimate, known
from tests.analytics.data import (
    MAJU,
    MAJU_1,
    REGENCY,
    SUKA,
    SUKA_1,
    SUKA_2,
    cube,
    dataset,
    month,
)

MARCH = month("2025-03")
NAN = float("nan")
PROTECTED = cube(
    {"month": "2025-03", "people": 50},
    {"month": "2025-03", "people": 30, "village_code": SUKA_2},
    {"month": "2025-03", "people": 10, "village_code": MAJU_1},
)


def deciles(*rows, unit="workers"):
    """Return welfare rows (village, decile, count of `unit`)."""
    table = pd.DataFrame(rows, columns=["village_code", "decile", unit])
    others = dict.fromkeys({"families", "people", "workers"} - {unit}, NAN)
    return table.assign(as_of=pd.Timestamp("2024-12-31"), **others)


# Suka Satu: 40 poor workers of 80; Suka Dua: 60 of 80. Maju is not counted.
COUNTED = ((SUKA_1, 1, 40.0), (SUKA_1, 9, 40.0), (SUKA_2, 4, 60.0), (SUKA_2, 5, 20.0))


def test_more_protected_than_poor_workers_are_outside_and_fewer_are_missed():
    row = estimate(dataset(cube=PROTECTED, welfare=deciles(*COUNTED)), "regency", MARCH).loc[
        REGENCY
    ]
    # 50 protected for 40 poor workers: 10 outside. 30 for 60: 30 missed.
    assert row[["people", "workers", "outside_low", "missed_low"]].tolist() == [80, 100, 10, 30]
    assert row[["inclusion_low", "exclusion_low"]].tolist() == [12.5, 30]


def test_without_regard_to_deciles_each_village_gives_by_its_own_shares():
    row = estimate(dataset(cube=PROTECTED, welfare=deciles(*COUNTED)), "regency", MARCH).loc[
        REGENCY
    ]
    # Half of 50 and a quarter of 30 outside; 40 − 25 and 60 − 22.5 missed.
    assert row[["outside_even", "missed_even"]].tolist() == [32.5, 52.5]


def test_a_village_whose_deciles_are_unknown_takes_no_part():
    places = estimate(dataset(cube=PROTECTED, welfare=deciles(*COUNTED)), "subdistrict", MARCH)
    assert places.loc[SUKA, "people"] == 80
    assert places.loc[MAJU].isna().all()


def test_where_only_people_are_counted_the_missed_workers_are_unknown():
    data = dataset(cube=PROTECTED, welfare=deciles(*COUNTED, unit="people"))
    row = estimate(data, "regency", MARCH).loc[REGENCY]
    assert row[["outside_low", "outside_even"]].tolist() == [10, 32.5]
    assert row[["workers", "missed_low", "exclusion_low"]].isna().all()


def test_a_register_of_the_poor_alone_tells_no_share():
    data = dataset(cube=PROTECTED, welfare=deciles((SUKA_1, 1, 40.0), (SUKA_2, 4, 60.0)))
    row = estimate(data, "regency", MARCH).loc[REGENCY]
    assert row[["outside_low", "missed_low"]].tolist() == [10, 30]
    assert row[["outside_even", "missed_even"]].isna().all()


@pytest.mark.parametrize(
    "frames",
    [{}, {"cube": PROTECTED}, {"welfare": deciles(*COUNTED)}],
    ids=["neither", "no deciles", "no register"],
)
def test_without_either_table_there_is_no_estimate(frames):
    data = dataset(**frames)
    assert not known(data, MARCH)
    if "cube" not in frames:
        assert estimate(data, "regency", MARCH)["outside_low"].isna().all()


def test_with_both_there_is():
    assert known(dataset(cube=PROTECTED, welfare=deciles(*COUNTED)), MARCH)
