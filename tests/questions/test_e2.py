"""E2: how many deaths and accidents were paid, how much, how many days from event to payment?"""

import pandas as pd
import pytest

from tests.questions.impact import SELUAS, SUTI, bring, evaluator, line, told

# Seven deaths after 30, 40 … 90 days, of which two paid 10 million; five accidents after 20 days.
DEATHS = [(30, 42e6), (40, 42e6), (50, 42e6), (60, 42e6), (70, 42e6), (80, 10e6), (90, 10e6)]


@pytest.fixture
def app(empty_store):
    event = pd.Timestamp("2024-06-01")
    deaths = [(SUTI, "JKM", "Santunan kematian", days, idr) for days, idr in DEATHS]
    accidents = [(SELUAS, "JKK", "Pengobatan", 20, 3e6)] * 5
    waiting = [(SELUAS, "JKM", "Santunan kematian", None, 42e6)] * 6
    rows = pd.DataFrame(
        [*deaths, *accidents, *waiting],
        columns=["village_code", "programme", "benefit", "days", "amount_idr"],
    )
    claims = rows.drop(columns="days").assign(
        claim_key=[f"K{number}" for number in range(len(rows))],
        worker_key=None,
        event_date=event,
        reported_date=pd.NaT,
        paid_date=event + pd.to_timedelta(rows["days"], unit="D"),
    )
    bring("claims", claims)
    return evaluator("klaim")


def test_all_that_was_paid_with_its_days_and_what_waits_is_one_sentence(app):
    # 5 × 42 + 2 × 10 + 5 × 3 million; the middle of 12: between 30 and 40 days.
    assert (
        "Klaim dibayar: **12**, sebesar **Rp245.000.000**. Dari kejadian sampai dibayar: "
        "median **35 hari** (paling cepat 20, paling lama 90). Masih menunggu: **6**."
    ) in told(app)


def test_deaths_and_accidents_are_told_apart_with_median_and_range(app):
    deaths = ("Jaminan Kematian (JKM)", "Santunan kematian", "7", "Rp230.000.000")
    assert line(app, *deaths, "60", "30", "90")
    accidents = ("Jaminan Kecelakaan Kerja (JKK)", "Pengobatan", "5", "Rp15.000.000")
    assert line(app, *accidents, "20", "20", "20")


def test_kecamatan_are_told_and_no_village(app):
    assert line(app, "Suti Semarang", "7")
    assert line(app, "Seluas", "5")
    assert SUTI not in told(app)
