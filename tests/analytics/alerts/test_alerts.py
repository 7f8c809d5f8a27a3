"""The whole list: its order, its sentences, and its silence without data."""

import pandas as pd
import pytest

from analytics.alerts import Thresholds, alerts, sentence
from analytics.alerts.alert import Alert
from analytics.store.dataset import load
from tests.analytics.data import REGENCY, SUKA_1, cube, dataset, month

MAY = month("2025-05-01")


def test_nothing_known_is_nothing_to_tell():
    assert alerts(dataset(), MAY, REGENCY) == []


def test_the_most_serious_come_first():
    data = dataset(cube=cube({"month": "2025-05-01", "people": 5, "covers": 6, "ending": 5}))
    told = [(alert.level, alert.about) for alert in alerts(data, MAY, REGENCY)]
    # In November 2026 the village has been silent for 18 months, the two others always.
    assert told == [
        ("high", "ending.30"), ("high", "quota"), ("watch", "paid_twice"), ("watch", "silent"),
        ("watch", "never_heard_of"),
    ]  # fmt: skip


def test_limits_may_be_given():
    data = dataset(cube=cube({"month": "2025-05-01", "people": 5, "ending": 5}))
    limits = Thresholds(ending_people=6, quota_villages=4, silent_months=99)
    assert [alert.about for alert in alerts(data, MAY, REGENCY, limits)] == ["never_heard_of"]


def told(people, lang):
    data = dataset(cube=cube({"month": "2025-05-01", "people": people, "ending": people}))
    return sentence(alerts(data, MAY, SUKA_1)[0], lang)


def test_one_is_not_many():
    assert told(1, "en") == (
        "The cover of one person ends within 30 days (by the end of May 2025); "
        "renewing it for 12 months takes Rp201,600."
    )
    assert told(1234, "en").startswith("The cover of 1,234 people ends within 30 days")
    assert told(1234, "id") == (
        "Perlindungan 1.234 orang berakhir dalam 30 hari (sampai akhir Mei 2025); "
        "memperpanjangnya 12 bulan memerlukan Rp248,77 juta."
    )


def test_words_days_and_years_are_written_as_such():
    values = {"fund_source": "csr", "year": 2025, "over_idr": 1500}
    alert = Alert("overspent", "left.csr", "high", "pendanaan", values, {})
    assert sentence(alert, "id") == "CSR: pembayaran melampaui pagu 2025 sebesar Rp1.500."
    values = {"kind": "claims", "day": pd.Timestamp("2025-12-31"), "n": 1, "days": 1}
    stale = Alert("stale", "stale.claims", "watch", "mutu", values, {})
    assert sentence(stale, "en").startswith(
        "Claims: the newest data are of 31 December 2025, one day ago"
    )


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_alert_of_the_simulated_tables_can_be_said(simulated, lang):
    data = load(REGENCY)
    months = pd.date_range("2024-01-01", "2026-12-01", freq="MS").astype("datetime64[us]")
    found = [alert for each in months for alert in alerts(data, each, REGENCY)]
    assert {alert.key for alert in found} >= {"ending", "none_at_quota", "too_slow", "silent"}
    assert all("None" not in sentence(alert, lang) for alert in found)


def test_what_is_told_once_differs_in_what_it_is_about(simulated):
    told = [alert.about for alert in alerts(load(REGENCY), month("2025-02-01"), REGENCY)]
    assert len(told) == len(set(told))
