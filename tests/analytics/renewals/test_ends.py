"""Whose cover ends, counted by hand on the toy regency."""

from analytics.renewals.ends import calendar, ends, window
from tests.analytics.data import MAJU, REGENCY, SUKA, SUKA_1, SUKA_2, WARD, cube, dataset, month

MAY = month("2025-05-01")


def register():
    return dataset(
        cube=cube(
            {"month": "2025-04-01", "people": 9, "ending": 9},
            {"month": "2025-05-01", "people": 70, "ending": 30, "village_code": SUKA_2},
            {"month": "2025-05-01", "people": 5, "ending": 5, "village_code": WARD,
             "scheme": "csr", "fund_source": "csr"},
            {"month": "2025-07-01", "people": 40, "ending": 40, "village_code": SUKA_2},
            {"month": "2025-07-01", "people": 50},
            {"month": "2025-08-01", "people": 50, "ending": 50},
        )
    )  # fmt: skip


def test_an_end_belongs_to_its_last_month_and_whoever_goes_on_has_none():
    rows = ends(register(), REGENCY, MAY, 3)
    found = rows[["month", "village_code", "fund_source", "people"]].to_numpy().tolist()
    assert found == [
        [MAY, SUKA_2, "apbd_kabupaten", 30],
        [MAY, WARD, "csr", 5],
        [month("2025-07-01"), SUKA_2, "apbd_kabupaten", 40],
    ]


def test_only_the_villages_of_the_chosen_area_are_listed():
    assert ends(register(), MAJU, MAY, 12)["village_code"].tolist() == [WARD]
    assert ends(register(), SUKA_1, MAY, 12)["people"].tolist() == [50]


def test_the_calendar_has_a_column_for_a_month_without_ends_and_most_people_first():
    rows = ends(register(), REGENCY, MAY, 3)
    table = calendar(rows, "scheme", window(MAY, 3))
    assert table.index.tolist() == ["desa100", "csr"]
    assert table.to_numpy().tolist() == [[30, 0, 40], [5, 0, 0]]
    assert calendar(rows, "subdistrict_code", window(MAY, 3)).index.tolist() == [SUKA, MAJU]


def test_a_window_crosses_the_turn_of_the_year():
    assert window(month("2025-12-01"), 2).tolist() == [month("2025-12-01"), month("2026-01-01")]


def test_without_a_register_nothing_is_known():
    assert ends(dataset(), REGENCY, MAY, 12) is None


def test_a_register_in_which_nobody_ends_has_an_empty_calendar():
    rows = ends(register(), REGENCY, month("2025-09-01"), 3)
    assert rows.empty
    assert calendar(rows, "scheme", window(month("2025-09-01"), 3)).empty
