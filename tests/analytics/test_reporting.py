"""Villages that the register has not heard of, counted by hand."""

import pandas as pd

from analytics.reporting import villages
from tests.analytics.data import MAJU_1, REGENCY, SUKA, SUKA_1, SUKA_2, WARD, cube, dataset

DATA = dataset(
    cube=cube(
        {"month": "2025-05-01", "people": 3},
        {"month": "2026-06-01", "people": 1},
        {"month": "2026-07-01", "people": 0, "grace": 1},
        {"month": "2025-11-01", "people": 2, "village_code": SUKA_2},
    ),
    today=pd.Timestamp("2026-11-22"),
)


def test_never_heard_of_first_then_the_longest_silent():
    table = villages(DATA, REGENCY)
    assert set(table["code"].head(2)) == {MAJU_1, WARD}
    assert table["code"].tolist()[2:] == [SUKA_2, SUKA_1]
    assert table["months_ago"].tolist()[2:] == [12, 5]


def test_only_the_chosen_area_is_listed():
    assert villages(DATA, SUKA)["code"].tolist() == [SUKA_2, SUKA_1]


def test_without_a_register_nothing_is_said():
    assert villages(dataset(), REGENCY) is None
