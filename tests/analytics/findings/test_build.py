"""The findings of a whole register, whatever its partitions."""

import pandas as pd

from analytics.findings import build as module
from analytics.findings.build import build
from analytics.findings.shape import TYPES
from tests.analytics.data import SUKA_2
from tests.analytics.findings.register import deaths, spells


def test_partitions_do_not_matter(monkeypatch):
    register = spells({"birth_year": 1950}, {"village_code": SUKA_2}, {"worker_key": "b"},
                      {"worker_key": "b", "scheme": "csr"})  # fmt: skip
    whole = build([register], deaths(b="2024-11-02"))
    assert whole["rule"].value_counts().to_dict() == {
        "after_death": 2, "person_differs": 1, "too_old": 1, "two_schemes": 1, "two_villages": 1,
    }  # fmt: skip
    parts = [rows for _, rows in register.groupby("worker_key")]
    for rows_at_once in (1, 1000):
        monkeypatch.setattr(module, "ROWS_AT_ONCE", rows_at_once)
        pd.testing.assert_frame_equal(build(parts, deaths(b="2024-11-02")), whole)


def test_where_nothing_is_found_the_columns_stand_all_the_same():
    for register in ([], [spells({})]):
        found = build(register, None)
        assert found.empty
        assert found.dtypes.astype(str).to_dict() == TYPES


def test_no_key_of_a_person_is_in_a_finding():
    assert "worker_key" not in build([spells({}, {"village_code": SUKA_2})], None)
