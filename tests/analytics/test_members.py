import math

import pandas as pd

from analytics import members
from tests.analytics.data import SUKA, cube, dataset, month
from tests.analytics.test_ucj import base, membership

MEMBERS = membership(
    ("2023-12-31", "PU", 100), ("2023-12-31", "BPU", 40), ("2024-12-31", "PU", 110),
    ("2024-12-31", "BPU", 60), ("2025-06-30", "PU", 120), ("2025-06-30", "BPU", 30),
)  # fmt: skip
JUNE = month("2025-06")


def test_a_segment_left_out_of_a_count_is_unknown_there_and_named():
    partial = membership(
        ("2024-12-31", "PU", 100), ("2024-12-31", "BPU", 40), ("2025-06-30", "BPU", 50)
    )
    data = dataset(membership=partial)
    table = members.by_segment(data)
    assert math.isnan(table.loc[1, "PU"])
    assert members.standing(data, JUNE, None).left_out == ("PU",)
    assert members.standing(data, month("2024-12"), None).left_out == ()


def test_counts_of_other_areas_take_no_part():
    elsewhere = membership(("2025-06-30", "PU", 9999), area=SUKA)
    table = members.by_segment(dataset(membership=pd.concat([MEMBERS, elsewhere])))
    assert table["active_members"].tolist() == [140.0, 170.0, 150.0]
    assert members.by_segment(dataset(membership=elsewhere)) is None


def test_standing_takes_count_and_base_by_the_month_and_tells_their_age():
    workers = base(("2024-01-31", "semesta", 1000), ("2025-09-30", "semesta", 2000))
    data = dataset(membership=MEMBERS, worker_base=workers)
    now = members.standing(data, month("2025-08"), "semesta")
    assert (now.members, now.workers, now.coverage_pct, now.months_old) == (150, 1000, 15.0, 2)
    assert members.standing(data, month("2025-09"), "semesta").coverage_pct == 7.5


def test_standing_without_any_count_is_unknown():
    now = members.standing(dataset(), JUNE, None)
    assert pd.isna(now.as_of)
    assert math.isnan(now.coverage_pct)
    assert math.isnan(now.months_old)


def test_a_count_before_any_base_has_no_coverage():
    workers = base(("2024-12-31", "semesta", 1000))
    table = members.coverage_by_count(dataset(membership=MEMBERS, worker_base=workers))
    assert table["coverage_pct"].isna().tolist() == [True, False, False]
    assert table["coverage_pct"].tolist()[1:] == [17.0, 15.0]


def test_a_base_of_later_in_the_month_of_a_count_belongs_to_it():
    counts = membership(("2025-06-15", "PU", 150))
    workers = base(("2025-06-30", "semesta", 1000))
    table = members.coverage_by_count(dataset(membership=counts, worker_base=workers))
    assert table["coverage_pct"].tolist() == [15.0]


def test_each_definition_has_its_own_coverage():
    workers = base(("2023-01-01", "semesta", 1000), ("2023-01-01", "bps", 2000))
    table = members.coverage_by_count(dataset(membership=MEMBERS, worker_base=workers))
    newest = table[table["as_of"] == table["as_of"].max()]
    assert dict(zip(newest["definition"], newest["coverage_pct"], strict=True)) == {
        "semesta": 15.0,
        "bps": 7.5,
    }


def test_programme_people_are_those_of_the_month_of_the_count():
    register = cube({"month": "2024-12-01", "people": 20}, {"month": "2025-01-01", "people": 7})
    table = members.with_base(dataset(membership=MEMBERS, cube=register), None)
    assert table["programme"].tolist() == [0.0, 20.0, 0.0]
    assert members.with_base(dataset(membership=MEMBERS), None)["programme"].isna().all()


def test_two_years_hold_year_end_counts_with_segments_apart():
    workers = base(("2023-01-01", "semesta", 1000))
    data = dataset(membership=MEMBERS, worker_base=workers)
    year, table = members.two_years(data, JUNE, "semesta")
    assert year == 2024
    rows = table.set_index("segment")
    assert rows.loc["BPU"].tolist() == [40.0, 60.0, 20.0, 50.0, 4.0, 6.0]
    assert rows.loc["PU", ["before", "now", "change"]].tolist() == [100.0, 110.0, 10.0]
    assert rows.loc["all", ["coverage_before", "coverage_now"]].tolist() == [14.0, 17.0]


def test_a_year_without_an_end_count_leaves_the_change_unknown():
    late_only = membership(("2022-06-30", "PU", 90), ("2023-11-30", "PU", 100))
    year, table = members.two_years(dataset(membership=late_only), JUNE, None)
    assert year == 2023
    assert table["now"].tolist() == [100.0, 100.0]
    assert table[["before", "change", "coverage_now"]].isna().all(axis=None)


def test_a_year_end_after_the_chosen_month_is_not_known_yet():
    assert members.two_years(dataset(membership=MEMBERS), month("2024-11"), None)[0] == 2023
    assert members.two_years(dataset(membership=MEMBERS), month("2023-11"), None) is None
    assert members.two_years(dataset(), JUNE, None) is None
