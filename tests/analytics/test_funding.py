"""The ledger's headline figures, checked by hand."""

import math

import pytest

from analytics import funding
from tests.analytics.data import REGENCY, SUKA, cube, dataset, ledger, month

LINES = (
    {"fiscal_year": 2024, "kind": "ceiling", "amount_idr": 100_000},
    {"fiscal_year": 2024, "kind": "realised", "amount_idr": 50_400, "date": "2024-03-18"},
    {"fiscal_year": 2024, "kind": "realised", "amount_idr": 33_600, "date": "2024-09-30"},
)
# Five worker-months of the village programme.
MONTHS = cube({"month": "2024-03", "people": 3}, {"month": "2024-04", "people": 2})


@pytest.fixture
def data():
    return dataset(funding=ledger(*LINES), cube=MONTHS)


def test_payments_count_from_the_month_in_which_they_were_made(data):
    table = funding.ledger(data, "regency", month("2024-08"))
    assert table.loc[REGENCY].tolist() == [100_000, 50_400]
    assert funding.ledger(data, "regency", month("2024-09")).loc[REGENCY, "realised"] == 84_000


def test_a_line_with_a_ceiling_and_no_payment_has_realised_nothing():
    unpaid = dataset(funding=ledger(LINES[0]))
    assert funding.ledger(unpaid, "regency", month("2024-08")).loc[REGENCY, "realised"] == 0


def test_a_subdistrict_without_lines_of_its_own_is_unknown(data):
    assert funding.ledger(data, "subdistrict", month("2024-08")).loc[SUKA].isna().all()


def test_absorption_is_realised_per_ceiling(data):
    table = funding.absorption(data, "regency", month("2024-12"))
    assert table.loc[REGENCY].tolist() == [84, 84_000, 100_000]


def test_the_latest_year_counts_payments_up_to_the_month(data):
    half = funding.latest_year(data, REGENCY, month("2024-06"))
    assert (half["fiscal_year"], half["realised_idr"]) == (2024, 50_400)
    later = funding.latest_year(data, REGENCY, month("2026-06"))
    assert (later["fiscal_year"], later["realised_idr"]) == (2024, 84_000)
    assert later["absorption_pct"] == 84


def test_before_the_first_fiscal_year_nothing_is_known(data):
    row = funding.latest_year(data, REGENCY, month("2023-06"))
    assert row["fiscal_year"] is None
    assert math.isnan(row["ceiling_idr"])


def test_cost_per_worker_month_is_all_realised_per_all_worker_months(data):
    # 84,000 for 5 worker-months.
    row = funding.cost_per_worker_month(data, "regency").loc[REGENCY]
    assert row.tolist() == [16_800, 84_000, 5]


def test_cost_counts_only_schemes_of_which_money_and_people_are_known(data):
    csr = {"fiscal_year": 2024, "scheme": "csr", "kind": "realised", "amount_idr": 999}
    more = dataset(funding=ledger(*LINES, csr), cube=MONTHS)
    assert funding.cost_per_worker_month(more, "regency").loc[REGENCY, "value"] == 16_800


def test_no_subdistrict_has_a_cost_of_its_own(data):
    assert funding.cost_per_worker_month(data, "subdistrict")["value"].isna().all()


def test_a_scheme_known_on_one_side_only_has_no_cost(data):
    no_register = funding.scheme_costs(dataset(funding=ledger(*LINES)))
    assert no_register[["realised_idr"]].to_numpy().tolist() == [[84_000]]
    assert no_register["cost_per_worker_month_idr"].isna().all()
    no_ledger = funding.scheme_costs(dataset(cube=MONTHS))
    assert no_ledger["worker_months"].tolist() == [5]
    assert no_ledger["cost_per_worker_month_idr"].isna().all()
    assert funding.scheme_costs(dataset()).empty
