"""Refused rows by month of import, findings by data version."""

from dataclasses import replace

import pandas as pd
import pytest

from analytics.store import imports
from analytics.store.dataset import load
from analytics.store.improving import REST, found_by_version, refused_by_month, widened
from analytics.store.tables import Store
from analytics.store.undo import undo
from tests.analytics.store.imports import ANNA, BUDI, claims, give, members, spells


@pytest.fixture
def store(empty_store):
    return Store(empty_store)


def refusing(file, *reasons):
    """Return an intake of ten read rows, of which some were refused for `reasons`."""
    rows = [(file, n, "NIK", "x", reason, "m") for n, reason in enumerate(reasons, start=50)]
    intake = members(file, PU=len(file))
    refused = pd.DataFrame(rows, columns=intake.quarantined.columns)
    return replace(intake, quarantined=refused, read=10)


def during(monkeypatch, day):
    class Clock(imports.datetime):
        @classmethod
        def now(cls, zone=None):
            return cls.fromisoformat(day).replace(tzinfo=zone)

    monkeypatch.setattr(imports, "datetime", Clock)


def test_refused_rows_are_counted_by_month_and_reason_undone_imports_too(store, monkeypatch):
    during(monkeypatch, "2026-09-03")
    give(store, refusing("a", "nik_length", "nik_length", "village_unknown"))
    bad = give(store, refusing("bb", "nik_length"))
    during(monkeypatch, "2026-10-01")
    give(store, refusing("ccc", "nik_length"))
    undo(store, bad.import_id)
    table = refused_by_month(load("61.07"))
    table["month"] = table["month"].dt.strftime("%Y-%m")
    assert table.to_numpy().tolist() == [
        ["2026-09", "nik_length", 3, 20],
        ["2026-09", "village_unknown", 1, 20],
        ["2026-10", "nik_length", 1, 10],
    ]


def test_a_month_in_which_nothing_was_refused_is_there_all_the_same(store):
    give(store, members("a", PU=1))
    table = refused_by_month(load("61.07"))
    assert table["reason"].isna().tolist() == [True]
    assert table["read"].tolist() == [1]


def test_an_empty_store_has_no_months(store):
    assert refused_by_month(load("61.07")).empty
    assert found_by_version(load("61.07"), "61.07").empty


def test_findings_are_counted_in_each_version_that_changed_them(store):
    give(store, spells("a", ANNA, BUDI))
    give(store, members("b", PU=1))
    later = spells("c", ANNA)
    rows = later.accepted.assign(scheme="csr", paid_through="2024-05-01")
    give(store, replace(later, accepted=rows))
    give(store, claims("d", ANNA))
    found = found_by_version(load("61.07"), "61.07")
    told = found[["version", "rule", "findings"]].astype(object)
    assert told.where(told.notna(), None).to_numpy().tolist() == [
        [1, None, 0], [3, "two_schemes", 1], [4, "after_death", 1], [4, "two_schemes", 1],
    ]  # fmt: skip
    assert found_by_version(load("61.07"), "61.07.02")["findings"].tolist() == [0, 0, 0]


def test_beyond_five_parts_the_smallest_are_added_up():
    rows = [("m", f"r{size}", size) for size in range(1, 8)] + [("n", "r7", 1), ("o", None, 0)]
    table = pd.DataFrame(rows, columns=["month", "reason", "refused"])
    wide = widened(table, "reason", "refused", ["month"]).set_index("month")
    assert wide.columns.tolist() == ["r7", "r6", "r5", "r4", "r3", REST]
    assert wide.to_numpy().tolist() == [[7, 6, 5, 4, 3, 3], [1] + [0] * 5, [0] * 6]
