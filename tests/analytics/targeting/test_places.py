"""Places side by side, and the months paid twice, by hand."""

import pandas as pd

from analytics.targeting.places import compared, paid_twice
from tests.analytics.data import MAJU, REGENCY, SUKA, SUKA_1, SUKA_2, cube, dataset, month
from tests.analytics.targeting.test_errors import POOR, REGISTER
from tests.analytics.targeting.test_estimate import COUNTED, PROTECTED, deciles
from tests.analytics.targeting.typed import matched

MARCH = month("2025-03")


def test_where_persons_are_matched_both_errors_are_counted():
    table = compared(matched(REGISTER, POOR), MARCH, "subdistrict", REGENCY).set_index("code")
    assert table["name"].tolist() == ["Suka", "Maju"]
    assert table.loc[SUKA, ["people", "inclusion", "missed", "exclusion"]].tolist() == [
        4,
        50,
        1,
        50,
    ]
    assert pd.isna(table.loc[MAJU, "inclusion"])
    # Suka has 600 adults.
    assert table.loc[SUKA, "per_100"] == 100 * 4 / 600


def test_where_villages_are_counted_the_errors_are_the_least_there_can_be():
    data = dataset(cube=PROTECTED, welfare=deciles(*COUNTED))
    table = compared(data, MARCH, "subdistrict", REGENCY).set_index("code")
    assert table.loc[SUKA, ["inclusion", "exclusion"]].tolist() == [12.5, 30]
    assert table.loc[MAJU, ["inclusion", "exclusion"]].isna().all()


def test_a_kecamatan_lists_its_villages_by_name():
    table = compared(matched(REGISTER, POOR), MARCH, "village", SUKA)
    assert table["name"].tolist() == ["Satu (Suka)", "Dua"]
    assert table["people"].tolist() == [3, 1]


def test_months_paid_twice_are_listed_with_their_people_and_rupiah():
    register = cube(
        {"month": "2025-03", "people": 5, "covers": 7},
        {"month": "2025-03", "people": 1, "covers": 2, "village_code": SUKA_2},
        {"month": "2025-04", "people": 5},
    )
    data = dataset(cube=register)
    assert paid_twice(data, REGENCY).to_numpy().tolist() == [[month("2025-03"), 3, 3 * 16_800.0]]
    assert paid_twice(data, SUKA_1)["double_paid"].tolist() == [2]
    assert paid_twice(data, MAJU).empty
    assert paid_twice(dataset(), REGENCY) is None
