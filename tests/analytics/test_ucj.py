import math

import pandas as pd
import pytest

from analytics import ucj
from tests.analytics.data import MAJU, REGENCY, SUKA, dataset, month


def membership(*rows, area=REGENCY):
    table = pd.DataFrame(rows, columns=["as_of", "segment", "active_members"])
    dates = pd.to_datetime(table["as_of"]).astype("datetime64[us]")
    return table.assign(as_of=dates, area_code=area, source="typed")


def base(*rows, area=REGENCY):
    table = pd.DataFrame(rows, columns=["as_of", "definition", "workers"])
    dates = pd.to_datetime(table["as_of"]).astype("datetime64[us]")
    return table.assign(as_of=dates, area_code=area, source="typed")


def targets(*rows):
    columns = ["target_system", "area_code", "year", "target_pct"]
    return pd.DataFrame(rows, columns=columns).assign(reference="typed")


JUNE = month("2025-06")
MEMBERS = membership(
    ("2024-12-31", "PU", 100), ("2024-12-31", "BPU", 50), ("2025-06-30", "PU", 120),
    ("2025-06-30", "BPU", 80), ("2025-12-31", "PU", 900),
)  # fmt: skip
BASE = base(("2024-01-01", "semesta", 1000), ("2024-01-01", "bps", 1600))


def test_members_are_all_segments_of_the_newest_count_by_the_end_of_the_month():
    data = dataset(membership=MEMBERS)
    assert ucj.active_members(data, "regency", JUNE).to_dict() == {REGENCY: 200.0}
    assert ucj.active_members(data, "regency", month("2025-05")).to_dict() == {REGENCY: 150.0}


def test_before_the_first_count_members_are_unknown_not_zero():
    members = ucj.active_members(dataset(membership=MEMBERS), "regency", month("2024-11"))
    assert members.isna().all()


def test_an_area_without_counts_of_its_own_is_unknown():
    data = dataset(membership=pd.concat([MEMBERS, membership(("2025-06-30", "PU", 7), area=SUKA)]))
    members = ucj.active_members(data, "subdistrict", JUNE)
    assert members[SUKA] == 7
    assert math.isnan(members[MAJU])


def test_coverage_follows_the_definition_of_the_base():
    data = dataset(membership=MEMBERS, worker_base=BASE)
    assert ucj.coverage(data, "regency", JUNE, "semesta").loc[REGENCY, "value"] == 20.0
    assert ucj.coverage(data, "regency", JUNE, "bps").loc[REGENCY, "value"] == 12.5


def test_the_smallest_base_leads():
    assert ucj.definitions(dataset(worker_base=BASE)) == ["semesta", "bps"]
    assert ucj.leading_definition(dataset(worker_base=BASE)) == "semesta"
    assert ucj.definitions(dataset()) == []
    assert ucj.leading_definition(dataset()) is None


@pytest.mark.parametrize(
    ("rows", "leading"),
    [
        ([("rpjmn", "00", 2025, 32.15), ("kemendagri", "00", 2025, 52.15)], 52.15),
        ([("kemendagri", "00", 2025, 80.0), ("regional", "61", 2025, 59.56)], 59.56),
        ([("regional", "61", 2025, 59.56), ("regional", REGENCY, 2025, 40.0)], 40.0),
    ],
)
def test_the_nearest_area_leads_then_the_higher_target(rows, leading):
    assert ucj.target(dataset(targets=targets(*rows)), JUNE)["target_pct"] == leading


def test_a_target_of_another_year_is_none_of_this_year():
    assert ucj.target(dataset(targets=targets(("rpjmn", "00", 2029, 43.92))), JUNE) is None


def test_gap_counts_people_and_a_year_of_full_contributions():
    rows = targets(("regional", "61", 2025, 30.0))
    gap = ucj.this_years_gap(dataset(membership=MEMBERS, worker_base=BASE, targets=rows), JUNE)
    # 30 % of 1,000 are 300; 200 are members. 100 × Rp16,800 × 12.
    expected = {"coverage_pct": 20.0, "target_pct": 30.0, "people": 100.0, "cost_idr": 20_160_000.0}
    assert gap == expected


def test_gap_over_another_definition_is_another_gap():
    rows = targets(("regional", "61", 2025, 30.0))
    data = dataset(membership=MEMBERS, worker_base=BASE, targets=rows)
    assert ucj.this_years_gap(data, JUNE, "bps")["people"] == 280.0


def test_without_a_base_the_gap_is_unknown_and_the_target_still_stands():
    rows = targets(("regional", "61", 2025, 30.0))
    gap = ucj.this_years_gap(dataset(membership=MEMBERS, targets=rows), JUNE)
    assert gap["target_pct"] == 30.0
    assert all(math.isnan(gap[name]) for name in ("coverage_pct", "people", "cost_idr"))


def test_targets_come_as_published_each_reference_once():
    origin = ucj.targets_origin("RPJMN", "RKP", "RPJMN")
    assert (origin.nature, origin.source) == ("published", "RPJMN; RKP")
