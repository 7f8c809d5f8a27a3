"""What each kecamatan would need beside what it did; checked by hand."""

import pytest

from analytics import pace_areas
from tests.analytics.data import (
    MAJU,
    MAJU_1,
    SUKA,
    SUKA_1,
    WARD,
    cube,
    dataset,
    month,
    villages,
)

JUNE = month("2026-06")


def known(missing, months_left, **frames):
    return pace_areas.by_subdistrict(dataset(**frames), JUNE, missing, months_left).set_index(
        "area_code"
    )


def test_a_kecamatan_takes_part_in_the_gap_by_its_adults():
    # Suka has 600 adults, Maju 1,000.
    table = known(160, 5)
    assert table["people"].to_dict() == {SUKA: 60, MAJU: 100}
    assert table["needed"].to_dict() == {SUKA: 12, MAJU: 20}


def test_what_it_did_is_the_change_in_the_register_over_twelve_months():
    register = cube(
        {"month": "2025-06", "people": 10, "village_code": SUKA_1},
        {"month": "2026-06", "people": 70, "village_code": SUKA_1},
        {"month": "2025-06", "people": 24, "village_code": WARD},
    )
    table = known(160, 5, cube=register)
    assert table.loc[SUKA, ["before", "now", "per_month"]].tolist() == [10, 70, 5]
    assert table.loc[MAJU, ["before", "now", "per_month"]].tolist() == [24, 0, -2]


def test_without_a_register_the_need_stands_and_the_rest_is_unknown():
    table = known(160, 5)
    assert table[["before", "now", "per_month"]].isna().all(axis=None)


def test_a_target_exceeded_needs_nobody():
    assert known(-40, 5)["needed"].tolist() == [0, 0]


@pytest.mark.parametrize("months_left", [5, float("nan")])
def test_an_unknown_gap_or_deadline_leaves_the_need_unknown(months_left):
    gap = float("nan") if months_left == 5 else 160
    assert known(gap, months_left)["needed"].isna().all()


def test_where_the_adults_of_one_kecamatan_are_unknown_nobody_can_be_shared_out():
    places = villages()
    places.loc[places["code"].isin([WARD, MAJU_1]), "voters"] = float("nan")
    assert known(160, 5, villages=places)["people"].isna().all()
