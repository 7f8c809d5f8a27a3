"""The dashboard in a real browser: cold links, language and filters."""

import re
from urllib.parse import parse_qs, urlparse

import pytest
from playwright.sync_api import expect

from analytics.settings import ROOT
from analytics.text import say
from tests.browser.opening import choose, open_at
from tests.browser.serving import serve

pytestmark = pytest.mark.browser


def first_number(page):
    return page.locator(".lead strong").first


def query(page):
    return {key: values[0] for key, values in parse_qs(urlparse(page.url).query).items()}


def test_a_cold_deep_link_on_a_fresh_server_opens_the_right_page(prepared, key_file, page):
    with serve(
        ROOT / "dashboard.py",
        DASHBOARD_STORE=str(prepared["imported"]),
        DASHBOARD_KEY_FILE=str(key_file),
        DASHBOARD_TODAY="2026-11-22",
    ) as address:
        link = f"{address}/pendanaan?wilayah=61.07.09&bulan=2024-08"
        open_at(page, link, say("funding.title"))
        expect(page.get_by_text("Kecamatan Teriak").first).to_be_visible()
        assert query(page) == {"wilayah": "61.07.09", "bulan": "2024-08"}


def test_language_and_filters_last_over_pages_and_stand_in_the_link(server, page):
    link = f"{server}/?bahasa=en&bulan=2024-08&wilayah=61.07.09"
    open_at(page, link, say("summary.title", "en"))
    menu = page.get_by_test_id("stSidebarNavItems")
    menu.get_by_role("link", name=say("ucj.menu", "en")).click()
    expect(page.locator("h1").first).to_have_text(say("ucj.title", "en"))
    expect(page).to_have_url(re.compile("/tren-ucj.*wilayah"))
    assert query(page) == {"bahasa": "en", "bulan": "2024-08", "wilayah": "61.07.09"}


def test_choosing_a_month_writes_the_link_and_the_link_opens_the_same_view(server, page):
    open_at(page, server, say("summary.title"))
    choose(page, "Bulan", "Agustus 2024")
    expect(page).to_have_url(re.compile("bulan=2024-08"))
    expect(first_number(page)).to_have_text("12.200")
    open_at(page, page.url, say("summary.title"))
    expect(first_number(page)).to_have_text("12.200")


def test_numbers_are_indonesian_whatever_the_browser_speaks(server, chromium):
    page = chromium.new_page(locale="en-US")
    open_at(page, f"{server}/?bulan=2024-08", say("summary.title"))
    expect(first_number(page)).to_have_text("12.200")
    page.close()


def test_the_summarys_own_name_leads_to_it_with_its_filters(server, page):
    open_at(page, f"{server}/ringkasan?bulan=2024-08", say("summary.title"))
    assert query(page) == {"bulan": "2024-08"}


def test_answers_carry_security_headers(server, page):
    headers = page.goto(server).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert "default-src 'self'" in headers["content-security-policy"]
