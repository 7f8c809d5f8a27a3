"""May this fund pay in that fiscal year? (question P6)"""

from analytics import fund_rules
from tests.analytics.data import cube, dataset, ledger, month

JUNE = month("2026-06")
# A regency of which no programme and no allocation is written down.
ELSEWHERE = {"area": "32.04"}


def verdict(table, source, year):
    (row,) = table[(table["fund_source"] == source) & (table["fiscal_year"] == year)].itertuples()
    return row


def test_the_village_fund_is_answered_for_each_year_even_if_nobody_uses_it():
    table = fund_rules.verdicts(dataset(**ELSEWHERE), JUNE)
    assert table["fund_source"].tolist() == ["dana_desa"]
    row = verdict(table, "dana_desa", 2026)
    assert (row.verdict, row.in_ledger, row.in_register) == ("limited", False, False)
    assert "Permendes 16/2025" in row.reference


def test_the_village_fund_was_forbidden_in_2024_by_one_weak_source():
    table = fund_rules.verdicts(dataset(**ELSEWHERE), month("2024-06"), 2024)
    row = verdict(table, "dana_desa", 2024)
    assert (row.verdict, row.sourcing) == ("forbidden", "weak")


def test_a_year_of_which_no_source_speaks_is_unknown_and_unverified():
    lines = ledger({"fiscal_year": 2027, "kind": "ceiling", "amount_idr": 1})
    table = fund_rules.verdicts(dataset(funding=lines, **ELSEWHERE), JUNE, 2027)
    row = verdict(table, "dana_desa", 2027)
    assert (row.verdict, row.sourcing, row.unverified, row.reference) == (
        "unknown",
        "none",
        True,
        "",
    )


def test_a_fund_occurs_by_fiscal_year_in_the_ledger_and_by_month_in_the_register():
    data = dataset(
        funding=ledger(
            {"fiscal_year": 2024, "kind": "ceiling", "amount_idr": 1},
            {"fiscal_year": 2025, "fund_source": "dana_desa", "kind": "ceiling", "amount_idr": 1},
        ),
        cube=cube({"month": "2025-02", "people": 3}),
        **ELSEWHERE,
    )
    table = fund_rules.verdicts(data, month("2025-12"))
    assert table[["fiscal_year", "fund_source"]].to_numpy().tolist() == [
        [2025, "apbd_kabupaten"],
        [2025, "dana_desa"],
        [2024, "apbd_kabupaten"],
        [2024, "dana_desa"],
    ]
    register = verdict(table, "apbd_kabupaten", 2025)
    assert (register.in_ledger, register.in_register, register.verdict) == (False, True, "allowed")
    assert verdict(table, "dana_desa", 2025).in_ledger
    assert verdict(table, "dana_desa", 2025).verdict == "forbidden"


def test_announced_programmes_are_checked_without_ledger_or_register():
    table = fund_rules.verdicts(dataset(), month("2025-12"))
    row = verdict(table, "dbh_sawit", 2025)
    assert (row.in_programme, row.in_ledger, row.ceiling_pct) == (True, False, 20)
    assert verdict(table, "apbd_kabupaten", 2024).in_programme


def test_months_in_which_nobody_is_covered_are_no_occurrence():
    data = dataset(cube=cube({"month": "2025-02", "people": 0, "grace": 4}), **ELSEWHERE)
    assert fund_rules.verdicts(data, JUNE)["fund_source"].tolist() == ["dana_desa"]
