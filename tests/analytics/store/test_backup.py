"""A backup is one whole file; what comes back from it is what went in."""

import random
from zipfile import ZipFile

import pytest

from analytics.errors import DataError
from analytics.store.backup import backup, restore
from analytics.store.delivered import last, remember
from analytics.store.history import history
from analytics.store.log import log
from analytics.store.scenarios import keep, kept
from analytics.store.tables import Store
from analytics.store.verify import files, verify
from tests.analytics.store.imports import give, members


@pytest.fixture
def other(tmp_path):
    return Store(tmp_path / "elsewhere" / "store")


@pytest.fixture
def saved(store, tmp_path):
    file = tmp_path / "backup.zip"
    backup(store, file)
    return file


def test_what_is_restored_is_what_was_backed_up(store, saved, other):
    contents, kept = restore(other, saved)
    assert kept is None
    assert contents.rows["enrolment"] == 2
    assert verify(other, all_versions=True) == []
    assert history(other).equals(history(store))
    assert other.read("enrolment").equals(store.read("enrolment"))
    assert other.read("membership", version=1) is None
    give(other, members("c", PU=11))
    assert other.version() == 3


def test_kept_plans_come_back_as_well(store, other, tmp_path):
    keep(store, "Anggaran 2027", "t2027-01", "Bappeda")
    backup(store, tmp_path / "backup.zip")
    restore(other, tmp_path / "backup.zip")
    assert kept(other) == kept(store)
    assert [(plan.name, plan.actor) for plan in kept(other)] == [("Anggaran 2027", "Bappeda")]


def test_whoever_was_told_something_is_not_told_it_again(store, other, tmp_path):
    remember(store, "61.07", "sekda@example.go.id", 2)
    backup(store, tmp_path / "backup.zip")
    restore(other, tmp_path / "backup.zip")
    assert last(other, "61.07", "sekda@example.go.id").version == 2


def test_the_secret_key_is_not_in_it(saved, key_file):
    secret = key_file.read_text(encoding="ascii")
    with ZipFile(saved) as archive:
        for name in archive.namelist():
            assert secret.encode() not in archive.read(name)
            assert bytes.fromhex(secret) not in archive.read(name)


def test_a_store_that_holds_something_is_not_overwritten(store, saved):
    with pytest.raises(DataError, match="tidak kosong"):
        restore(store, saved)
    assert store.version() == 2


def test_replace_keeps_the_old_folder_beside(store, saved):
    give(store, members("c", PU=11))
    _, kept = restore(store, saved, replace=True)
    assert store.version() == 2
    assert Store(kept).version() == 3


def test_a_damaged_backup_is_refused_and_changes_nothing(saved, other):
    with ZipFile(saved) as archive:
        data = [i for i in archive.infolist() if i.filename.startswith("tables/")]
    chance, whole = random.Random(7), saved.read_bytes()
    for _ in range(20):
        entry = chance.choice(data)
        broken = bytearray(whole)
        # Behind the local header: 30 bytes, the name, and 20 bytes for sizes over 4 GB.
        start = entry.header_offset + 30 + len(entry.filename) + 20
        broken[start + chance.randrange(entry.file_size)] ^= 1
        saved.write_bytes(broken)
        with pytest.raises(DataError, match="rusak"):
            restore(other, saved)
        assert other.version() == 0
    assert not other.folder.with_name("store.restoring").exists()


@pytest.mark.parametrize("length", [0, 100, 5000])
def test_half_a_backup_is_refused(saved, other, length):
    saved.write_bytes(saved.read_bytes()[:length])
    with pytest.raises(DataError, match="rusak"):
        restore(other, saved)


def test_a_file_that_is_not_there_is_named(other, tmp_path):
    with pytest.raises(DataError, match=r"nowhere\.zip"):
        restore(other, tmp_path / "nowhere.zip")


def test_a_damaged_store_gives_no_backup(store, tmp_path):
    path = next(p for p in files(store, store.manifest()) if p.endswith(".parquet"))
    (store.folder / path).write_bytes(b"broken")
    with pytest.raises(DataError, match="rusak"):
        backup(store, tmp_path / "b.zip")
    assert [p.name for p in tmp_path.glob("b.zip*")] == []


def test_a_file_that_exists_is_left_alone(store, saved):
    before = saved.read_bytes()
    with pytest.raises(DataError, match="sudah ada"):
        backup(store, saved)
    assert saved.read_bytes() == before


def test_an_empty_store_gives_no_backup(other, empty_store, tmp_path):
    with pytest.raises(DataError, match="Belum ada data"):
        backup(other, tmp_path / "b.zip")


def test_imports_of_the_same_file_are_recognised_after_a_restore(saved, other):
    restore(other, saved)
    assert log(other)["file"].tolist() == ["a", "b"]
    with pytest.raises(DataError, match="sudah diimpor"):
        give(other, members("b", PU=10))
