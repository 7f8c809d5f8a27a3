"""Ceilings and payments by source, year and area, checked by hand."""

import math

import pytest

from analytics import budget
from tests.analytics.data import MAJU, MAJU_1, REGENCY, SUKA, SUKA_1, dataset, ledger, month

DECEMBER = month("2025-12")
# 2024: 100 from the regency's budget, 60 paid. 2025: palm 200, of which 50 paid in March and
# 30 in July; company money for Suka 40, of which 30 is paid, undated; a village line, unpaid.
LINES = (
    {"fiscal_year": 2024, "kind": "ceiling", "amount_idr": 100},
    {"fiscal_year": 2024, "kind": "realised", "amount_idr": 60, "date": "2024-05-31"},
)
PALM = {"fiscal_year": 2025, "fund_source": "dbh_sawit", "scheme": "dbh_sawit"}
COMPANY = {"fiscal_year": 2025, "fund_source": "csr", "scheme": "csr", "area_code": SUKA}
VILLAGE = {"fiscal_year": 2025, "fund_source": "apbdes", "area_code": SUKA_1}


@pytest.fixture
def data():
    return dataset(
        funding=ledger(
            *LINES,
            PALM | {"kind": "ceiling", "amount_idr": 200},
            PALM | {"kind": "realised", "amount_idr": 50, "date": "2025-03-01"},
            PALM | {"kind": "realised", "amount_idr": 30, "date": "2025-07-15"},
            COMPANY | {"kind": "ceiling", "amount_idr": 40},
            COMPANY | {"kind": "realised", "amount_idr": 30},
            VILLAGE | {"kind": "ceiling", "amount_idr": 10},
        )
    )


def rows(table, *columns):
    return list(table[list(columns)].itertuples(index=False, name=None))


def test_each_source_shows_ceiling_payments_and_what_is_left(data):
    table = budget.by_source(data, REGENCY, DECEMBER, 2025)
    assert rows(table, "fund_source", *budget.SUMS) == [
        ("apbdes", 10, 0, 0, 10, 100),
        ("csr", 40, 30, 75, 10, 25),
        ("dbh_sawit", 200, 80, 40, 120, 60),
    ]


def test_payments_after_the_month_do_not_count_and_undated_ones_always_do(data):
    table = budget.by_source(data, REGENCY, month("2025-03"), 2025)
    assert rows(table, "fund_source", "realised_idr") == [
        ("apbdes", 0),
        ("csr", 30),
        ("dbh_sawit", 50),
    ]


def test_a_payment_without_a_ceiling_has_no_absorption(data):
    only = dataset(funding=ledger(PALM | {"kind": "realised", "amount_idr": 5}))
    (row,) = rows(budget.by_source(only, REGENCY, DECEMBER, 2025), *budget.SUMS)
    assert [math.isnan(each) for each in row] == [True, False, True, True, True]


def test_all_years_stop_at_the_year_of_the_month(data):
    table = budget.by_year(data, REGENCY, month("2024-12"))
    assert rows(table, "fiscal_year", "ceiling_idr", "realised_idr") == [(2024, 100, 60)]
    assert budget.total(data, REGENCY, DECEMBER)["ceiling_idr"] == 350
    assert budget.total(data, REGENCY, DECEMBER)["realised_idr"] == 170


def test_what_is_booked_at_the_regency_is_a_line_of_its_own_and_is_not_spread(data):
    table = budget.by_area(data, REGENCY, DECEMBER, 2025)
    assert rows(table, "area_code", "ceiling_idr", "realised_idr")[:2] == [
        (REGENCY, 200, 80),
        (SUKA, 50, 30),
    ]
    # Maju has no line of its own: unknown, not 0.
    assert table["area_code"].tolist() == [REGENCY, SUKA, MAJU]
    assert table.set_index("area_code").loc[MAJU].isna().all()


def test_areas_with_a_line_come_before_those_without(data):
    lines = ledger(PALM | {"kind": "ceiling", "amount_idr": 7, "area_code": MAJU_1})
    table = budget.by_area(dataset(funding=lines), REGENCY, DECEMBER, 2025)
    assert table["area_code"].tolist() == [MAJU, SUKA]


def test_a_subdistrict_lists_its_own_lines_and_those_of_its_villages(data):
    table = budget.by_area(data, SUKA, DECEMBER, 2025)
    assert rows(table, "area_code", "ceiling_idr")[:2] == [(SUKA, 40), (SUKA_1, 10)]
    assert budget.by_area(data, MAJU, DECEMBER, 2025).empty


