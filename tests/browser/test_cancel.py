"""Cancelling a long upload in a real browser: the reading ends at once and nothing has changed."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from analytics.settings import ROOT
from analytics.store.tables import Store
from analytics.text import say
from tests.analytics.intake.office import people
from tests.browser.opening import soon
from tests.browser.serving import serve

pytestmark = pytest.mark.browser

# Some seconds of reading, so that there is time to press the button.
ROWS = 600_000


def processes_with(path):
    """Return the command lines that name `path`."""
    lines = [entry.joinpath("cmdline") for entry in Path("/proc").glob("[0-9]*")]
    return [line for line in map(read, lines) if str(path).encode() in line]


def read(file):
    try:
        return file.read_bytes()
    except OSError:  # ended meanwhile
        return b""


def test_batalkan_ends_the_reading_of_a_large_file_and_changes_nothing(
    prepared, key_file, page, tmp_path
):
    head, row = (";".join(map(str, cells)) for cells in people())
    large = tmp_path / "besar.csv"
    large.write_text("\n".join([head, *[row] * ROWS]), encoding="utf-8")
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    store = Store(prepared["simulated"])
    before = store.version()
    with serve(
        ROOT / "dashboard.py",
        DASHBOARD_STORE=str(store.folder),
        DASHBOARD_KEY_FILE=str(key_file),
        DASHBOARD_TODAY="2026-11-22",
        TMPDIR=str(uploads),
    ) as address:
        page.goto(f"{address}/impor")
        page.locator("input[type=file]").set_input_files(large)
        expect(page.get_by_text("Membaca berkas").first).to_be_visible(timeout=60_000)
        assert processes_with(uploads)
        page.get_by_role("button", name=say("importing.cancel")).click()
        expect(page.get_by_text(say("importing.templates"), exact=True)).to_be_visible()
        assert soon(lambda: not processes_with(uploads))
        assert soon(lambda: not list(uploads.glob("impor-*")))
        assert page.get_by_test_id("stException").count() == 0
    assert store.version() == before
