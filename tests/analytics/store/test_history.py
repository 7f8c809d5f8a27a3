"""Every data version is told: what was done, by whom, and what it changed."""

import pandas as pd
import pytest

from analytics.store.history import history
from analytics.store.tables import Store, Write
from analytics.store.undo import undo
from tests.analytics.store.imports import ANNA, BUDI, give, members, spells


@pytest.fixture
def store(empty_store):
    return Store(empty_store)


def test_a_new_store_has_no_history(store):
    assert history(store).empty


def test_each_version_is_one_row_with_its_import(store):
    give(store, members("a.csv", PU=10, BPU=5))
    give(store, spells("b.xlsx", ANNA, BUDI))
    table = history(store)
    assert table["version"].tolist() == [1, 2]
    assert table["action"].tolist() == ["import", "import"]
    assert table["file"].tolist() == ["a.csv", "b.xlsx"]
    assert table["kind"].tolist() == ["membership", "enrolment"]
    assert table[["read", "accepted", "skipped", "quarantined"]].to_numpy().tolist() == [
        [2, 2, 0, 0],
        [2, 2, 0, 0],
    ]
    assert table["readable"].all()


def test_changes_are_rows_before_and_after_of_what_was_written(store):
    give(store, members("a", PU=10))
    give(store, members("b", PU=11, BPU=5))
    first, second = history(store)["changes"]
    assert first["membership"] == (0, 1)
    assert second["membership"] == (1, 2)
    assert "enrolment" not in second


def test_an_undo_names_its_import_which_is_marked(store):
    receipt = give(store, members("a", PU=10))
    undo(store, receipt.import_id, "tester")
    table = history(store)
    assert table["action"].tolist() == ["import", "undo"]
    assert table["import_id"].tolist() == [receipt.import_id] * 2
    assert table["undone"].notna().all()
    assert table["actor"].iloc[1] == "tester"
    assert table["changes"].iloc[1]["membership"] == (1, 0)


def test_what_is_no_import_has_neither_file_nor_counts(store):
    with store.writing():
        store.publish({"a": Write(pd.DataFrame({"value": [1]}), "simulated")}, "demo")
    row = history(store).iloc[0]
    assert row["action"] == "demo"
    assert row[["import_id", "file", "read", "undone"]].isna().all()
