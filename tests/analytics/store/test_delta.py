"""Many small files become few: the rows stay, and so does every earlier data version."""

import pandas as pd
import pytest

from analytics.store import delta
from analytics.store.backup import backup, restore
from analytics.store.erase import erase
from analytics.store.log import log
from analytics.store.tables import Store, Write
from analytics.store.undo import undo
from analytics.store.unpublished import left_behind
from analytics.store.verify import verify
from tests.analytics.store.imports import ANNA, BUDI, CICI, give, spells

MOST = 3


@pytest.fixture
def store(empty_store, monkeypatch):
    """A store in which already the fourth small file makes many."""
    monkeypatch.setattr(delta, "MOST_SMALL_FILES", MOST)
    return Store(empty_store)


def append(store, *values):
    rows = pd.DataFrame({"value": list(values)})
    with store.writing():
        store.publish({"a": Write(rows, "imported", append=True)}, "test")


def data_files(store, version=None):
    files = store.manifest(version).tables["a"].files
    return [file for file in files if not file.startswith(delta.LOG)]


def test_many_small_files_are_joined_and_the_rows_stay(store):
    for value in range(10):
        append(store, value)
    assert [len(data_files(store, version)) for version in range(1, 11)] == [
        1, 2, 3, 4, 2, 3, 4, 2, 3, 4,
    ]  # fmt: skip
    assert sorted(store.read("a")["value"]) == list(range(10))
    assert store.manifest().tables["a"].rows == 10


def test_earlier_versions_are_read_from_their_own_files_and_verified(store):
    for value in range(5):
        append(store, value)
    for version in range(1, 6):
        assert sorted(store.read("a", version=version)["value"]) == list(range(version))
    assert verify(store, all_versions=True) == []


def test_a_file_that_is_not_small_is_left_alone(store, monkeypatch):
    append(store, 1)
    (large,) = data_files(store)
    size = (store.path("a") / large).stat().st_size
    monkeypatch.setattr(delta, "SMALL_BYTES", size)
    for value in range(5):
        append(store, value)
    assert large in data_files(store)


def test_a_writer_killed_after_joining_leaves_no_trace(store, monkeypatch):
    for value in range(MOST + 1):
        append(store, value)
    with monkeypatch.context() as killed:
        killed.setattr("analytics.store.manifest.save", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            append(store, -1)
    assert sorted(store.read("a")["value"]) == list(range(MOST + 1))
    append(store, MOST + 1)
    assert sorted(store.read("a")["value"]) == list(range(MOST + 2))
    assert list(left_behind(store.folder)) == []
    assert verify(store, all_versions=True) == []


def test_each_file_belongs_to_a_version_until_an_erasure_drops_the_earlier_ones(store):
    for name, nik in zip("abcde", (ANNA, BUDI, CICI, ANNA, BUDI), strict=True):
        give(store, spells(name, nik))
    assert list(left_behind(store.folder)) == []
    erase(store, CICI)
    assert list(left_behind(store.folder)) == []
    assert len(log(store)) == 5
    assert verify(store, all_versions=True) == []


def test_imports_over_joined_files_can_be_undone_and_backed_up(store, tmp_path):
    receipts = [
        give(store, spells(name, nik)) for name, nik in zip("abc", (ANNA, BUDI, CICI), strict=True)
    ]
    give(store, spells("d", ANNA, amount=8_400.0))
    backup(store, tmp_path / "backup.zip")
    other = Store(tmp_path / "elsewhere" / "store")
    restore(other, tmp_path / "backup.zip")
    undo(other, receipts[0].import_id)
    keys = {
        version: set(other.read("enrolment", version=version)["worker_key"]) for version in (1, 3)
    }
    assert (len(keys[1]), len(keys[3])) == (1, 3)
    assert set(other.read("enrolment")["import_id"].str[:4]) == {"0002", "0003", "0004"}
    assert verify(other, all_versions=True) == []
