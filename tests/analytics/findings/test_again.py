"""The same person paid for again: which row, which months, how much; checked by hand."""

import pandas as pd
import pytest

from analytics.cube.build import build as count
from analytics.findings.again import paid_again
from tests.analytics.data import MAJU_1, SUKA_1, SUKA_2
from tests.analytics.findings.register import spells, told

WHAT = ("rule", "row_no", "other_row_no", "first_month", "last_month", "months", "amount_idr")
PALM = {"scheme": "dbh_sawit", "fund_source": "dbh_sawit"}


def test_two_villages_in_the_same_months_are_paid_twice_for_the_months_they_share():
    later = {"village_code": SUKA_2, "paid_from": "2024-11", "paid_through": "2025-02"}
    register = spells({}, later)
    # The later start counts the person; row 2 pays November and December for nothing.
    expected = ("two_villages", 2, 3, "2024-11", "2024-12", 2, 33_600)
    assert told(paid_again(register), *WHAT) == [expected]
    assert told(paid_again(register), "village_code", "other_village_code") == [(SUKA_1, SUKA_2)]


@pytest.mark.parametrize(
    ("second", "rule"),
    [
        (PALM, "two_schemes"),
        (PALM | {"village_code": MAJU_1}, "two_villages"),
        ({"fund_source": "csr"}, "two_payers"),
        ({"import_id": "another"}, "overlap"),
    ],
)
def test_a_pair_is_named_after_the_weightiest_difference(second, rule):
    assert told(paid_again(spells({}, second)), "rule", "months") == [(rule, 12)]


def test_months_beside_each_other_and_other_persons_are_not_paid_again():
    register = spells(
        {}, {"paid_from": "2025-01", "paid_through": "2025-06"}, {"worker_key": "b"} | PALM
    )
    assert paid_again(register).empty


def test_a_gap_parts_what_is_paid_again_into_two_findings():
    register = spells(
        {"paid_through": "2024-06"},
        {"paid_from": "2024-02", "paid_through": "2024-02"} | PALM,
        {"paid_from": "2024-05", "paid_through": "2024-05"} | PALM,
    )
    expected = [(2, 3, "2024-02", "2024-02"), (2, 4, "2024-05", "2024-05")]
    assert sorted(told(paid_again(register), *WHAT[1:5])) == expected


def test_a_third_row_in_a_slice_overlaps_the_second_not_the_counted_one():
    register = spells({"paid_from": "2024-07"}, PALM, PALM | {"paid_through": "2024-08"})
    assert told(paid_again(register), *WHAT[:6]) == [
        ("two_schemes", 3, 2, "2024-07", "2024-12", 6),
        ("overlap", 4, 3, "2024-01", "2024-08", 8),
    ]


def test_without_a_contribution_the_amount_is_unknown():
    found = paid_again(spells({"contribution_idr": None}, PALM | {"paid_from": "2024-12"}))
    assert found["months"].tolist() == [1]
    assert found["amount_idr"].isna().all()


def test_without_overlaps_the_findings_add_up_to_the_cubes_double_payment():
    register = spells(
        {},
        {"village_code": SUKA_2, "paid_from": "2024-03", "paid_through": "2025-01"},
        PALM | {"paid_from": "2024-06", "contribution_idr": 8_400.0},
        {"worker_key": "b"},
        {"worker_key": "b", "fund_source": "csr", "paid_from": "2024-12"},
    )
    found, cube = paid_again(register), count([register])
    assert "overlap" not in set(found["rule"])
    assert found["months"].sum() == cube["double_paid"].sum() == 18
    assert found["amount_idr"].sum() == cube["double_paid_idr"].sum()
    by_village = found.groupby("village_code")["months"].sum()
    counted = cube.groupby("village_code")["double_paid"].sum()
    pd.testing.assert_series_equal(
        by_village, counted[counted > 0].astype(float), check_names=False
    )
