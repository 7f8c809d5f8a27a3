"""Published versions are whole: what a killed or failed writer left behind is never read."""

import json

import pandas as pd
import pytest
from deltalake import DeltaTable

from analytics.errors import DataError
from analytics.store.keys import worker_keys
from analytics.store.manifest import load, save
from analytics.store.tables import Store, Write
from analytics.store.verify import verify


def table(*values):
    return pd.DataFrame({"value": list(values)})


@pytest.fixture
def store(empty_store):
    return Store(empty_store)


def publish(store, action="test", **writes):
    with store.writing():
        return store.publish(writes, action)


def test_a_new_store_is_empty(store):
    assert store.version() == 0
    assert store.read("anything") is None


def test_writes_become_visible_together_as_one_version(store):
    assert publish(store, a=Write(table(1), "imported"), b=Write(table(2), "imported")) == 1
    assert store.read("a")["value"].tolist() == [1]
    assert store.read("b")["value"].tolist() == [2]


def test_appended_rows_add_up_and_old_versions_stay_readable(store):
    publish(store, a=Write(table(1), "imported"))
    publish(store, a=Write(table(2), "imported", append=True))
    assert sorted(store.read("a")["value"]) == [1, 2]
    assert store.read("a", version=1)["value"].tolist() == [1]
    assert store.manifest().tables["a"].rows == 2


def test_a_table_overwritten_forgets_its_columns(store):
    publish(store, a=Write(table(1), "simulated"))
    publish(store, a=Write(pd.DataFrame({"other": ["x"]}), "imported"))
    assert store.read("a").columns.tolist() == ["other"]
    assert store.manifest().tables["a"].nature == "imported"


def test_what_a_killed_writer_left_is_not_read_and_not_built_upon(store, monkeypatch):
    publish(store, a=Write(table(1), "imported"))
    with monkeypatch.context() as killed:
        killed.setattr("analytics.store.manifest.save", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            publish(store, a=Write(table(99), "imported", append=True))
    assert DeltaTable(str(store.folder / "tables" / "a")).version() == 1
    assert store.read("a")["value"].tolist() == [1]
    publish(store, a=Write(table(2), "imported", append=True))
    assert sorted(store.read("a")["value"]) == [1, 2]


def test_each_data_file_has_its_checksum(store):
    from hashlib import sha256

    publish(store, a=Write(table(1), "imported"))
    files = store.manifest().tables["a"].files
    assert files
    for name, checksum in files.items():
        content = (store.folder / "tables" / "a" / name).read_bytes()
        assert sha256(content).hexdigest() == checksum


def test_an_unknown_version_is_refused(store):
    with pytest.raises(DataError, match="Versi data 7"):
        store.manifest(7)


def test_a_store_of_a_newer_program_is_refused_and_left_alone(store):
    from dataclasses import replace

    publish(store, a=Write(table(1), "imported"))
    versions = store.folder / "versions"
    save(versions, replace(load(versions, 1), version=2, format=99))
    with pytest.raises(DataError, match="lebih baru"):
        store.read("a")


def test_a_store_filled_under_another_key_is_not_written_to(store, monkeypatch, tmp_path):
    from analytics.settings import settings

    publish(store, a=Write(table(1), "imported"))
    monkeypatch.setenv("DASHBOARD_KEY_FILE", str(tmp_path / "other.key"))
    settings.cache_clear()
    with pytest.raises(DataError, match="kunci rahasia lain"):
        publish(store, a=Write(table(2), "imported"))
    assert store.version() == 1


def test_a_second_writer_waits_and_is_then_told(store, monkeypatch):
    monkeypatch.setattr("analytics.store.tables.LOCK_SECONDS", 0.1)
    with store.writing(), pytest.raises(DataError, match="sedang berjalan"), store.writing():
        pass


def test_worker_keys_hide_the_number_and_are_the_same_for_the_same_person(empty_store):
    keys = worker_keys(pd.Series(["6107010101900001", "6107010101900002", "6107010101900001"]))
    assert keys[0] == keys[2] != keys[1]
    assert keys.str.fullmatch(r"[0-9a-f]{32}").all()


def test_a_missing_number_has_no_key(empty_store):
    assert worker_keys(pd.Series(["6107010101900001", None], dtype="str")).isna().tolist() == [
        False,
        True,
    ]


def test_the_secret_is_for_its_owner_only(empty_store, key_file):
    worker_keys(pd.Series(["6107010101900001"]))
    assert key_file.stat().st_mode & 0o077 == 0
    assert not key_file.is_relative_to(empty_store)


def test_a_store_of_the_first_format_is_read_and_built_upon_and_not_rewritten(store):
    publish(store, a=Write(table(1), "imported"))
    path = store.versions / "00000001.json"
    content = json.loads(path.read_text())
    for later in ("actor", "floor", "seal"):
        del content[later]
    del content["tables"]["a"]["folder"]
    files = content["tables"]["a"]["files"]
    content["tables"]["a"]["files"] = {f: s for f, s in files.items() if f.endswith(".parquet")}
    first = json.dumps({**content, "format": 1})
    path.write_text(first)
    assert store.read("a")["value"].tolist() == [1]
    assert verify(store) == []
    publish(store, a=Write(table(2), "imported", append=True))
    assert sorted(store.read("a")["value"]) == [1, 2]
    assert verify(store, all_versions=True) == []
    assert path.read_text() == first
