"""What was announced of Bengkayang, held against a toy register and ledger typed here."""

import pandas as pd
import pytest

from analytics.disclosure.hiding import chosen, counts, hide
from analytics.impact.public import TABLES
from analytics.impact.records import of_claims, of_ledger, of_register, of_start
from analytics.impact.who import NEEDED, build
from tests.analytics.data import MAJU_1, REGENCY, SUKA_1, SUKA_2, cube, dataset, ledger
from tests.analytics.impact.typed import claims
from tests.analytics.targeting.typed import spells


def found(table, subject, measure):
    row = table[(table["subject"] == subject) & (table["measure"] == measure)]
    return row.iloc[0]


def register(*rows, **frames):
    return of_register(dataset(cube=cube(*rows), **frames))


def test_the_most_people_of_a_month_are_held_against_the_number_announced():
    row = found(
        register({"month": "2024-03", "people": 9_000}, {"month": "2024-06", "people": 12_100}),
        "desa100_workers",
        "people_peak",
    )
    assert (row["announced"], row["found"], row["difference"]) == (12_200, 12_100, -100)
    assert row["difference_pct"] == pytest.approx(-0.8197, abs=1e-4)


def test_worker_months_are_held_against_the_number_announced_for_a_full_year():
    row = found(
        register({"month": "2024-03", "people": 9_000}, {"month": "2024-06", "people": 12_000}),
        "desa100_workers",
        "worker_months",
    )
    assert (row["announced"], row["found"]) == (146_400, 21_000)


def test_months_after_the_year_of_the_newest_statement_do_not_count():
    table = register({"month": "2025-12", "people": 10}, {"month": "2026-01", "people": 99})
    assert found(table, "desa100_workers", "people_peak")["found"] == 10


def test_people_of_the_other_programme_do_not_count():
    table = register({"month": "2025-07", "people": 50, "scheme": "dbh_sawit"})
    assert found(table, "desa100_workers", "people_peak")["found"] == 0
    assert found(table, "palm_workers", "people_peak")["found"] == 50
    # Of the target of 4,600 announced, all but these 50 were never protected.
    assert found(table, "palm_not_continued", "not_continued")["found"] == 4_550


def test_people_over_the_year_are_more_than_people_of_a_month_where_some_were_replaced():
    people = spells(
        {"worker_key": "a", "paid_from": "2024-03", "paid_through": "2024-06"},
        {"worker_key": "b", "paid_from": "2024-07", "paid_through": "2025-02"},
    )
    table = register({"month": "2024-03", "people": 1}, who=build([people[NEEDED]]))
    assert found(table, "desa100_workers", "people_peak")["found"] == 1
    assert found(table, "desa100_workers", "people_ever")["found"] == 2


def test_without_a_table_of_people_nobody_knows_how_many_there_ever_were():
    table = register({"month": "2024-03", "people": 10})
    assert pd.isna(found(table, "desa100_workers", "people_ever")["found"])


def test_villages_with_anyone_and_villages_with_their_quota_are_told_apart():
    table = register(
        {"month": "2024-03", "people": 100},
        {"month": "2024-03", "people": 99, "village_code": SUKA_2},
        {"month": "2024-06", "people": 100, "village_code": MAJU_1},
    )
    assert found(table, "desa100_villages", "villages_any")["found"] == 3
    assert found(table, "desa100_villages", "villages_full")["found"] == 1


def test_the_budget_is_also_held_against_what_the_most_people_of_a_month_cost_in_a_year():
    table = register({"month": "2024-06", "people": 12_200, "village_code": SUKA_1})
    row = found(table, "desa100_budget", "implied_idr")
    # 12,200 × Rp16,800 × 12 = Rp2,459,520,000: Rp30 million more than was announced.
    assert (row["announced"], row["found"]) == (2_429_520_000, 2_459_520_000)
    assert row["difference"] == 30_000_000


def test_what_is_reckoned_from_a_count_too_small_to_publish_is_withheld_with_it():
    made = {"record_register": register({"month": "2025-07", "people": 4, "scheme": "dbh_sawit"})}
    known = counts(made, TABLES, REGENCY)
    table = hide(made, TABLES, known, chosen(known))["record_register"]
    for subject, measure in (
        ("palm_workers", "people_peak"),
        ("palm_not_continued", "not_continued"),
        ("palm_budget_computed", "implied_idr"),
    ):
        assert pd.isna(found(table, subject, measure)["found"])
        assert found(table, subject, measure)["hidden"]


def test_the_launch_is_held_against_the_first_month_of_cover():
    row = of_start(dataset(cube=cube({"month": "2024-04", "people": 5}))).iloc[0]
    months = [f"{row[name]:%Y-%m}" for name in ("announced_month", "found_month")]
    assert (months, row["months_later"]) == (["2024-02", "2024-04"], 2)


def test_without_cover_of_the_programme_its_first_month_is_unknown():
    row = of_start(dataset(cube=cube({"month": "2024-04", "people": 5, "scheme": "csr"}))).iloc[0]
    assert row[["found_month", "months_later"]].isna().all()


def test_the_ledger_counts_lines_of_the_year_and_scheme_that_were_spoken_of():
    table = of_ledger(
        dataset(
            funding=ledger(
                {"fiscal_year": 2024, "kind": "ceiling", "amount_idr": 2_400_000_000},
                {"fiscal_year": 2024, "kind": "realised", "amount_idr": 1_000_000_000},
                {"fiscal_year": 2025, "kind": "realised", "amount_idr": 7},
                {"fiscal_year": 2024, "kind": "realised", "amount_idr": 9, "scheme": "csr"},
            )
        )
    )
    assert found(table, "desa100_budget", "ceiling_idr")["difference"] == -29_520_000
    assert found(table, "desa100_budget", "realised_idr")["found"] == 1_000_000_000
    assert pd.isna(found(table, "palm_budget_computed", "realised_idr")["found"])


@pytest.mark.parametrize(("number", "median"), [(5, 42_000_000), (4, None)])
def test_the_benefit_announced_is_held_against_the_median_of_no_fewer_than_five(number, median):
    table = of_claims(dataset(claims=claims(*[{"amount_idr": 42e6}] * number)))
    value = found(table, "first_death_benefit", "median_idr")["found"]
    assert value == median if median else pd.isna(value)


def test_without_its_table_nothing_is_held_against_anything():
    data = dataset()
    assert [of(data) for of in (of_register, of_start, of_ledger, of_claims)] == [None] * 4
