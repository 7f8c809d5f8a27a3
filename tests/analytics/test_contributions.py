"""Cost beside the lawful contribution of the payer (question P9), checked by hand."""

import pandas as pd
import pytest

from analytics import contributions
from tests.analytics.data import cube, dataset, ledger, month


def paid(scheme, source, amount):
    return {
        "fiscal_year": 2026, "scheme": scheme, "fund_source": source, "kind": "realised",
        "amount_idr": amount,
    }  # fmt: skip


def covered(scheme, source, when, people, **more):
    return {"scheme": scheme, "fund_source": source, "month": when, "people": people} | more


def only(table, scheme):
    return table.set_index("scheme").loc[scheme]


def test_budget_payers_owe_the_full_contribution_in_a_month_of_discount():
    # Ten worker-months in June 2026, when PP 50/2025 halves what self-payers owe.
    data = dataset(
        cube=cube(covered("desa100", "apbd_kabupaten", "2026-06", 10)),
        funding=ledger(paid("desa100", "apbd_kabupaten", 168_000)),
    )
    row = only(contributions.cost_against_law(data), "desa100")
    assert row["cost_per_worker_month_idr"] == row["lawful_idr"] == 16_800
    assert row["difference_pct"] == 0


def test_self_payers_owe_half_in_the_months_of_the_discount():
    # One month in March 2026 at 16,800, three in April at 8,400: 42,000 for four covers.
    data = dataset(
        cube=cube(
            covered("self_paid", "self", "2026-03", 1), covered("self_paid", "self", "2026-04", 3)
        ),
        funding=ledger(paid("self_paid", "self", 42_000)),
    )
    row = only(contributions.cost_against_law(data), "self_paid")
    assert row["lawful_idr"] == 10_500
    assert row["difference_pct"] == 0


def test_paying_twice_makes_a_worker_month_dearer_than_the_law_asks():
    # Eight people, ten covers, all ten paid for: 168,000 ÷ 8 = 21,000, a quarter too much.
    data = dataset(
        cube=cube(covered("desa100", "apbd_kabupaten", "2025-04", 8, covers=10)),
        funding=ledger(paid("desa100", "apbd_kabupaten", 168_000)),
    )
    row = only(contributions.cost_against_law(data), "desa100")
    assert (row["cost_per_worker_month_idr"], row["difference_pct"]) == (21_000, 25)


def test_a_scheme_without_payments_still_shows_what_the_law_asks():
    data = dataset(cube=cube(covered("desa100", "apbd_kabupaten", "2025-04", 8)))
    row = only(contributions.cost_against_law(data), "desa100")
    assert row["lawful_idr"] == 16_800
    assert row[["realised_idr", "cost_per_worker_month_idr", "difference_pct"]].isna().all()


def test_each_payer_of_ledger_or_register_has_its_price_of_the_month():
    data = dataset(
        cube=cube(covered("self_paid", "self", "2026-06", 1)),
        funding=ledger(paid("desa100", "apbd_kabupaten", 1), paid("csr", "csr", 1)),
    )
    table = contributions.payers(data, month("2026-06")).set_index("fund_source")
    assert table["lawful_idr"].to_dict() == {"apbd_kabupaten": 16_800, "csr": 16_800, "self": 8_400}
    assert table["discounted"].to_dict() == {"apbd_kabupaten": False, "csr": False, "self": True}
    # Nobody has said yet whether companies get the discount.
    assert table["unverified"].to_dict() == {"apbd_kabupaten": False, "csr": True, "self": False}
    assert "PP 50/2025" in table.loc["apbd_kabupaten", "reference"]


def test_before_the_discount_everybody_owes_the_same():
    data = dataset(cube=cube(covered("self_paid", "self", "2025-06", 1)))
    (row,) = contributions.payers(data, month("2025-06")).itertuples()
    assert (row.lawful_idr, row.discounted) == (16_800, False)


def test_a_month_of_cover_is_priced_by_payer_and_follows_the_end_of_the_discount():
    months = pd.DatetimeIndex(["2014-12-01", "2026-12-01", "2027-01-01"])
    table = contributions.prices(months, ["csr", "self"])
    assert table.iloc[:, 1:].to_numpy().tolist() == [[16_800, 16_800], [8_400, 16_800]]
    # Nobody knows what the law asked before the first rule of July 2015.
    assert table[months[0]].isna().all()


def test_before_the_first_rule_the_price_is_unknown():
    data = dataset(cube=cube(covered("desa100", "apbd_kabupaten", "2014-01", 1)))
    assert contributions.payers(data, month("2014-01"))["lawful_idr"].isna().all()
    assert contributions.cost_against_law(data)["lawful_idr"].isna().all()
    assert contributions.full_price(month("2014-01")) is None


def test_the_discount_runs_longer_in_transport():
    offers = contributions.discounts()
    assert {sector: offer.value for sector, offer in offers.items()} == {
        "transport": 50, "other": 50,
    }  # fmt: skip
    assert str(offers["transport"].through) == "2027-03-31"
    assert str(offers["other"].through) == "2026-12-31"


def test_without_any_data_there_is_no_payer():
    assert contributions.payers(dataset(), month("2025-06")).empty
    assert contributions.cost_against_law(dataset()).empty
    assert contributions.full_price(month("2025-06")).value == pytest.approx(16_800)
