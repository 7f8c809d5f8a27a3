"""In how many villages each table knows anything, counted by hand."""

import pandas as pd

from analytics.completeness import villages_known
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

PEOPLE = (
    {"month": "2024-03", "people": 4},
    {"month": "2024-04", "people": 1, "village_code": SUKA_2},
    {"month": "2024-04", "people": 0, "village_code": MAJU_1},
)


def known(level="subdistrict", area=REGENCY, **frames):
    table = villages_known(dataset(**frames), month("2024-04"), level, area)
    return table.set_index("area_code")


def test_villages_with_anyone_count_and_a_row_of_nobody_does_not():
    table = known(cube=cube(*PEOPLE))
    assert table.loc[SUKA, ["name", "villages", "register", "month"]].tolist() == ["Suka", 2, 2, 1]
    assert table.loc[MAJU, ["villages", "register", "month"]].tolist() == [2, 0, 0]


def test_a_table_that_is_unknown_is_unknown_in_every_place():
    table = known(welfare=pd.DataFrame({"village_code": [MAJU_1]}))
    assert table["register"].isna().all()
    assert table["idm"].isna().all()
    assert table["welfare"].tolist() == [0, 1]


def test_facts_of_the_villages_count_where_they_are_known():
    # Maju Satu has no count of voters.
    assert known()["voters"].tolist() == [2, 1]


def test_villages_are_listed_one_by_one_within_a_kecamatan():
    table = known("village", SUKA, cube=cube(*PEOPLE))
    assert table.index.tolist() == [SUKA_1, SUKA_2]
    assert table["name"].tolist() == ["Satu (Suka)", "Dua"]
    assert table["month"].tolist() == [0, 1]
