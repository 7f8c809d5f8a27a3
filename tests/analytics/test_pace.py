import math
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from analytics import pace
from analytics.pace import Pace
from tests.analytics.data import cube, dataset, month
from tests.analytics.test_ucj import base, membership, targets

DECEMBER = month("2025-12")
BASE = base(("2022-01-01", "semesta", 1000))


def counts(*rows):
    return membership(*((day, "PU", people) for day, people in rows))


def typed(before, members, months=12):
    days = (pd.Timestamp("2024-12-31"), pd.Timestamp("2025-12-31"))
    return Pace(*days, months, before, members, math.nan, math.nan)


def test_yearly_counts_are_held_against_the_year_before():
    data = dataset(membership=counts(("2023-12-31", 40), ("2024-12-31", 100), ("2025-12-31", 220)))
    found = pace.present(data, DECEMBER)
    assert (found.before, found.members, found.months, found.per_month) == (100, 220, 12, 10.0)


def test_quarterly_counts_are_held_against_the_same_quarter_of_the_year_before():
    quarters = [f"202{4 + n // 4}-{3 * (n % 4) + 3:02d}-28" for n in range(8)]
    data = dataset(membership=counts(*zip(quarters, range(100, 180, 10), strict=True)))
    found = pace.present(data, month("2025-10"))
    # The newest by October is September 2025 (160); a year before, September 2024 (120).
    assert (found.before, found.members, found.months) == (120, 160, 12)


def test_without_a_count_of_a_year_before_the_closest_one_counts():
    data = dataset(membership=counts(("2023-12-31", 10), ("2025-04-30", 100), ("2025-12-31", 180)))
    found = pace.present(data, DECEMBER)
    assert (found.before, found.months, found.per_month) == (100, 8, 10.0)


def test_of_two_counts_as_close_the_older_counts():
    data = dataset(membership=counts(("2024-06-30", 10), ("2025-06-30", 100), ("2025-12-31", 190)))
    assert pace.present(data, DECEMBER).months == 18


@pytest.mark.parametrize(
    "rows",
    [
        (),
        (("2025-12-31", 100),),
        (("2025-07-31", 50), ("2025-12-31", 100)),
        (("2024-12-31", 50), ("2026-01-31", 100)),
    ],
)
def test_too_few_or_too_close_counts_tell_no_pace(rows):
    data = dataset(membership=counts(*rows)) if rows else dataset()
    assert pace.present(data, DECEMBER) is None


def test_a_count_of_other_segments_is_not_held_against():
    rows = membership(
        ("2024-06-30", "BPU", 30), ("2024-12-31", "PU", 100), ("2024-12-31", "BPU", 50),
        ("2025-12-31", "BPU", 66),
    )  # fmt: skip
    found = pace.present(dataset(membership=rows), DECEMBER)
    assert (found.before, found.members, found.months, found.per_month) == (30, 66, 18, 2.0)


def test_the_programmes_part_of_the_pace_is_told_apart():
    register = cube({"month": "2024-12-01", "people": 60}, {"month": "2025-12-01", "people": 12})
    rows = counts(("2024-12-31", 100), ("2025-12-31", 88))
    found = pace.present(dataset(membership=rows, cube=register), DECEMBER)
    # 12 fewer in all; without the register's people 40 became 76.
    assert (found.per_month, found.per_month_without_programme) == (-1.0, 3.0)


def test_months_until_a_target_are_counted_up():
    # 30 % of 1,000 are 300: 100 more at 12 a month take 8.3 months.
    assert pace.months_until(30.0, 1000, typed(before=56, members=200)) == 9
    assert pace.months_until(29.6, 1000, typed(before=56, members=200)) == 8


def test_a_target_met_already_takes_no_month_whatever_the_pace():
    assert pace.months_until(20.0, 1000, typed(before=500, members=200)) == 0


@pytest.mark.parametrize("before", [200, 201])
def test_without_growth_the_target_is_never_reached(before):
    assert pace.months_until(30.0, 1000, typed(before=before, members=200)) is None


