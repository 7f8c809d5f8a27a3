"""Pages on paper, as a browser prints them: village profile, charts and tables, dictionary."""

import re

import pytest
from playwright.sync_api import expect

from analytics.text import say
from tests.browser.opening import open_at

pytestmark = pytest.mark.browser

# Many neighbours; two schemes and a long name; a kelurahan, in English.
VILLAGES = ("?wilayah=61.07.08.2003", "?wilayah=61.07.15.2004", "?wilayah=61.07.04.1001&bahasa=en")


def profile(page, server, query):
    lang = "en" if "bahasa=en" in query else "id"
    open_at(page, f"{server}/desa{query}", say("village.title", lang))
    expect(page.locator(".js-plotly-plot .bars").first).to_be_visible()


@pytest.mark.parametrize("query", VILLAGES)
def test_a_village_fits_two_sheets(page, server, query):
    profile(page, server, query)
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 2


def test_nothing_is_wider_than_the_paper_and_what_is_for_the_screen_is_left_out(page, server):
    profile(page, server, VILLAGES[0])
    page.emulate_media(media="print")
    # 188 mm between the margins, at 96 dots an inch.
    page.set_viewport_size({"width": 710, "height": 1000})
    chart = page.locator(".js-plotly-plot").bounding_box()
    assert chart["x"] + chart["width"] <= 710
    for hidden in (".stSidebar", ".st-key-filters", "#print-page", ".stDownloadButton"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.get_by_text("versi data 1")).to_be_visible()


def test_the_print_button_opens_the_browsers_dialogue_without_the_internet(page, server):
    profile(page, server, VILLAGES[0])
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.locator("#print-page").click()
    expect(page).to_have_title("printed")
    assert [url for url in page.requests if not url.startswith((server, "data:", "blob:"))] == []


def test_a_page_with_charts_and_tables_is_printed_without_what_is_for_the_screen(page, server):
    open_at(page, f"{server}/pendanaan?bulan=2024-08", say("funding.title"))
    expect(page.locator(".js-plotly-plot .bars").first).to_be_visible()
    long_table = page.get_by_test_id("stDataFrameResizable").first
    expect(long_table).to_be_visible()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for hidden in (".stSidebar", ".st-key-filters", ".stDownloadButton", ".stSelectbox"):
        expect(page.locator(hidden).first).to_be_hidden()
    # Eighteen rows on the screen scroll; the paper says where the rest of them is.
    cut = long_table.evaluate("table => table.parentElement.dataset.cut")
    assert cut == say("chrome.cut")


def test_every_entry_of_the_dictionary_is_printed_in_full(page, server):
    open_at(page, f"{server}/metode", say("methods.title"))
    formula = page.locator("#entri-people dd").first
    expect(formula).to_be_hidden()
    page.emulate_media(media="print")
    expect(formula).to_be_visible()
