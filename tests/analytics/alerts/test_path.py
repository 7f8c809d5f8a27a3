"""Alerts on the way to universal coverage, reckoned by hand."""

import pytest

from analytics.alerts import path
from analytics.alerts.thresholds import Thresholds
from tests.analytics.data import REGENCY, SUKA, dataset, month
from tests.analytics.test_ucj import base, membership, targets

# 1,000 workers and a target of 30 %: from the 200 of December 2025, 100 are missing in 12 months.
TARGET = targets(("regional", "61", 2026, 30.0))
BASE = base(("2022-01-01", "semesta", 1000))
NEEDED = 100 / 12


def found(before, now=200, area=REGENCY, limits=None, **given):
    counts = membership(("2024-12-31", "PU", before), ("2025-12-31", "PU", now))
    data = dataset(**{"membership": counts, "worker_base": BASE, "targets": TARGET} | given)
    return list(path.too_slow(data, month("2026-01-01"), area, limits or Thresholds()))


def test_growth_below_what_the_target_asks_a_month_is_told():
    (alert,) = found(140)
    assert (alert.key, alert.about, alert.page) == ("too_slow", "pace", "tren-ucj")
    assert (alert.values["pace"], alert.values["needed"]) == (5.0, pytest.approx(NEEDED))
    assert (alert.values["year"], alert.values["target_pct"]) == (2026, 30.0)


def test_growth_of_exactly_what_the_target_asks_is_no_alert():
    assert found(100) == []
    assert len(found(101)) == 1


def test_part_of_the_growth_may_be_enough_where_the_settings_say_so():
    assert found(150, limits=Thresholds(pace_pct=50)) == []
    assert len(found(151, limits=Thresholds(pace_pct=50))) == 1


@pytest.mark.parametrize("before", [200, 260])
def test_members_who_do_not_become_more_are_told_so(before):
    assert [alert.key for alert in found(before)] == ["not_growing"]


def test_a_target_that_is_reached_asks_for_nothing():
    assert found(310, now=300) == []


@pytest.mark.parametrize(
    "unknown",
    [{"membership": None}, {"worker_base": None}, {"targets": TARGET.iloc[:0]}],
)
def test_without_count_base_or_target_nothing_is_said(unknown):
    assert found(140, **unknown) == []


def test_a_kecamatan_has_no_target_of_its_own():
    assert found(140, area=SUKA) == []
