"""Every data file is held against the checksum under which it was published."""

import random

import pytest

from analytics.errors import DataError
from analytics.store.tables import Store
from analytics.store.undo import undo
from analytics.store.verify import CHANGED, MISSING, Damage, files, verify
from tests.analytics.store.imports import CICI, claims, give, members

FLIPS = 500


def test_an_empty_store_is_whole(empty_store):
    assert verify(Store(empty_store)) == []


def test_a_store_as_published_is_whole(store):
    assert verify(store) == []
    assert verify(store, all_versions=True) == []


def test_a_missing_file_is_named(store):
    path = next(iter(files(store, store.manifest())))
    (store.folder / path).unlink()
    assert verify(store) == [Damage(path, MISSING)]


def test_a_missing_manifest_is_named(store):
    (store.versions / "00000001.json").unlink()
    assert verify(store) == [Damage("versions/00000001.json", MISSING)]


def test_damage_of_an_old_version_is_found_among_all_versions(store):
    old = files(store, store.manifest(2))
    give(store, members("c", PU=11))
    undo(store, "0003-2e7d2c03")
    gone = next(path for path in old if path not in files(store, store.manifest()))
    (store.folder / gone).write_bytes(b"")
    assert verify(store) == []
    assert verify(store, all_versions=True) == [Damage(gone, CHANGED)]


def test_500_flipped_bytes_are_all_found(store):
    give(store, claims("c", CICI))
    chance = random.Random(500)
    paths = [store.folder / path for path in files(store, store.manifest())]
    paths += sorted(store.versions.glob("*.json"))
    for _ in range(FLIPS):
        path = chance.choice(paths)
        whole = path.read_bytes()
        broken = bytearray(whole)
        broken[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        assert found_in(store, path)
        path.write_bytes(whole)
    assert verify(store) == []


def found_in(store, path):
    """Tell whether the damage is found; a format number raised by a flip refuses the store."""
    try:
        return path.relative_to(store.folder).as_posix() in {d.path for d in verify(store)}
    except DataError as error:
        return error.key == "store.too_new"


def test_what_a_killed_writer_left_is_no_damage(store, monkeypatch):
    with monkeypatch.context() as killed:
        killed.setattr("analytics.store.manifest.save", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            give(store, members("c", PU=11))
    assert verify(store, all_versions=True) == []
    give(store, members("c", PU=12))
    assert verify(store, all_versions=True) == []


def test_a_damaged_manifest_is_refused_rather_than_read(store):
    path = store.versions / "00000002.json"
    path.write_text(path.read_text().replace('"rows": 2', '"rows": 3'))
    with pytest.raises(DataError, match="rusak"):
        store.read("membership")
