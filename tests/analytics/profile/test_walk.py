"""From village to village of the toy regency."""

from analytics.profile import walk
from tests.analytics.data import (
    MAJU,
    MAJU_1,
    REGENCY,
    SUKA,
    SUKA_1,
    SUKA_2,
    WARD,
    cube,
    dataset,
    month,
)

MAY = month("2025-05")


def test_the_walk_goes_on_in_the_next_kecamatan_and_ends_with_the_regency():
    data = dataset()
    assert walk.around(data, SUKA_1) == (None, SUKA_2)
    assert walk.around(data, SUKA_2) == (SUKA_1, WARD)
    assert walk.around(data, MAJU_1) == (WARD, None)


def test_the_first_village_is_the_one_with_most_people_at_stake():
    data = dataset(
        cube=cube(
            {"month": "2025-05", "people": 90},
            {"month": "2025-05", "people": 50, "village_code": SUKA_2},
            {"month": "2025-05", "people": 99, "village_code": MAJU_1},
        )
    )
    assert walk.first_to_look(data, MAY, REGENCY) == SUKA_2
    assert walk.first_to_look(data, MAY, MAJU) == MAJU_1


def test_without_a_reason_to_look_the_first_by_code_is_shown():
    assert walk.first_to_look(dataset(), MAY, SUKA) == SUKA_1
    assert walk.first_to_look(dataset(), MAY, MAJU) == WARD
