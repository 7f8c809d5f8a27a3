"""Alerts on the strategies: days counted by hand."""

import pandas as pd
import pytest

from analytics.alerts import overdue, sentence
from analytics.alerts.thresholds import Thresholds
from tests.analytics.data import REGENCY, SUKA, dataset, month
from tests.analytics.test_strategies import steps


def found(today, status="running", due="2026-11-20", area=REGENCY):
    data = dataset(actions=steps((2, status, {"due": due})), today=pd.Timestamp(today))
    return list(overdue.overdue(data, month("2026-06-01"), area, Thresholds()))


@pytest.mark.parametrize(("today", "late"), [("2026-11-20", []), ("2026-11-21", [1])])
def test_a_step_is_overdue_the_day_after_it_was_due(today, late):
    assert [alert.values["days"] for alert in found(today)] == late


def test_a_step_that_is_done_or_undated_is_not_overdue():
    assert found("2026-12-31", status="done") == []
    assert found("2026-12-31", due=None) == []


def test_the_strategy_is_named_and_belongs_to_the_regency():
    (alert,) = found("2026-11-22")
    assert (alert.about, alert.page) == ("strategy.2", "bukti")
    assert sentence(alert, "en").endswith("open 2 days after it was due on 20 November 2026.")
    assert found("2026-11-22", area=SUKA) == []


def test_without_any_reported_step_nothing_is_said():
    data = dataset(actions=None)
    assert list(overdue.overdue(data, month("2026-06-01"), REGENCY, Thresholds())) == []
