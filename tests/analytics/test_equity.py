"""A flat quota over villages of unequal size; IDM by status."""

import pandas as pd
import pytest

from analytics import equity
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
    villages,
)

JULY = month("2025-07")


def test_quota_is_divided_by_adults():
    table = equity.quota_per_adult(dataset(), JULY, REGENCY).set_index("code")
    assert table.loc[[SUKA_1, SUKA_2], "quota_per_100"].tolist() == [50, 25]
    assert table.index[0] == SUKA_1


def test_the_quota_of_an_area_counts_only_villages_that_have_quota_and_adults():
    # Suka: 200 for 200 + 400 adults; in Maju no village has both.
    table = equity.quota_per_100(dataset(), "subdistrict")
    assert table.loc[SUKA].tolist() == [pytest.approx(100 / 3), 200, 600]
    assert pd.isna(table.loc[MAJU, "value"])


def test_a_kelurahan_is_outside_and_has_no_quota_rather_than_zero():
    row = equity.quota_per_adult(dataset(), JULY, MAJU).set_index("code").loc[WARD]
    assert row["outside"]
    assert pd.isna(row["quota"])
    assert pd.isna(row["quota_per_100"])


def test_unknown_adults_make_the_quota_per_adult_unknown_but_not_outside():
    row = equity.quota_per_adult(dataset(), JULY, MAJU).set_index("code").loc[MAJU_1]
    assert not row["outside"]
    assert pd.isna(row["quota_per_100"])


def test_where_no_village_has_a_quota_none_is_outside():
    nobody = villages().assign(quota=float("nan"))
    assert not equity.quota_per_adult(dataset(villages=nobody), JULY, REGENCY)["outside"].any()


def test_protected_per_100_adults_stands_beside_the_quota():
    people = cube({"month": "2025-07", "people": 20})
    table = equity.quota_per_adult(dataset(cube=people), JULY, REGENCY).set_index("code")
    assert table.loc[SUKA_1, ["people", "protected_per_100"]].tolist() == [20, 10]
    without = equity.quota_per_adult(dataset(), JULY, REGENCY)
    assert without["protected_per_100"].isna().all()


def test_extremes_name_the_ends_and_how_far_apart_they_are():
    ends = equity.extremes(equity.quota_per_adult(dataset(), JULY, REGENCY), "quota_per_100")
    assert ends["low"]["code"] == SUKA_2
    assert ends["high"]["code"] == SUKA_1
    assert ends["times"] == 2


def test_there_are_no_extremes_of_what_nobody_knows():
    assert equity.extremes(pd.DataFrame({"x": [float("nan")]}), "x") is None


def test_every_status_is_counted_and_a_village_without_idm_is_not():
    known = villages().assign(idm_status=["MAJU", "MAJU", None, "BERKEMBANG"])
    counts = equity.idm_status(dataset(villages=known), REGENCY).set_index("status")["villages"]
    assert counts.to_dict() == {
        "MANDIRI": 0, "MAJU": 2, "BERKEMBANG": 1, "TERTINGGAL": 0, "SANGAT TERTINGGAL": 0,
    }  # fmt: skip
    assert equity.idm_status(dataset(), REGENCY) is None


def test_villages_are_listed_lowest_score_first_and_those_without_last():
    known = villages().assign(idm_score=[0.8, 0.6, None, 0.7])
    table = equity.idm_villages(dataset(villages=known), REGENCY)
    assert table["code"].tolist() == [SUKA_2, MAJU_1, SUKA_1, WARD]
