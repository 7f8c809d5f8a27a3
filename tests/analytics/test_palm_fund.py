"""DBH Sawit against its limit (question P6). Bengkayang's allocation of 2025 is published:
Rp5,115,670,000, of which 20 % is Rp1,023,134,000.
"""

import math

import pytest

from analytics import palm_fund
from tests.analytics.data import cube, dataset, ledger, month

DECEMBER = month("2025-12")
CAP = 1_023_134_000


def palm(kind, amount, **more):
    return {
        "fiscal_year": 2025, "fund_source": "dbh_sawit", "scheme": "dbh_sawit", "kind": kind,
        "amount_idr": amount,
    } | more  # fmt: skip


def share(*lines, year=2025, **more):
    data = dataset(funding=ledger(*lines) if lines else None, **more)
    (row,) = palm_fund.shares(data, DECEMBER, year).itertuples()
    return row


def test_a_ceiling_of_exactly_a_fifth_keeps_the_limit():
    row = share(palm("ceiling", CAP), palm("realised", 426_585_600))
    assert (row.allocation_idr, row.share_pct, row.cap_idr) == (5_115_670_000, 20, CAP)
    assert row.ceiling_pct == 20
    assert row.realised_pct == pytest.approx(8.3388, abs=1e-4)
    assert row.verdict == "kept"
    assert "PMK 91/2023" in row.reference
    assert row.source == "Berkatnews TV, 8 Januari 2025"


@pytest.mark.parametrize("kind", ["ceiling", "realised"])
def test_one_rupiah_more_exceeds_it_whether_planned_or_paid(kind):
    assert share(palm(kind, CAP + 1)).verdict == "exceeded"


def test_everything_paid_from_the_fund_counts_whatever_the_scheme():
    row = share(palm("ceiling", CAP), palm("ceiling", 1, scheme="desa100"))
    assert (row.ceiling_idr, row.verdict) == (CAP + 1, "exceeded")


def test_payments_after_the_month_do_not_count():
    assert share(palm("ceiling", 5), palm("realised", CAP + 1, date="2026-01-05")).verdict == "kept"


def test_without_a_published_allocation_there_is_no_verdict():
    row = share(palm("ceiling", 5, fiscal_year=2024), year=2024)
    assert math.isnan(row.allocation_idr)
    assert (row.ceiling_idr, row.verdict) == (5, "unknown")


def test_without_a_ledger_line_there_is_no_verdict():
    row = share()
    assert (row.allocation_idr, row.verdict) == (5_115_670_000, "unknown")
    assert math.isnan(row.realised_pct)


def test_all_years_stop_at_the_month_and_a_year_without_either_has_no_row():
    lines = ledger(palm("ceiling", 5), palm("ceiling", 5, fiscal_year=2026))
    table = palm_fund.shares(dataset(funding=lines), DECEMBER)
    assert table["fiscal_year"].tolist() == [2025]
    assert palm_fund.shares(dataset(funding=lines), DECEMBER, 2019).empty


def test_a_rule_not_checked_for_the_year_says_so():
    assert share(palm("ceiling", 5, fiscal_year=2026), year=2026).unverified


def test_only_palm_workers_may_be_paid_from_it():
    data = dataset(
        funding=ledger(palm("ceiling", 9), palm("realised", 4, scheme="csr")),
        cube=cube(
            {"month": "2025-08", "people": 3, "scheme": "desa100", "fund_source": "dbh_sawit"},
            {"month": "2025-08", "people": 7, "scheme": "dbh_sawit", "fund_source": "dbh_sawit"},
            {"month": "2025-08", "people": 90},
        ),
    )
    table = palm_fund.schemes_paid(data, DECEMBER, 2025)
    assert dict(zip(table["scheme"], table["palm"], strict=True)) == {
        "csr": False, "dbh_sawit": True, "desa100": False,
    }  # fmt: skip
    rows = table.set_index("scheme")
    assert rows.loc["csr", "amount_idr"] == 4
    assert rows.loc["desa100", "worker_months"] == 3
    assert math.isnan(rows.loc["desa100", "amount_idr"])


def test_nothing_is_known_of_its_payments_without_ledger_and_register():
    assert palm_fund.schemes_paid(dataset(), DECEMBER).empty
