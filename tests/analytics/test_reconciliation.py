"""Money against people, and people paid for twice (questions E1 and P7), checked by hand."""

import math

import pytest

from analytics import reconciliation
from tests.analytics.data import (
    MAJU,
    MAJU_1,
    REGENCY,
    SUKA,
    SUKA_1,
    WARD,
    cube,
    dataset,
    ledger,
    month,
)


def line(kind, amount, scheme="desa100", **more):
    return {"fiscal_year": 2024, "kind": kind, "scheme": scheme, "amount_idr": amount} | more


# Ten worker-months of the village programme: eight in Suka, two in Maju, at 16,800 = 168,000.
PEOPLE = (
    {"month": "2024-03", "people": 4},
    {"month": "2024-04", "people": 4},
    {"month": "2024-04", "people": 2, "village_code": MAJU_1},
)
PAID = (line("ceiling", 200_000), line("realised", 100_000), line("realised", 51_200))


@pytest.fixture
def data():
    return dataset(cube=cube(*PEOPLE), funding=ledger(*PAID))


def only(table, scheme="desa100"):
    return table.set_index("scheme").loc[scheme]


def test_the_difference_is_what_was_paid_less_what_the_register_implies(data):
    row = only(reconciliation.reconcile(data, REGENCY))
    assert row["ceiling_idr"] == 200_000
    assert (row["realised_idr"], row["register_idr"]) == (151_200, 168_000)
    assert (row["difference_idr"], row["difference_pct"]) == (-16_800, -10)
    assert (row["worker_months"], row["difference_covers"]) == (10, -1)


def test_all_years_and_months_count_whatever_the_reader_chose():
    later = line("realised", 16_800) | {"fiscal_year": 2025, "date": "2025-12-30"}
    data = dataset(cube=cube(*PEOPLE), funding=ledger(*PAID, later))
    assert only(reconciliation.reconcile(data, REGENCY))["difference_idr"] == 0


def test_a_scheme_on_one_side_only_has_no_difference(data):
    palm = {"month": "2024-04", "people": 1, "scheme": "dbh_sawit", "fund_source": "dbh_sawit"}
    csr = line("realised", 7, "csr", fund_source="csr")
    both = dataset(cube=cube(*PEOPLE, palm), funding=ledger(*PAID, csr))
    table = reconciliation.reconcile(both, REGENCY)
    assert only(table, "csr")[["register_idr", "worker_months", "difference_idr"]].isna().all()
    assert only(table, "dbh_sawit")[["realised_idr", "difference_idr"]].isna().all()
    assert only(table, "csr")["realised_idr"] == 7
    assert only(table, "dbh_sawit")["register_idr"] == 16_800


def test_a_register_without_stated_contributions_leaves_the_money_unknown():
    silent = cube({"month": "2024-03", "people": 4, "contribution_idr": 0.0})
    row = only(reconciliation.reconcile(dataset(cube=silent, funding=ledger(*PAID)), REGENCY))
    assert row["worker_months"] == 4
    assert row[["register_idr", "difference_idr", "difference_pct"]].isna().all()


def test_a_ceiling_without_payment_is_a_payment_of_nothing():
    data = dataset(cube=cube(*PEOPLE), funding=ledger(PAID[0]))
    row = only(reconciliation.reconcile(data, REGENCY))
    assert (row["realised_idr"], row["difference_pct"]) == (0, -100)


def test_payments_booked_at_the_regency_are_unknown_for_a_subdistrict(data):
    row = only(reconciliation.reconcile(data, SUKA))
    assert row["register_idr"] == 8 * 16_800
    assert row[["ceiling_idr", "realised_idr", "difference_idr"]].isna().all()


def test_a_scheme_booked_in_the_subdistrict_alone_is_compared_there():
    here = line("realised", 134_400, area_code=SUKA_1)
    data = dataset(cube=cube(*PEOPLE), funding=ledger(here))
    assert only(reconciliation.reconcile(data, SUKA))["difference_idr"] == 0
    # Maju has two worker-months, and nothing is on record for it.
    row = only(reconciliation.reconcile(data, MAJU))
    assert row["register_idr"] == 2 * 16_800
    assert math.isnan(row["difference_idr"])


def test_fund_sources_of_one_scheme_stand_apart():
    province = line("realised", 9, fund_source="apbd_provinsi")
    data = dataset(cube=cube(*PEOPLE), funding=ledger(*PAID, province))
    table = reconciliation.reconcile(data, REGENCY, ("scheme", "fund_source"))
    assert table["fund_source"].tolist() == ["apbd_kabupaten", "apbd_provinsi"]
    assert table["realised_idr"].tolist() == [151_200, 9]
    assert table["difference_idr"].isna().tolist() == [False, True]


def test_the_balance_adds_up_schemes_with_both_sides_known(data):
    csr = line("realised", 7, "csr", fund_source="csr")
    more = dataset(cube=cube(*PEOPLE), funding=ledger(*PAID, csr))
    assert reconciliation.balance(reconciliation.reconcile(more, REGENCY)) == {
        "realised_idr": 151_200, "register_idr": 168_000, "difference_idr": -16_800,
        "difference_pct": -10,
    }  # fmt: skip


