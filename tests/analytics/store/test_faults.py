"""A kill at any moment and a full disk: what was acknowledged stays, nothing is half there."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from deltalake.exceptions import DeltaError

from analytics.errors import DataError
from analytics.settings import ROOT
from analytics.store.backup import backup
from analytics.store.erase import erase
from analytics.store.lock import HOLDER
from analytics.store.tables import Store
from analytics.store.undo import undo
from analytics.store.verify import verify
from tests.analytics.store.imports import ANNA, BUDI, give, spells

KILLS = 200
FULL = (OSError(errno.ENOSPC, "No space left on device"), DeltaError("No space left on device"))


@pytest.fixture
def store(empty_store):
    store = Store(empty_store)
    give(store, spells("a", ANNA, BUDI))
    return store


def test_kills_at_random_moments_break_no_promise(tmp_path):
    command = [sys.executable, "-m", "tests.analytics.store.faults", tmp_path, str(KILLS), "200"]
    own = {"DASHBOARD_STORE": str(tmp_path / "store"), "DASHBOARD_KEY_FILE": str(tmp_path / "key")}
    ran = subprocess.run(
        command, cwd=ROOT, env=os.environ | own, capture_output=True, text=True, check=True
    )
    result = json.loads(ran.stdout)
    assert result["wrong"] == [], ran.stderr
    assert sum(result["cut"].values()) > KILLS / 2


@pytest.mark.parametrize("error", FULL)
@pytest.mark.parametrize("place", ["analytics.store.delta.write", "analytics.store.manifest.save"])
@pytest.mark.parametrize(
    "action",
    [
        lambda store: give(store, spells("b", BUDI, amount=8_400.0)),
        lambda store: undo(store, "0001-ca978112"),
        lambda store: erase(store, ANNA),
    ],
    ids=["import", "undo", "erase"],
)
def test_a_full_disk_is_told_and_leaves_the_data_intact(store, monkeypatch, action, place, error):
    def fail(*_):
        raise error

    with monkeypatch.context() as full:
        full.setattr(place, fail)
        with pytest.raises(DataError, match="Disk penuh"):
            action(store)
    assert store.version() == 1
    assert len(store.read("enrolment")) == 2
    assert verify(store) == []
    action(store)
    assert store.version() == 2


def test_a_full_disk_leaves_no_half_backup(store, monkeypatch, tmp_path):
    target = tmp_path / "b.zip"
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(FULL[0]))
        with pytest.raises(DataError, match="Disk penuh"):
            backup(store, target)
    assert [path.name for path in tmp_path.glob("b.zip*")] == []
    backup(store, target)


def test_a_fault_that_is_no_full_disk_is_not_called_one(store, monkeypatch):
    monkeypatch.setattr("analytics.store.delta.write", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        give(store, spells("b", BUDI))


def test_who_has_to_wait_too_long_is_told_who_is_writing(store, monkeypatch):
    monkeypatch.setattr("analytics.store.tables.LOCK_SECONDS", 0.1)
    monkeypatch.setattr("analytics.store.lock.user", lambda: "siti")
    with store.writing("import peserta.xlsx"), pytest.raises(DataError) as told:
        give(store, spells("b", BUDI))
    for lang in ("id", "en"):
        said = told.value.message(lang)
        assert f"siti since {told.value.values['since']}" in said or "siti sejak" in said
        assert "import peserta.xlsx" in said
        assert str(os.getpid()) in said
    assert not Path(store.folder, HOLDER).exists()


def test_after_a_kill_the_lock_is_free(store):
    (store.folder / HOLDER).write_text('{"user": "siti"}', encoding="utf-8")
    give(store, spells("b", BUDI, amount=8_400.0))
    assert store.version() == 2
