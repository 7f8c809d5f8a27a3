"""What is left when nothing is renewed, counted by hand."""

import pandas as pd

from analytics.renewals.stepdown import AFTER, BEFORE, by_area, by_month
from tests.analytics.data import MAJU, REGENCY, SUKA, SUKA_2, WARD, cube, dataset, month

MAY = month("2025-05-01")


def register():
    return dataset(
        cube=cube(
            {"month": "2024-01-01", "people": 500, "scheme": "korpri"},
            {"month": "2025-05-01", "people": 100},
            {"month": "2025-08-01", "people": 60},
            {"month": "2025-08-01", "people": 7, "village_code": SUKA_2, "scheme": "csr"},
            {"month": "2025-05-01", "people": 20, "village_code": WARD},
        )
    )


def test_months_around_the_chosen_one_are_listed_and_a_month_of_nobody_is_zero():
    table = by_month(register(), REGENCY, MAY).set_index("month")
    assert len(table) == BEFORE + 1 + AFTER
    assert table.index[0] == month("2024-11-01")
    assert table.loc[MAY, "people"] == 120
    assert table.loc[month("2025-08-01")].to_dict() == {"people": 67, "csr": 7, "desa100": 60}
    assert table.loc[month("2025-09-01"), "people"] == 0


def test_a_scheme_with_nobody_in_these_months_has_no_column():
    assert "korpri" not in by_month(register(), REGENCY, MAY)


def test_what_is_left_after_three_six_and_twelve_months_by_kecamatan():
    table = by_area(register(), "subdistrict", REGENCY, MAY)
    assert table.to_numpy().tolist() == [[SUKA, 100, 67, 0, 0], [MAJU, 20, 0, 0, 0]]


def test_without_a_register_nothing_is_known():
    assert by_month(dataset(), REGENCY, MAY) is None
    left = by_area(dataset(), "village", SUKA, MAY).drop(columns="area_code")
    assert pd.isna(left).all(axis=None)
