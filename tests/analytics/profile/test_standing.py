"""Ranks and facts of a village of the toy regency, by hand."""

import pandas as pd
import pytest

from analytics.profile import standing
from tests.analytics.data import MAJU_1, SUKA_1, SUKA_2, WARD, cube, dataset, month

MAY = month("2025-05")


def register():
    """10 of 200 adults in Suka Satu, 40 of 400 in Suka Dua, 20 of 1,000 in the kelurahan."""
    return cube(
        {"month": "2025-05", "people": 10},
        {"month": "2025-05", "people": 40, "village_code": SUKA_2},
        {"month": "2025-05", "people": 20, "village_code": WARD, "scheme": "csr"},
        {"month": "2025-05", "people": 99, "village_code": MAJU_1},
    )


def deciles():
    rows = [
        (SUKA_1, 1, 30, 100, 40),
        (SUKA_1, 9, 70, 300, 160),
        (SUKA_2, 4, 20, 60, 20),
        (SUKA_2, 10, 60, 240, 80),
    ]
    table = pd.DataFrame(rows, columns=["village_code", "decile", "families", "people", "workers"])
    return table.assign(as_of=pd.Timestamp("2025-01-01"))


def test_villages_are_ranked_by_rate_in_kecamatan_and_regency():
    data = dataset(cube=register())
    assert standing.ranks(data, MAY, SUKA_2) == {"subdistrict": (1, 2), "regency": (1, 3)}
    assert standing.ranks(data, MAY, SUKA_1) == {"subdistrict": (2, 2), "regency": (2, 3)}


def test_equal_villages_share_the_better_rank():
    rows = ({"month": "2025-05", "people": n, "village_code": c}
            for c, n in ((SUKA_1, 20), (SUKA_2, 40), (WARD, 0)))  # fmt: skip
    data = dataset(cube=cube(*rows))
    assert {standing.ranks(data, MAY, code)["regency"] for code in (SUKA_1, SUKA_2)} == {(1, 3)}
    # Nobody is protected there: no rank.
    assert standing.ranks(data, MAY, WARD) == {}


def test_a_village_without_voters_has_no_rank():
    assert standing.ranks(dataset(cube=register()), MAY, MAJU_1) == {}


def test_facts_stand_beside_those_of_kecamatan_and_regency():
    table = standing.facts(dataset(cube=register(), welfare=deciles()), MAY, SUKA_1)
    assert table.loc["voters"].tolist() == [200, 600, 1600]
    assert table.loc["quota"].tolist() == [100, 200, 300]
    assert table.loc["low_workers"].tolist() == [40, 60, 60]
    assert table.loc["share"].tolist() == pytest.approx([25, 160 / 7, 160 / 7])
    # Maju Satu has a quota and no known voters: it takes no part in the rate.
    assert table.loc["quota_per_100"].tolist() == pytest.approx([50, 100 / 3, 100 / 3])
    assert table.loc["protected_per_100"].tolist() == pytest.approx([5, 50 / 6, 70 / 16])
    # Ten of forty, fifty of sixty.
    assert table.loc["vulnerable_pct"].tolist() == pytest.approx([25, 500 / 6, 500 / 6])


def test_what_is_not_known_is_no_number():
    table = standing.facts(dataset(), MAY, WARD)
    assert table["village"].dropna().to_dict() == {"voters": 1000}
