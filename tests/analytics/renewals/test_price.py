"""What renewals cost, reckoned by hand: Rp16,800 a month, half of it where PP 50/2025 says so."""

import pandas as pd
import pytest

from analytics.origin import Origin
from analytics.renewals import ending, renewal_cost
from analytics.renewals.price import by_month_and_source, costed, origin, terms, within
from tests.analytics.data import MAJU, REGENCY, SUKA, SUKA_2, cube, dataset, month

JUNE = month("2026-06-01")


def rows(*given):
    """Return ends: month, fund source, people."""
    table = pd.DataFrame(given, columns=["month", "fund_source", "people"])
    return table.assign(month=pd.to_datetime(table["month"]).astype("datetime64[us]"))


def prices(length, *given):
    table = costed(rows(*given), length)
    return table[["price_idr", "discounted_months", "cost_idr"]].to_numpy().tolist()


def test_a_budget_pays_in_full_also_in_months_of_the_discount():
    assert prices(12, ("2026-06-01", "apbd_kabupaten", 10)) == [[201_600, 0, 2_016_000]]


def test_a_discount_that_ends_in_december_counts_for_the_months_before_only():
    # Cover ends in June: July to December at half price, January to June in full.
    assert prices(12, ("2026-06-01", "self", 2)) == [[6 * 8_400 + 6 * 16_800, 6, 302_400]]
    # Half a year lies within the discount, unless it starts in October.
    assert prices(6, ("2026-06-01", "self", 1)) == [[50_400, 6, 50_400]]
    assert prices(6, ("2026-09-01", "self", 1)) == [[3 * 8_400 + 3 * 16_800, 3, 75_600]]


def test_a_payer_whose_discount_is_not_settled_is_counted_in_full_and_the_doubt_said():
    ended = rows(("2026-06-01", "csr", 1), ("2026-06-01", "self", 1))
    assert costed(ended, 6)["price_idr"].tolist() == [100_800, 50_400]
    told = terms(ended, 6).set_index("fund_source")
    assert told["unverified"].to_dict() == {"csr": True, "self": False}
    assert "50 %" in told.loc["csr", "note_id"]


def test_who_is_excluded_is_told_by_the_rule_and_nothing_is_told_where_no_discount_is_near():
    june = terms(rows(("2026-06-01", "apbd_kabupaten", 1)), 12)
    assert june["reference"].tolist()[0].startswith("PP 50/2025 Pasal 3: tidak berlaku")
    # April 2025 to March 2026 know no discount outside transport; May 2025 to April 2026 do.
    april = terms(rows(("2025-03-01", "apbd_kabupaten", 1)), 12)
    assert april["reference"].tolist() == [""]
    may = terms(rows(("2025-04-01", "apbd_kabupaten", 1)), 12)
    assert may["reference"].tolist() == june["reference"].tolist()


def test_costs_are_summed_by_last_month_and_payer():
    table = costed(
        rows(("2026-06-01", "csr", 3), ("2026-06-01", "csr", 4), ("2026-07-01", "csr", 1)), 12
    )
    summed = by_month_and_source(table)
    assert summed["people"].tolist() == [7, 1]
    assert summed["cost_idr"].tolist() == [7 * 201_600, 201_600]


def test_within_so_many_months_counts_the_chosen_month_as_the_first():
    table = costed(rows(("2026-06-01", "csr", 3), ("2026-07-01", "csr", 4)), 12)
    assert within(table, JUNE, 1) == {"people": 3, "cost_idr": 3 * 201_600}
    assert within(table, JUNE, 2) == {"people": 7, "cost_idr": 7 * 201_600}


def test_a_price_before_the_first_rule_is_unknown_and_so_is_the_cost():
    table = costed(rows(("2014-12-01", "csr", 3)), 12)
    assert table["cost_idr"].isna().all()
    assert by_month_and_source(table)["cost_idr"].isna().all()
    assert pd.isna(within(table, month("2014-12-01"), 1)["cost_idr"])


def test_the_figure_of_the_catalogue_prices_each_payer_in_each_area():
    data = dataset(
        cube=cube(
            {"month": "2026-06-01", "people": 10, "ending": 10},
            {"month": "2026-08-01", "people": 4, "ending": 4, "village_code": SUKA_2,
             "scheme": "self_paid", "fund_source": "self"},
        )
    )  # fmt: skip
    regency = renewal_cost(data, "regency", JUNE).loc[REGENCY]
    # Self-payers ending in August: September to December at half price, then eight months.
    own = 4 * (4 * 8_400 + 8 * 16_800)
    assert regency["value"] == 10 * 201_600 + own
    assert regency["numerator"] == ending(data, "regency", JUNE, 3)[REGENCY] == 14
    assert regency["denominator"] == pytest.approx((10 * 201_600 + own) / 14)
    below = renewal_cost(data, "subdistrict", JUNE)
    assert below["value"].to_dict() == {SUKA: 10 * 201_600 + own, MAJU: 0}


def test_without_a_register_people_and_cost_are_unknown():
    assert renewal_cost(dataset(), "regency", JUNE).isna().all(axis=None)
    assert pd.isna(pd.Series(within(None, JUNE, 3))).all()


def test_a_cost_is_as_old_as_the_register_and_not_as_its_rule():
    origins = {
        "enrolment": Origin("imported", "peserta.xlsx", "2025-08-31"),
        "bpu_contribution": Origin("official", "PP 44/2015", "2015-07-01"),
    }
    found = origin(dataset(origins=origins))
    assert found == Origin("imported", "peserta.xlsx; PP 44/2015", "2025-08-31")
