"""A server for the public: the published pages alone, from nothing but editions."""

import shutil

import pytest

from analytics.errors import DataError
from pages.menu import PAGES, PUBLIC
from pages.parts import frame
from tests.pages.reading import open_page, words

PUBLIC_PAGES = [entry for entry in PAGES if entry.section == PUBLIC]
OTHERS = [entry for entry in PAGES if entry.section != PUBLIC]


@pytest.fixture
def editions_alone(choose_store, prepared, tmp_path, monkeypatch):
    """A store folder that holds nothing but editions, and no secret key."""
    shutil.copytree(prepared["imported"] / "editions", tmp_path / "store" / "editions")
    choose_store(tmp_path / "store")
    monkeypatch.setenv("DASHBOARD_PUBLIC", "1")
    monkeypatch.setenv("DASHBOARD_KEY_FILE", str(tmp_path / "no.key"))
    frame.settings.cache_clear()
    return tmp_path


@pytest.mark.parametrize("entry", PUBLIC_PAGES, ids=lambda entry: entry.url)
def test_every_public_page_opens_from_editions_alone(editions_alone, entry):
    # The first page is the one that opens by itself; a switch to it would be a second run.
    app = open_page(entry) if entry != PUBLIC_PAGES[0] else open_page(PAGES[0])
    assert not app.exception
    assert not app.error
    assert "Edisi 1" in words(app)
    assert not (editions_alone / "no.key").exists()


@pytest.mark.parametrize("entry", OTHERS[1:], ids=lambda entry: entry.url)
def test_no_other_page_can_be_reached(editions_alone, entry):
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(entry)


def test_the_register_itself_is_refused(editions_alone):
    with pytest.raises(DataError, match="hanya menyajikan edisi"):
        frame.dataset()


def test_an_edition_can_be_pinned_and_an_older_one_says_so(writable):
    from analytics.store import editions
    from analytics.store.dataset import load
    from analytics.store.tables import open_store

    editions.publish(open_store(), load("61.07"))
    app = open_page(PUBLIC_PAGES[0], edisi="1")
    assert "Yang ditampilkan **edisi 1**; edisi terbaru adalah 2." in words(app)
    next(b for b in app.button if b.label == "Buka edisi terbaru").click().run()
    assert "Edisi 2, diterbitkan 22 November 2026" in words(app)
