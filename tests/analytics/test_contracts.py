"""Contracts let a good row through and name every fault of a bad table at once."""

import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from analytics import contracts

MARCH = pd.Timestamp("2024-03-01")
GOOD = {
    "enrolment": {
        "worker_key": "a" * 32, "village_code": "61.07.01.2001", "scheme": "desa100",
        "fund_source": "apbd_kabupaten", "paid_from": MARCH, "paid_through": MARCH,
        "contribution_idr": 16800, "sex": None, "birth_year": None, "occupation": "Petani",
    },
    "funding": {
        "fiscal_year": 2024, "fund_source": "csr", "scheme": "csr", "area_code": "61.07.09",
        "kind": "realised", "date": MARCH, "amount_idr": 1.0, "account_code": None,
        "document_no": None,
    },
    "claims": {
        "claim_key": "K1", "worker_key": None, "village_code": "61.07.01.2001", "programme": "JKM",
        "benefit": None, "event_date": MARCH, "reported_date": pd.NaT, "paid_date": pd.NaT,
        "amount_idr": 42e6,
    },
    "welfare": {
        "village_code": "61.07.01.2001", "as_of": MARCH, "decile": 1, "families": None,
        "people": 5, "workers": None,
    },
    "welfare_people": {
        "worker_key": "a" * 32, "village_code": "61.07.01.2001", "as_of": MARCH, "decile": 1,
        "sex": "F", "birth_year": 1990, "working": None,
    },
    "membership": {
        "area_code": "61.07", "as_of": MARCH, "segment": "BPU", "active_members": 3, "source": "x",
    },
    "worker_base": {
        "area_code": "61.07", "as_of": MARCH, "definition": "semesta", "workers": 9, "source": "x",
    },
    "actions": {
        "area_code": "61.07", "strategy": 2, "action": "Edaran", "owner": "Setda",
        "document_no": None, "document_date": MARCH, "due": pd.NaT, "status": "running",
        "workers": None, "amount_idr": 5e6, "evidence": None,
    },
    "boundaries": {"village_code": "61.07.01.2001", "geometry": b"shape"},
}  # fmt: skip
BAD = [
    ("enrolment", "worker_key", "6107010101900001"),
    ("enrolment", "village_code", "6107012001"),
    ("enrolment", "scheme", "desa200"),
    ("enrolment", "fund_source", None),
    ("enrolment", "paid_from", pd.Timestamp("2024-04-01")),
    ("enrolment", "contribution_idr", -1),
    ("enrolment", "sex", "L"),
    ("funding", "kind", "planned"),
    ("funding", "amount_idr", None),
    ("funding", "area_code", "6107"),
    ("claims", "programme", "JHT"),
    ("claims", "event_date", pd.NaT),
    ("welfare", "decile", 11),
    ("welfare", "people", -5),
    ("welfare_people", "worker_key", "6107010101900001"),
    ("welfare_people", "working", "1"),
    ("membership", "segment", "BPU mandiri"),
    ("worker_base", "workers", 0),
    ("actions", "strategy", 6),
    ("actions", "status", "selesai"),
    ("actions", "action", None),
    ("boundaries", "geometry", None),
]


def row(table, **changed):
    return pd.DataFrame([GOOD[table] | {"import_id": "0001-abc", "row_no": 5} | changed])


@pytest.mark.parametrize("table", contracts.TABLES)
def test_a_good_row_passes_with_the_stored_types(table):
    checked = contracts.check(table, row(table))
    assert checked.dtypes.equals(contracts.empty(table).dtypes)


@pytest.mark.parametrize(("table", "column", "value"), BAD)
def test_a_bad_value_is_refused(table, column, value):
    with pytest.raises(SchemaErrors):
        contracts.check(table, row(table, **{column: value}))


@pytest.mark.parametrize(
    "table",
    ["claims", "welfare", "welfare_people", "membership", "worker_base", "actions", "boundaries"],
)
def test_two_rows_about_the_same_thing_are_refused(table):
    with pytest.raises(SchemaErrors):
        contracts.check(table, pd.concat([row(table), row(table)]))


def test_one_report_lists_every_fault():
    bad = row("enrolment", scheme="x", fund_source="y", contribution_idr=-1)
    with pytest.raises(SchemaErrors) as report:
        contracts.check("enrolment", bad)
    faulty = set(report.value.failure_cases["column"])
    assert {"scheme", "fund_source", "contribution_idr"} <= faulty
