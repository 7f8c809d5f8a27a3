"""What is missing to a target, shared out at present shares; checked by hand."""

import pytest

from analytics import gap
from tests.analytics.data import cube, dataset, month
from tests.analytics.test_ucj import membership

# 100 members: 50 PU, 40 BPU, 10 Jakon.
MEMBERS = membership(
    ("2025-06-30", "PU", 50), ("2025-06-30", "BPU", 40), ("2025-06-30", "Jakon", 10)
)
JUNE = month("2025-06")
FULL_YEAR = 12 * 16_800


def register(*rows):
    return cube(*({"month": "2025-06", "fund_source": fund, "people": n} for fund, n in rows))


def test_missing_people_follow_the_segments_of_the_members():
    table = gap.by_segment(dataset(membership=MEMBERS), JUNE, 20)
    assert table["segment"].tolist() == ["PU", "BPU", "Jakon"]
    assert table["share_pct"].tolist() == [50, 40, 10]
    assert table["people"].tolist() == [10, 8, 2]
    assert table["worker_months"].tolist() == [120, 96, 24]


def test_only_the_contribution_of_bpu_is_a_fixed_sum():
    cost = gap.by_segment(dataset(membership=MEMBERS), JUNE, 20)["cost_idr"]
    assert cost[1] == 8 * FULL_YEAR
    assert cost[[0, 2]].isna().all()


def test_a_part_of_a_person_is_a_person_and_the_parts_add_up():
    people = gap.by_segment(dataset(membership=MEMBERS), JUNE, 6.2)["people"]
    # 7 people: 3.5, 2.8 and 0.7; the larger remainders are rounded up.
    assert people.tolist() == [3, 3, 1]


@pytest.mark.parametrize("missing", [0, -5, float("nan")])
def test_where_nobody_is_missing_there_is_nothing_to_share(missing):
    assert gap.by_segment(dataset(membership=MEMBERS), JUNE, missing) is None
    assert gap.by_segment(dataset(), JUNE, 20) is None


def test_a_segment_that_the_count_leaves_out_takes_no_part():
    older = membership(("2025-03-31", "PMI", 5), ("2025-06-30", "PU", 50))
    table = gap.by_segment(dataset(membership=older), JUNE, 10)
    assert table["segment"].tolist() == ["PU"]


def test_the_bpu_part_follows_who_pays_now_and_the_rest_is_outside_the_register():
    data = dataset(membership=MEMBERS, cube=register(("apbd_kabupaten", 20), ("csr", 10)))
    table = gap.by_fund_source(data, JUNE, 20)
    # Of 8 BPU people: 20, 10 and 10 of 40 members.
    assert table["fund_source"].tolist() == ["apbd_kabupaten", "csr", gap.OUTSIDE]
    assert table["share_pct"].tolist() == [50, 25, 25]
    assert table["people"].tolist() == [4, 2, 2]
    assert table["cost_idr"].tolist() == [4 * FULL_YEAR, 2 * FULL_YEAR, 2 * FULL_YEAR]


def test_a_payer_with_the_discount_pays_half_in_its_months_only():
    rows = membership(("2025-12-31", "BPU", 10))
    register = cube({"month": "2025-12", "fund_source": "self", "people": 10})
    table = gap.by_fund_source(dataset(membership=rows, cube=register), month("2025-12"), 1)
    # 2026: January to March in full, April to December at half price.
    assert table.loc[0, ["fund_source", "people"]].tolist() == ["self", 1]
    assert table.loc[0, "cost_idr"] == 3 * 16_800 + 9 * 8_400


def test_a_register_with_more_people_than_bpu_members_leaves_nobody_outside():
    data = dataset(membership=MEMBERS, cube=register(("apbd_kabupaten", 60), ("csr", 20)))
    table = gap.by_fund_source(data, JUNE, 20).set_index("fund_source")
    assert table["share_pct"].to_dict() == {"apbd_kabupaten": 75, "csr": 25, gap.OUTSIDE: 0}
    assert table["people"].to_dict() == {"apbd_kabupaten": 6, "csr": 2, gap.OUTSIDE: 0}


def test_without_register_or_bpu_members_nobody_knows_who_pays():
    assert gap.by_fund_source(dataset(membership=MEMBERS), JUNE, 20) is None
    wage_earners = membership(("2025-06-30", "PU", 50))
    data = dataset(membership=wage_earners, cube=register(("csr", 10)))
    assert gap.by_fund_source(data, JUNE, 20) is None
