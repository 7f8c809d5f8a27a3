"""A damaged file is said on every page; looking for it never holds a page up."""

from threading import Event

import pytest

from analytics.store import watch
from analytics.store.tables import open_store
from analytics.store.verify import files
from pages.menu import PAGES
from tests.pages.reading import open_page

PAGE = PAGES[0]


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """Wait for what is found, however busy the machine is."""
    monkeypatch.setattr(watch, "PATIENCE_SECONDS", 30)


def banners(app):
    return [error.value for error in app.error]


def test_a_flipped_byte_is_said_with_the_file(writable):
    store = open_store()
    path = next(path for path in files(store, store.manifest()) if path.endswith(".parquet"))
    content = bytearray((store.folder / path).read_bytes())
    content[100] ^= 1
    (store.folder / path).write_bytes(content)
    (said,) = banners(open_page(PAGE))
    assert path.rsplit("/", 1)[-1] in said.replace("\\", "")


def test_a_whole_store_has_no_banner(writable):
    assert banners(open_page(PAGE)) == []


def test_an_empty_store_has_no_banner(empty_store):
    assert banners(open_page(PAGE)) == []


def test_no_page_waits_for_a_big_store_to_be_looked_through(writable, monkeypatch):
    done = Event()
    monkeypatch.setattr(watch, "verify", lambda _: ["found"] if done.wait(30) else None)
    assert watch.damage(open_store(), patience=0.01) == []
    done.set()
    assert watch.damage(open_store()) == ["found"]