@pytest.mark.parametrize("known", ["cube", "funding", None])
def test_one_side_alone_has_no_balance(known):
    frames = {"cube": cube(*PEOPLE), "funding": ledger(*PAID)}
    data = dataset(**({known: frames[known]} if known else {}))
    assert all(
        map(math.isnan, reconciliation.balance(reconciliation.reconcile(data, REGENCY)).values())
    )


def test_schemes_of_several_fund_sources_balance_as_one():
    province = line("realised", 16_800, fund_source="apbd_provinsi")
    data = dataset(cube=cube(*PEOPLE), funding=ledger(*PAID, province))
    sides = reconciliation.reconcile(data, REGENCY, ("scheme", "fund_source"))
    assert reconciliation.balance(sides)["difference_idr"] == 0


def test_a_kelurahan_lies_outside_the_village_programme_instead_of_having_nobody(data):
    assert reconciliation.lies_outside(data, WARD)
    assert reconciliation.reconcile(data, WARD).empty
    assert not reconciliation.lies_outside(data, SUKA_1)
    assert not reconciliation.lies_outside(data, SUKA)


TWICE = (
    {"month": "2025-04", "people": 8, "covers": 10},
    {"month": "2025-04", "people": 5, "covers": 6, "village_code": MAJU_1},
    {"month": "2025-05", "people": 9, "covers": 10},
    {"month": "2025-06", "people": 10},
)


def test_double_payment_is_counted_by_month_in_people_and_rupiah():
    table = reconciliation.paid_twice(dataset(cube=cube(*TWICE)), REGENCY, month("2025-06"))
    assert table["month"].tolist() == [month("2025-04"), month("2025-05")]
    assert table["double_paid"].tolist() == [3, 1]
    assert table["double_paid_idr"].tolist() == [50_400, 16_800]


def test_double_payment_stops_at_the_month_and_at_the_area():
    data = dataset(cube=cube(*TWICE))
    assert reconciliation.paid_twice(data, REGENCY, month("2025-04"))["double_paid"].tolist() == [3]
    assert reconciliation.paid_twice(data, SUKA, month("2025-06"))["double_paid"].tolist() == [2, 1]


def test_double_payment_by_scheme_and_subdistrict_adds_up_months():
    data = dataset(cube=cube(*TWICE))
    by_scheme = reconciliation.paid_twice(data, REGENCY, month("2025-06"), "scheme")
    assert by_scheme[["scheme", "double_paid"]].to_numpy().tolist() == [["desa100", 4]]
    by_area = reconciliation.paid_twice(data, REGENCY, month("2025-06"), "area_code")
    assert by_area[["area_code", "double_paid"]].to_numpy().tolist() == [[SUKA, 3], [MAJU, 1]]


def test_in_all_adds_months_up_and_names_the_worst():
    months = reconciliation.paid_twice(dataset(cube=cube(*TWICE)), REGENCY, month("2025-06"))
    assert reconciliation.in_all(months) == {
        "people_months": 4, "amount_idr": 67_200, "peak_people": 3, "peak_month": month("2025-04"),
    }  # fmt: skip


def test_double_payment_without_stated_contributions_has_no_amount():
    silent = cube({"month": "2025-04", "people": 1, "covers": 2, "double_paid_idr": 0.0})
    months = reconciliation.paid_twice(dataset(cube=silent), REGENCY, month("2025-04"))
    assert months["double_paid"].tolist() == [1]
    assert math.isnan(reconciliation.in_all(months)["amount_idr"])


def test_nobody_paid_twice_is_nothing_and_no_register_is_unknown():
    nobody = dataset(cube=cube({"month": "2025-04", "people": 3}))
    months = reconciliation.paid_twice(nobody, REGENCY, month("2025-04"))
    assert reconciliation.in_all(months)["amount_idr"] == 0
    assert reconciliation.paid_twice(dataset(), REGENCY, month("2025-04")) is None
    assert math.isnan(reconciliation.in_all(None)["amount_idr"])


def test_only_sides_that_differ_disagree_the_largest_difference_first():
    equal = line("realised", 33_600, "rt_rw", fund_source="rt_rw_incentive")
    csr = line("realised", 7, "csr", fund_source="csr")
    people = {"month": "2024-04", "people": 2, "scheme": "rt_rw", "fund_source": "rt_rw_incentive"}
    data = dataset(cube=cube(*PEOPLE, people), funding=ledger(*PAID, equal, csr))
    table = reconciliation.disagreeing(data, REGENCY)
    assert table["scheme"].tolist() == ["desa100", "csr"]
    # Below the regency the payments may be booked above.
    assert reconciliation.disagreeing(data, SUKA).empty


def test_without_ledger_or_register_nothing_can_disagree():
    assert reconciliation.disagreeing(dataset(cube=cube(*PEOPLE)), REGENCY) is None
    assert reconciliation.disagreeing(dataset(funding=ledger(*PAID)), REGENCY) is None
