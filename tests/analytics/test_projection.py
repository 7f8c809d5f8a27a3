"""The drift method by hand, and where it says nothing."""

from math import sqrt

import pandas as pd
import pytest

from analytics.projection import projection
from tests.analytics.data import cube, dataset, month
from tests.analytics.test_ucj import membership

DECEMBER = month("2025-12")
# Changes of 30, 60 and 90 in three months each.
QUARTERS = (
    ("2025-03-31", "PU", 100), ("2025-06-30", "PU", 130), ("2025-09-30", "PU", 190),
    ("2025-12-31", "PU", 280),
)  # fmt: skip
# Student's t with 2 degrees of freedom: 10 % and 2.5 % lie above (tables of Fisher and Yates).
T_80, T_95 = 1.886, 4.303


def project(*rows, at=DECEMBER, **frames):
    return projection(dataset(membership=membership(*rows), **frames), at)


def test_the_middle_goes_on_at_the_mean_pace_of_the_counts():
    found = project(*QUARTERS)
    assert (found.since, found.until) == (pd.Timestamp("2025-03-31"), pd.Timestamp("2025-12-31"))
    # 180 in 9 months.
    assert (found.counts, found.months, found.per_month) == (4, 9, 20.0)
    assert found.at(pd.Timestamp("2026-03-31"))["middle"] == 280 + 3 * 20
    assert found.path["middle"].iloc[0] == 280


def test_the_range_comes_from_the_ups_and_downs_and_widens():
    # Residuals of the changes from 60: −30, 0, 30; per month 1,800 ÷ 3 over 2 degrees: 300.
    row = project(*QUARTERS).at(pd.Timestamp("2026-06-30"))
    spread = sqrt(300) * sqrt(6 * (1 + 6 / 9))
    assert row["high_80"] - row["middle"] == pytest.approx(T_80 * spread, rel=1e-3)
    assert row["middle"] - row["low_95"] == pytest.approx(T_95 * spread, rel=1e-3)


def test_at_the_newest_count_nothing_is_uncertain():
    start = project(*QUARTERS).path.iloc[0]
    assert start["low_95"] == start["high_95"] == 280


def test_fewer_than_nobody_is_never_projected():
    falling = [
        (day, "PU", people) for (day, *_), people in zip(QUARTERS, (90, 80, 40, 5), strict=True)
    ]
    assert project(*falling).path["low_95"].min() == 0


@pytest.mark.parametrize(
    "rows",
    [
        QUARTERS[1:],
        # A fourth count, but of more than 12 months before.
        (("2024-11-30", "PU", 90), *QUARTERS[1:]),
        # A fourth count, but of other segments.
        (*QUARTERS, ("2025-03-31", "BPU", 5)),
        # Two counts of one month are one.
        (("2025-06-10", "PU", 90), *QUARTERS[1:]),
    ],
)
def test_from_too_few_counts_nothing_is_projected(rows):
    assert project(*rows) is None
    assert projection(dataset(), DECEMBER) is None


def test_counts_after_the_chosen_month_are_not_known_yet():
    later = ("2026-03-31", "PU", 900)
    assert project(*QUARTERS, later).members == 280


def test_it_looks_no_further_ahead_than_twelve_months():
    found = project(*QUARTERS)
    assert found.at(pd.Timestamp("2026-12-31")) is not None
    assert found.at(pd.Timestamp("2027-01-31")) is None


def test_cover_that_ends_on_the_way_is_told_apart():
    register = cube({"month": "2025-12", "people": 70}, {"month": "2026-12", "people": 20})
    assert project(*QUARTERS, cube=register).lost == 50
    assert pd.isna(project(*QUARTERS).lost)
