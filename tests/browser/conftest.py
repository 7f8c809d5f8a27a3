"""One server for all browser tests, a browser for each file of them.

Without Chromium they are skipped; the run says how many ran, and .ci/run fails on none.
"""

import pytest
from playwright.sync_api import sync_playwright

from analytics.settings import ROOT
from tests.browser.serving import CHROMIUM, FLAGS, serve


@pytest.fixture(scope="session")
def server(prepared, key_file):
    """The address of a dashboard with the simulated tables, on a fixed day."""
    with serve(
        ROOT / "dashboard.py",
        DASHBOARD_STORE=str(prepared["simulated"]),
        DASHBOARD_KEY_FILE=str(key_file),
        DASHBOARD_TODAY="2026-11-22",
        DASHBOARD_AREA="61.07",
    ) as address:
        yield address


@pytest.fixture(scope="module")
def chromium():
    """A browser for each file: its event loop must not run on beside tests that need their own."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A fresh page of a reader in Indonesia; `page.requests` lists what it asked for."""
    page = chromium.new_page(locale="id-ID", viewport={"width": 1366, "height": 768})
    page.requests = []
    page.on("request", lambda request: page.requests.append(request.url))
    yield page
    page.close()