def test_money_booked_above_an_area_is_told_apart_from_its_own(data):
    assert budget.booked_above(data, SUKA_1, DECEMBER, 2025)["ceiling_idr"] == 240
    assert budget.total(data, SUKA_1, DECEMBER, 2025)["ceiling_idr"] == 10
    assert math.isnan(budget.total(data, MAJU_1, DECEMBER, 2025)["ceiling_idr"])
    assert math.isnan(budget.booked_above(data, REGENCY, DECEMBER, 2025)["ceiling_idr"])


def test_the_source_with_the_least_share_left_runs_dry_first(data):
    row = budget.tightest(budget.by_source(data, REGENCY, DECEMBER, 2025))
    assert (row["fund_source"], row["remaining_pct"], row["remaining_idr"]) == ("csr", 25, 10)


def test_what_nobody_draws_on_does_not_run_dry():
    untouched = dataset(funding=ledger(PALM | {"kind": "ceiling", "amount_idr": 10}))
    assert budget.tightest(budget.by_source(untouched, REGENCY, DECEMBER, 2025)) is None


def test_a_passed_ceiling_leaves_less_than_nothing():
    over = dataset(
        funding=ledger(
            PALM | {"kind": "ceiling", "amount_idr": 10},
            PALM | {"kind": "realised", "amount_idr": 15},
        )
    )
    row = budget.tightest(budget.by_source(over, REGENCY, DECEMBER, 2025))
    assert (row["remaining_idr"], row["remaining_pct"]) == (-5, -50)


def test_payments_add_up_month_by_month_against_the_ceiling(data):
    table = budget.payments(data, REGENCY, month("2025-07"), 2025)
    assert table["realised_idr"].tolist() == [30, 30, 80, 80, 80, 80, 110]
    assert table["ceiling_idr"].tolist() == [250] * 7
    assert table["month"].iloc[0] == month("2025-01")


def test_a_closed_year_ends_in_december_unless_it_was_paid_later():
    late = ledger(
        *LINES, {"fiscal_year": 2024, "kind": "realised", "amount_idr": 9, "date": "2025-02-10"}
    )
    table = budget.payments(dataset(funding=late), REGENCY, DECEMBER, 2024)
    assert table["month"].iloc[-1] == month("2025-02")
    assert table["realised_idr"].iloc[-1] == 69
    on_time = budget.payments(dataset(funding=ledger(*LINES)), REGENCY, DECEMBER, 2024)
    assert on_time["month"].iloc[-1] == month("2024-12")


def test_without_a_ledger_nothing_is_known():
    nothing = dataset()
    assert budget.years(nothing) == []
    assert budget.newest_year(nothing, DECEMBER) is None
    assert all(map(math.isnan, budget.total(nothing, REGENCY, DECEMBER).values()))
    assert budget.by_source(nothing, REGENCY, DECEMBER).empty
    assert budget.by_area(nothing, REGENCY, DECEMBER).empty
    assert budget.payments(nothing, REGENCY, DECEMBER).empty
    assert budget.tightest(budget.by_source(nothing, REGENCY, DECEMBER)) is None


def test_the_newest_year_is_not_after_the_month(data):
    assert budget.years(data) == [2025, 2024]
    assert budget.newest_year(data, month("2024-06")) == 2024
    assert budget.newest_year(data, month("2023-06")) is None


def test_a_fiscal_year_goes_by_with_its_months():
    assert [budget.gone_by(2025, month(each)) for each in ("2024-12", "2025-03", "2025-12")] == [
        0, 25, 100,
    ]  # fmt: skip
    assert budget.gone_by(2025, month("2026-02")) == 100


def test_the_newest_year_stands_with_its_sum_and_its_sources(data):
    year, sums, sources = budget.standing(data, REGENCY, DECEMBER)
    assert year == 2025
    assert sums == budget.total(data, REGENCY, DECEMBER, 2025)
    assert sources.equals(budget.by_source(data, REGENCY, DECEMBER, 2025))


def test_without_a_ledger_no_year_stands():
    year, sums, sources = budget.standing(dataset(), REGENCY, DECEMBER)
    assert year is None
    assert all(math.isnan(each) for each in sums.values())
    assert sources.empty
