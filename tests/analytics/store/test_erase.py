"""An erased person is nowhere, stays away, and nobody else is touched."""

import pandas as pd
import pyarrow.parquet as pq
import pytest

from analytics.errors import DataError
from analytics.store.erase import erase
from analytics.store.history import history
from analytics.store.keys import worker_keys
from analytics.store.sweep import PENDING
from analytics.store.tables import Store
from analytics.store.undo import undo
from analytics.store.verify import verify
from tests.analytics.store.imports import ANNA, BUDI, CICI, claims, give, members, spells


@pytest.fixture
def store(empty_store):
    store = Store(empty_store)
    give(store, spells("a", ANNA, BUDI, CICI))
    give(store, spells("b", ANNA, BUDI, amount=8_400.0))
    give(store, claims("c", ANNA, CICI))
    give(store, members("d", PU=10))
    return store


def key(nik):
    return worker_keys(pd.Series([nik], dtype="str"))[0]


def places(store, nik):
    """Return the files in which the person's key stands: in a cell, a log or plain text."""
    wanted, found = key(nik), []
    for path in filter(lambda path: path.is_file(), store.folder.rglob("*")):
        inside = path.suffix == ".parquet" and wanted in str(pq.read_table(path).to_pydict())
        if inside or wanted.encode() in path.read_bytes():
            found.append(path.relative_to(store.folder).parts[1])
    return sorted(set(found))


def test_the_person_is_in_no_table_no_old_file_and_no_log(store):
    assert places(store, ANNA) == ["aside_enrolment", "claims", "enrolment"]
    assert erase(store, ANNA) == 3
    assert places(store, ANNA) == ["erased"]
    assert not (store.folder / PENDING).exists()
    assert verify(store, all_versions=True) == []


def test_nobody_else_is_touched(store):
    erase(store, ANNA)
    register = store.read("enrolment").set_index("worker_key")["contribution_idr"]
    assert register.to_dict() == {key(BUDI): 8_400.0, key(CICI): 16_800.0}
    assert store.read("claims")["worker_key"].tolist() == [key(CICI)]
    assert store.read("cube").query("people > 0")["people"].tolist() == [2]
    assert store.read("membership")["active_members"].tolist() == [10]


def test_versions_from_before_cannot_be_read_but_are_told(store):
    erase(store, ANNA, "tester")
    with pytest.raises(DataError, match="dihapus"):
        store.read("enrolment", version=2)
    table = history(store)
    assert table["readable"].tolist() == [False] * 4 + [True]
    assert table["file"].tolist()[:4] == ["a", "b", "c", "d"]
    assert table.iloc[4][["action", "actor"]].tolist() == ["erase", "tester"]


def test_a_later_import_of_the_person_is_refused_the_others_are_taken(store):
    erase(store, ANNA)
    give(store, claims("e", ANNA, BUDI))
    assert set(store.read("claims")["worker_key"]) == {key(CICI), key(BUDI)}
    refused = store.read("quarantine")
    assert refused["reason"].tolist() == ["erased"]
    assert refused["row_no"].tolist() == [2]
    last = history(store).iloc[-1]
    assert last[["read", "accepted", "quarantined"]].tolist() == [2, 1, 1]
    assert places(store, ANNA) == ["erased"]


def test_an_import_from_before_can_still_be_undone(store):
    erase(store, ANNA)
    undo(store, history(store)["import_id"][1])
    register = store.read("enrolment").set_index("worker_key")["contribution_idr"]
    assert register.to_dict() == {key(BUDI): 16_800.0, key(CICI): 16_800.0}


def test_an_undone_import_is_erased_too(store):
    undo(store, history(store)["import_id"][2])
    erase(store, ANNA)
    assert places(store, ANNA) == ["erased"]
    assert verify(store, all_versions=True) == []


def test_the_last_person_of_a_table_takes_it_along(empty_store):
    store = Store(empty_store)
    give(store, spells("a", ANNA))
    erase(store, ANNA)
    assert store.read("enrolment") is None
    assert store.read("cube") is None


def test_several_can_be_erased(store):
    for nik in (ANNA, BUDI, CICI):
        erase(store, nik)
        assert places(store, nik) == ["erased"]
    assert store.read("enrolment") is None
    assert len(store.read("erased")) == 3


@pytest.mark.parametrize(
    ("nik", "said"),
    [("6107", "16 angka"), ("6107010101900009", "Tidak ada data")],
)
def test_what_is_no_nik_or_nobodys_changes_nothing(store, nik, said):
    with pytest.raises(DataError, match=said) as refused:
        erase(store, nik)
    assert nik not in str(refused.value)
    assert store.version() == 4


def test_erasing_twice_is_refused(store):
    erase(store, ANNA)
    with pytest.raises(DataError, match="sudah dihapus"):
        erase(store, ANNA)


def test_an_erasure_killed_before_its_end_is_finished_by_the_next_writer(store, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr("analytics.store.erase.sweep", lambda *_: 1 / 0)
        killed.setattr("analytics.store.unpublished.remove", lambda _: None)
        with pytest.raises(ZeroDivisionError):
            erase(store, ANNA)
    assert len(places(store, ANNA)) > 1
    give(store, members("e", BPU=5))
    assert places(store, ANNA) == ["erased"]


def test_an_erasure_killed_before_it_was_published_never_was(store, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr("analytics.store.manifest.save", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erase(store, ANNA)
    assert erase(store, ANNA) == 3
    assert places(store, ANNA) == ["erased"]
    assert verify(store, all_versions=True) == []