@given(
    target=some.integers(1, 10_000),
    workers=some.integers(1, 5_000),
    before=some.integers(0, 5_000),
    members=some.integers(0, 5_000),
    months=some.integers(6, 40),
)
def test_the_month_reached_is_the_first_with_enough_members(
    target, workers, before, members, months
):
    found = pace.months_until(target / 100, workers, typed(before, members, months))
    needed = Fraction(target, 10_000) * workers
    if found is None:
        assert members < needed
        assert members <= before
        return
    rate = Fraction(members - before, months)
    assert needed <= members + rate * found
    assert found == 0 or needed > members + rate * (found - 1)


def outlook(*rows, people=(("2024-12-31", 80), ("2025-12-31", 200)), workers=BASE, at=DECEMBER):
    data = dataset(membership=counts(*people), worker_base=workers, targets=targets(*rows))
    return pace.outlook(data, at, "semesta")


def test_a_target_tells_people_rupiah_pace_and_month():
    row = outlook(("regional", "61", 2026, 32.0)).targets.iloc[0]
    assert (row["coverage_pct"], row["achieved_pct"], row["people"]) == (20.0, 62.5, 120.0)
    assert row["cost_idr"] == 120 * 16_800 * 12
    assert (row["months_left"], row["needed"]) == (12, 10.0)
    assert (row["outcome"], row["reached"]) == ("dated", month("2026-12"))


def test_enough_pace_and_a_date_in_time_say_the_same():
    table = outlook(("rpjmn", "00", 2026, 32.0), ("kemendagri", "00", 2026, 32.1)).targets
    in_time = table["reached"] <= month("2026-12")
    assert in_time.tolist() == (table["needed"] <= 10.0).tolist() == [True, False]


def test_a_target_exceeded_lacks_less_than_nobody():
    row = outlook(("regional", "61", 2026, 15.0)).targets.iloc[0]
    assert (row["people"], row["needed"], row["outcome"]) == (-50.0, 0.0, "reached")


def test_a_deadline_in_the_past_needs_no_pace_any_more():
    row = outlook(("regional", "61", 2025, 32.0)).targets.iloc[0]
    assert math.isnan(row["needed"])
    assert row["people"] == 120.0


def test_falling_membership_never_reaches_and_a_snail_is_beyond_the_horizon():
    falling = (("2024-12-31", 210), ("2025-12-31", 200))
    slow = (("2024-12-31", 199), ("2025-12-31", 200))
    target = ("rpjpn", "00", 2045, 99.5)
    assert outlook(target, people=falling).targets["outcome"].tolist() == ["never"]
    # 795 more at one a year.
    assert outlook(target, people=slow).targets["outcome"].tolist() == ["beyond"]


def test_without_a_base_the_targets_stand_and_the_rest_is_unknown():
    row = outlook(("regional", "61", 2026, 32.0), workers=None).targets.iloc[0]
    assert row["target_pct"] == 32.0
    assert row["outcome"] == "unknown"
    assert row[["coverage_pct", "people", "cost_idr", "needed"]].isna().all()


def test_the_path_holds_this_year_and_the_end_of_the_leading_system_only():
    path = outlook(
        ("rpjmn", "00", 2025, 32.15),
        ("rpjpn", "00", 2045, 99.5),
        ("regional", "61", 2024, 50.0),
        ("regional", "61", 2025, 59.56),
        ("regional", "61", 2026, 60.8),
        ("regional", "61", 2030, 65.77),
    ).path
    assert path["target_pct"].tolist() == [59.56, 65.77]


def test_a_year_without_a_target_has_no_path():
    assert outlook(("rpjpn", "00", 2045, 99.5)).path.empty


def test_each_definition_achieves_another_share_of_the_target():
    workers = base(("2022-01-01", "semesta", 1000), ("2022-01-01", "bps", 2000))
    rows = targets(("regional", "61", 2025, 40.0), ("regional", "61", 2026, 50.0))
    data = dataset(membership=counts(("2025-12-31", 200)), worker_base=workers, targets=rows)
    table = pace.by_definition(data, DECEMBER)
    assert table["definition"].tolist() == ["semesta", "bps"]
    assert table["achieved_pct"].tolist() == [50.0, 25.0]
    assert pace.by_definition(dataset(targets=rows), DECEMBER).empty
