"""An undone import leaves the tables as if its file had never come, and loses nothing."""

import pytest

from analytics.errors import DataError
from analytics.store.log import in_force, log
from analytics.store.tables import Store
from analytics.store.undo import undo
from tests.analytics.store.imports import ANNA, BUDI, give, members, spells


@pytest.fixture
def store(empty_store):
    return Store(empty_store)


def active(store, version=None):
    table = store.read("membership", version=version)
    return dict(zip(table["segment"], table["active_members"], strict=True))


def test_rows_of_the_import_leave_and_replaced_rows_come_back(store):
    give(store, members("a", PU=10, BPU=5))
    second = give(store, members("b", PU=11))
    assert active(store) == {"PU": 11, "BPU": 5}
    undo(store, second.import_id)
    assert active(store) == {"PU": 10, "BPU": 5}


def test_an_earlier_import_can_be_undone_under_later_ones(store):
    first = give(store, members("a", PU=10, BPU=5))
    give(store, members("b", PU=11))
    undo(store, first.import_id)
    assert active(store) == {"PU": 11}


def test_a_row_that_a_later_import_repeated_stays(store):
    first = give(store, members("a", PU=10, BPU=5))
    give(store, members("b", PU=10))
    undo(store, first.import_id)
    assert active(store) == {"PU": 10}


def test_undoing_several_in_any_order_gives_what_the_rest_give(store):
    first = give(store, members("a", PU=1))
    second = give(store, members("b", PU=2))
    third = give(store, members("c", PU=3))
    give(store, members("d", BPU=9))
    for receipt in (second, third):
        undo(store, receipt.import_id)
    assert active(store) == {"PU": 1, "BPU": 9}
    undo(store, first.import_id)
    assert active(store) == {"BPU": 9}


def test_nothing_is_erased(store):
    give(store, members("a", PU=10))
    second = give(store, members("b", PU=11))
    assert undo(store, second.import_id, "tester") == 3
    assert active(store, version=2) == {"PU": 11}
    assert log(store)["import_id"].tolist() == ["0001-ca978112", second.import_id]
    assert in_force(store)["file"].tolist() == ["a"]
    assert store.manifest().actor == "tester"


def test_the_same_file_may_be_imported_again_after_an_undo(store):
    receipt = give(store, members("a", PU=10))
    with pytest.raises(DataError, match="sudah diimpor"):
        give(store, members("a", PU=10))
    undo(store, receipt.import_id)
    assert give(store, members("a", PU=10)).import_id != receipt.import_id
    assert active(store) == {"PU": 10}


def test_without_its_only_import_a_table_and_its_cube_are_unknown(store):
    receipt = give(store, spells("a", ANNA, BUDI))
    undo(store, receipt.import_id)
    assert store.read("enrolment") is None
    assert store.read("cube") is None


def test_the_cube_follows_the_register(store):
    give(store, spells("a", ANNA))
    second = give(store, spells("b", ANNA, BUDI, amount=8_400.0))
    assert store.read("cube")["contribution_idr"].max() == 16_800.0
    undo(store, second.import_id)
    cube = store.read("cube").query("people > 0")
    assert cube[["people", "contribution_idr"]].to_numpy().tolist() == [[1, 16_800.0]]


def test_an_unknown_import_and_one_undone_already_are_refused(store):
    receipt = give(store, members("a", PU=10))
    with pytest.raises(DataError, match="0009-nothing"):
        undo(store, "0009-nothing")
    undo(store, receipt.import_id)
    with pytest.raises(DataError, match="sudah dibatalkan"):
        undo(store, receipt.import_id)
    assert store.version() == 2
