"""Benefits paid per rupiah of contribution."""

import pandas as pd
import pytest

from analytics.impact import per_rupiah
from tests.analytics.data import cube, dataset, ledger
from tests.analytics.impact.typed import claims

PAID = claims({"amount_idr": 42e6}, {"amount_idr": 10e6}, {"amount_idr": 9e9, "paid_date": None})


def test_only_payments_made_and_benefits_paid_count():
    lines = ledger(
        {"fiscal_year": 2024, "kind": "ceiling", "amount_idr": 500e6},
        {"fiscal_year": 2024, "kind": "realised", "amount_idr": 60e6},
        {"fiscal_year": 2025, "kind": "realised", "amount_idr": 44e6},
    )
    row = per_rupiah.of_ledger(dataset(funding=lines, claims=PAID)).iloc[0]
    assert (row["contributions_idr"], row["paid"], row["paid_idr"]) == (104e6, 2, 52e6)
    assert row["per_rupiah"] == 0.5


def test_the_register_counts_the_contributions_of_months_that_have_begun():
    months = cube({"month": "2026-10", "people": 1000}, {"month": "2027-01", "people": 999})
    row = per_rupiah.of_register(dataset(cube=months, claims=PAID)).iloc[0]
    assert row["contributions_idr"] == 16_800_000
    assert row["per_rupiah"] == pytest.approx(52 / 16.8)


def test_without_any_contribution_there_is_no_ratio():
    lines = ledger({"fiscal_year": 2024, "kind": "ceiling", "amount_idr": 500e6})
    assert pd.isna(per_rupiah.of_ledger(dataset(funding=lines, claims=PAID))["per_rupiah"].iloc[0])


def test_one_side_alone_makes_no_ratio():
    assert per_rupiah.of_ledger(dataset(claims=PAID)) is None
    assert per_rupiah.of_register(dataset(claims=PAID)) is None
