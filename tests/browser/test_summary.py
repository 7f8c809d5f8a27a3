"""The summary in a browser: one screen, one column on a phone, slides by keyboard."""

import shutil
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import TimeoutError, expect

from analytics.settings import ROOT
from analytics.store.tables import open_store
from analytics.text import say
from tests.analytics.store.imports import give, intake
from tests.browser.opening import open_at, settle
from tests.browser.serving import serve

pytestmark = pytest.mark.browser

# The newest month of the simulated tables, one with everybody protected, one with most to say.
MONTHS = ("2026-06", "2024-08", "2025-03")
# Streamlit draws one element after the other.
SETTLED_MS = 10_000


FITS = """() => {
  const main = document.querySelector("[data-testid='stMain']");
  return main.clientHeight === 768 && main.scrollHeight <= main.clientHeight;
}"""


ONE_COLUMN = """() => {
  const panels = [...document.querySelectorAll("[class*='st-key-panel_']")];
  const left = new Set(panels.map(panel => Math.round(panel.getBoundingClientRect().x)));
  return panels.length === 7 && left.size === 1;
}"""


OWNER = "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu dan Tenaga Kerja"


@pytest.fixture
def reported(choose_store, prepared, key_file, tmp_path):
    """The address of a dashboard whose five strategies are fully reported, at length."""
    folder = choose_store(Path(shutil.copytree(prepared["simulated"], tmp_path / "store")))
    steps = pd.DataFrame({
        "strategy": [1, 2, 3, 4, 5], "action": "Surat edaran", "owner": OWNER,
        "document_no": "500.15.14.1/1200/DISNAKERTRANS-B/2026",
        "document_date": pd.Timestamp("2026-02-01"), "due": pd.Timestamp("2026-12-15"),
        "status": "running", "workers": 1250, "amount_idr": 1.25e9, "area_code": "61.07",
        "evidence": None,
    })  # fmt: skip
    give(open_store(), intake("actions", "langkah.csv", steps))
    with serve(
        ROOT / "dashboard.py",
        DASHBOARD_STORE=str(folder),
        DASHBOARD_KEY_FILE=str(key_file),
        DASHBOARD_TODAY="2026-11-22",
        DASHBOARD_AREA="61.07",
    ) as address:
        yield address


def assert_no_scrolling(page):
    """Assert that the whole of the page's main section is seen at once."""
    try:
        page.wait_for_function(FITS, timeout=SETTLED_MS)
    except TimeoutError:
        high = page.get_by_test_id("stMain").evaluate("each => each.scrollHeight")
        pytest.fail(f"the page is {high} pixels high")


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("area", ["61.07", "61.07.09"])
def test_it_stands_on_one_screen_of_1366_by_768(server, page, lang, month, area):
    link = f"{server}/?bahasa={lang}&bulan={month}&wilayah={area}"
    open_at(page, link, say("summary.title", lang))
    expect(page.locator(".st-key-panel_strategies")).to_be_visible()
    assert page.locator(".stSidebar").is_visible()
    assert_no_scrolling(page)


def test_long_names_of_strategies_are_cut_and_what_they_brought_is_not(reported, page):
    link = f"{reported}/?bahasa=en&bulan=2025-03"
    open_at(page, link, say("summary.title", "en"))
    told = page.locator(".st-key-panel_strategies .facts")
    expect(told).to_have_count(5)
    assert_no_scrolling(page)
    assert told.first.evaluate("each => each.scrollWidth <= each.clientWidth")
    assert told.first.get_attribute("title").startswith(OWNER)
    open_at(page, f"{link}&tayang=4", say("summary.title", "en"))
    expect(page.locator(".slide .facts")).to_have_count(5)
    assert_no_scrolling(page)


def test_on_a_phone_the_panels_stand_in_one_column(server, chromium):
    page = chromium.new_page(locale="id-ID", viewport={"width": 390, "height": 844})
    open_at(page, server, say("summary.title"))
    page.wait_for_function(ONE_COLUMN, timeout=SETTLED_MS)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("each => each.scrollWidth <= each.clientWidth")
    page.close()


def test_slides_go_by_the_arrow_keys_and_end_with_escape(server, page):
    open_at(page, server, say("summary.title"))
    page.get_by_role("button", name=say("summary.present")).press("Enter")
    expect(page.locator(".slide section")).to_have_count(2)
    expect(page.locator(".stSidebar")).to_be_hidden()
    expect(page.locator(".st-key-filters")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text(say("summary.universal"))).to_be_visible()
    settle(page)
    assert "tayang=2" in page.url
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-panel_money")).to_be_visible()
    expect(page.locator(".stSidebar")).to_be_visible()


@pytest.mark.parametrize("number", ["1", "2", "3", "4"])
def test_a_slide_fills_the_screen_and_no_more(server, page, number):
    open_at(page, f"{server}/?tayang={number}", say("summary.title"))
    expect(page.locator(".slide")).to_be_visible()
    assert_no_scrolling(page)
    # A fiftieth of the height is read from five metres on a screen one metre high.
    assert page.locator(".slide .lead, .slide li, .slide .bar > p").first.evaluate(
        "each => parseFloat(getComputedStyle(each).fontSize) >= window.innerHeight / 50"
    )
