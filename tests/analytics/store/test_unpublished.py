"""What a killed or failed writer wrote in vain is deleted; what any version names never is."""

import pytest

from analytics.errors import DataError
from analytics.store.lock import HOLDER
from analytics.store.tables import Store
from analytics.store.undo import undo
from analytics.store.unpublished import left_behind
from analytics.store.verify import verify
from tests.analytics.store.imports import ANNA, BUDI, CICI, claims, give, members, spells


@pytest.fixture
def store(empty_store):
    store = Store(empty_store)
    give(store, spells("a", ANNA, BUDI))
    give(store, spells("b", BUDI, amount=8_400.0))
    return store


@pytest.fixture
def killed(store, monkeypatch):
    """The store after an import of claims and an undo were killed just before publishing."""
    with monkeypatch.context() as dying:
        dying.setattr("analytics.store.manifest.save", lambda *_: 1 / 0)
        dying.setattr("analytics.store.unpublished.remove", lambda _: None)
        for action in (
            lambda: give(store, claims("c", CICI)),
            lambda: undo(store, "0002-3e23e816"),
        ):
            with pytest.raises(ZeroDivisionError):
                action()
    (store.folder / HOLDER).write_text("{}", encoding="utf-8")
    return store


def test_the_next_writer_deletes_what_a_killed_one_left(killed):
    left = {path.relative_to(killed.folder).parts[1] for path in left_behind(killed.folder)}
    assert {"claims", "enrolment", "cube"} <= left
    give(killed, members("d", PU=10))
    assert list(left_behind(killed.folder)) == []
    assert not (killed.folder / "tables" / "claims").exists()
    assert verify(killed, all_versions=True) == []
    assert killed.read("enrolment", version=1)["contribution_idr"].tolist() == [16_800.0] * 2


def test_the_table_of_a_killed_import_can_be_imported_afterwards(killed):
    give(killed, claims("c", CICI))
    undo(killed, "0002-3e23e816")
    assert len(killed.read("claims")) == 1
    assert killed.read("enrolment")["contribution_idr"].tolist() == [16_800.0] * 2
    assert verify(killed, all_versions=True) == []


def test_a_failed_import_makes_room_at_once(store, monkeypatch):
    with monkeypatch.context() as failing:
        failing.setattr("analytics.store.manifest.save", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            give(store, claims("c", CICI))
    assert list(left_behind(store.folder)) == []


def test_nothing_is_deleted_where_a_manifest_is_damaged(killed):
    (killed.versions / "00000001.json").write_text("{")
    assert list(left_behind(killed.folder)) == []


def test_tables_without_any_manifest_are_left_alone(killed):
    for manifest in killed.versions.glob("*.json"):
        manifest.unlink()
    with pytest.raises(DataError), killed.writing():
        raise DataError("store.erase_nobody")
    assert (killed.folder / "tables" / "enrolment").exists()
