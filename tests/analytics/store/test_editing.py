"""A step changed on the page is an import: checked, told in the history, undone as any other."""

import pytest

from analytics.errors import DataError
from analytics.settings import settings
from analytics.store import editing, step_history
from analytics.store.actor import acting
from analytics.store.dataset import load
from analytics.store.editing import NEW, change, seen
from analytics.store.log import log
from analytics.store.tables import open_store
from analytics.store.undo import undo
from analytics.store.verify import verify

STEP = {"strategy": "2", "action": "Edaran kepada OPD", "owner": "Setda", "status": "running",
        "workers": "250", "amount_idr": "", "due": "Desember 2025"}  # fmt: skip


@pytest.fixture
def store(empty_store):
    return open_store()


def edit(store, start=None, **changed):
    """Change the step from `start`, by default from how it stands."""
    now = seen(store, 2, STEP["action"])
    return change(store, start or (now.mark if now else NEW), STEP | changed)


def why(store, *args, **changed):
    with pytest.raises(DataError) as problem:
        edit(store, *args, **changed)
    return problem.value.key


def status(store):
    return store.read("actions")["status"].tolist()


def test_a_step_is_added_and_changed_as_a_data_version_with_who_did_it(store):
    with acting("Sari"):
        assert edit(store).added == 1
        assert edit(store, status="done").replaced == 1
    assert status(store) == ["done"]
    assert log(store)["actor"].tolist() == ["Sari", "Sari"]
    assert verify(store) == []


def test_the_history_tells_the_old_and_the_new_value(store):
    with acting("Sari"):
        edit(store)
        edit(store, status="done", workers="300")
    told = step_history.history(load("61.07"))
    changes = told[["column", "before", "after"]].astype(object).to_numpy(na_value=None).tolist()
    assert changes == [
        ["status", None, "running"],
        ["status", "running", "done"],
        ["workers", "250.0", "300.0"],
    ]
    assert set(told["actor"]) == {"Sari"}


def test_the_public_learns_neither_who_changed_a_step_nor_small_counts(store):
    with acting("Sari"):
        edit(store, workers="3")
        edit(store, workers="4", status="done")
    shown = step_history.published(load("61.07"))
    assert shown["column"].tolist() == ["status", "status"]
    assert not {"actor", "file"} & set(shown)


def test_without_steps_there_is_no_history(store):
    assert step_history.history(load("61.07")) is None
    assert step_history.published(load("61.07")) is None


def test_a_change_is_undone_as_an_import_is_and_leaves_the_history(store):
    edit(store)
    edit(store, status="done")
    undo(store, log(store)["import_id"].iloc[-1])
    assert status(store) == ["running"]
    assert len(step_history.history(load("61.07"))) == 1


def test_after_an_undo_the_same_change_may_be_made_again(store):
    edit(store)
    edit(store, status="done")
    undo(store, log(store)["import_id"].iloc[-1])
    edit(store, status="done")
    assert status(store) == ["done"]


def test_a_step_may_go_back_to_what_it_was(store):
    edit(store)
    edit(store, status="blocked")
    edit(store)
    assert status(store) == ["running"]


def test_of_two_who_start_from_the_same_state_the_second_is_told(store):
    edit(store)
    start = seen(store, 2, STEP["action"]).mark
    edit(store, start, status="done")
    assert why(store, start, status="blocked") == "evidence.changed_meanwhile"
    assert status(store) == ["done"]


def test_two_who_decide_at_the_same_moment_cannot_both_write(store, monkeypatch):
    edit(store)
    stale = seen(store, 2, STEP["action"])
    edit(store, status="done")
    # The second looked before the first had published.
    monkeypatch.setattr(editing, "seen", lambda *_: stale)
    assert why(store, stale.mark, status="blocked") == "evidence.changed_meanwhile"
    assert status(store) == ["done"]


def test_a_step_that_is_there_is_not_added_again(store):
    edit(store)
    assert why(store, NEW, status="done") == "evidence.step_exists"


def test_an_entry_that_changes_nothing_makes_no_version(store):
    edit(store)
    assert why(store) == "evidence.nothing_changed"
    assert store.version() == 1


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"workers": "banyak"}, "intake.number_invalid"),
        ({"status": ""}, "intake.word_missing"),
        ({"action": " "}, "intake.word_missing"),
        ({"strategy": "9"}, "intake.word_unknown"),
        ({"due": "31/02/2025"}, "intake.date_invalid"),
    ],
)
def test_the_rules_for_files_hold_for_what_is_typed(store, changed, key):
    assert why(store, **changed) == key
    assert store.version() == 0


def test_a_server_for_the_public_changes_nothing(store, monkeypatch):
    monkeypatch.setenv("DASHBOARD_OFFICE", "false")
    settings.cache_clear()
    assert why(store) == "evidence.not_office"
    assert store.version() == 0
