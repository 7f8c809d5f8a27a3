"""Who pays for a village, by hand."""

import pandas as pd

from analytics.profile.slices import slices
from tests.analytics.data import SUKA_1, SUKA_2, cube, dataset, month

REGISTER = cube(
    {"month": "2025-03", "people": 8},
    {"month": "2025-05", "people": 10},
    {"month": "2025-07", "people": 6},
    {"month": "2025-04", "people": 0, "covers": 2, "scheme": "csr", "fund_source": "csr",
     "contribution_idr": 0.0},
    {"month": "2025-05", "people": 99, "village_code": SUKA_2},
)  # fmt: skip


def test_each_scheme_tells_its_people_months_and_rupiah():
    table = slices(dataset(cube=REGISTER), month("2025-05"), SUKA_1).set_index("scheme")
    row = table.loc["desa100"]
    assert (row["people"], row["most"], row["contribution_idr"]) == (10, 10, 168_000)
    assert (row["first_month"], row["last_month"]) == (month("2025-03"), month("2025-07"))
    assert row["contribution_all_idr"] == 24 * 16_800


def test_a_scheme_without_stated_contributions_has_no_amount():
    row = slices(dataset(cube=REGISTER), month("2025-05"), SUKA_1).set_index("scheme").loc["csr"]
    assert row["people"] == 0
    assert pd.isna(row["contribution_all_idr"])


def test_a_scheme_that_has_ended_pays_nothing_this_month():
    table = slices(dataset(cube=REGISTER), month("2025-08"), SUKA_1).set_index("scheme")
    assert table.loc["desa100", ["people", "contribution_idr"]].tolist() == [0, 0]


def test_nobody_ever_is_an_empty_table_and_no_register_is_none():
    nobody = cube({"month": "2025-05", "people": 1, "village_code": SUKA_2})
    assert slices(dataset(cube=nobody), month("2025-05"), SUKA_1).empty
    assert slices(dataset(), month("2025-05"), SUKA_1) is None
