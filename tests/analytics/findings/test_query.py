"""The findings of an area, by rule and by village, checked by hand."""

import pandas as pd
import pytest

from analytics.findings import query
from analytics.findings.build import build
from tests.analytics import data as toy
from tests.analytics.data import MAJU, MAJU_1, REGENCY, SUKA, SUKA_1, SUKA_2
from tests.analytics.findings.register import deaths, spells


def register():
    """Worker a is paid for in Suka and Maju at once, b in two schemes in Suka Dua; c has died."""
    return spells(
        {"paid_through": "2024-06"},
        {"village_code": MAJU_1, "paid_from": "2024-05", "paid_through": "2024-06"},
        {"worker_key": "b", "village_code": SUKA_2, "paid_through": "2024-01"},
        {"worker_key": "b", "village_code": SUKA_2, "paid_through": "2024-01", "scheme": "csr"},
        {"worker_key": "c", "village_code": SUKA_2, "paid_through": "2024-04"},
    )


@pytest.fixture
def data():
    claims = deaths(c="2024-01-15").assign(village_code=SUKA_2)
    return toy.dataset(findings=build([register()], claims), claims=claims)


def counts(table, *columns):
    return {row[0]: tuple(row[1:]) for row in table[["rule", *columns]].itertuples(index=False)}


def test_each_rule_counts_its_findings_villages_months_and_rupiah(data):
    table = query.by_rule(data, REGENCY)
    told = counts(table, "findings", "villages", "months", "amount_idr")
    assert told["two_villages"] == (1, 2, 2, 33_600)
    assert told["two_schemes"] == (1, 1, 1, 16_800)
    assert told["after_death"] == (1, 1, 3, 50_400)
    assert told["two_payers"] == (0, 0, 0, 0)


def test_a_rule_that_costs_nothing_has_no_amount(data):
    row = query.by_rule(data, REGENCY).set_index("rule").loc["moved"]
    assert row[["findings", "villages"]].tolist() == [0, 0]
    assert row[["months", "amount_idr"]].isna().all()


def test_a_finding_on_two_villages_concerns_both(data):
    table = query.by_village(data, REGENCY)
    assert dict(zip(table["code"], table["findings"], strict=True)) == {
        SUKA_2: 2, SUKA_1: 1, MAJU_1: 1,
    }  # fmt: skip
    assert query.by_village(data, MAJU)["code"].tolist() == [MAJU_1]
    assert len(query.found(data, MAJU)) == 1


def test_area_and_rule_narrow_the_list_and_the_weightiest_come_first(data):
    assert query.found(data, SUKA)["rule"].tolist() == [
        "two_villages",
        "two_schemes",
        "after_death",
    ]
    assert query.found(data, SUKA_2, "two_schemes")["village_label"].tolist() == ["Dua"]
    assert query.found(data, SUKA_1, "two_schemes").empty


def test_paid_again_is_what_the_cube_counts_twice(data):
    sums = query.paid_again(query.by_rule(data, REGENCY))
    assert sums == {"findings": 2, "months": 3, "amount_idr": 50_400}


def test_without_claims_nobody_knows_of_deaths():
    data = toy.dataset(findings=build([register()], None))
    row = query.by_rule(data, REGENCY).set_index("rule").loc["after_death"]
    assert row.isna().all()


def test_unknown_findings_are_unknown_everywhere():
    data = toy.dataset()
    assert query.found(data, REGENCY) is None
    assert query.by_rule(data, REGENCY) is None
    assert query.by_village(data, REGENCY) is None


def test_none_found_is_a_row_of_zeros():
    data = toy.dataset(findings=build([spells({})], None))
    assert query.by_rule(data, REGENCY)["findings"].sum() == 0
    assert query.by_village(data, REGENCY).empty
    assert isinstance(query.found(data, REGENCY), pd.DataFrame)
