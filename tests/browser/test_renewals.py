"""Renewals in a real browser: a row leads to its village, and the due dates can be taken away."""

import re

import pytest
from icalendar import Calendar
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook

from analytics.text import say
from tests.browser.opening import open_at
from tests.browser.test_take import file_button, saved

pytestmark = pytest.mark.browser

# The box before the first row lies half a row below the heads, which are as high as a row.
BOX_X, ROW_HEIGHT = 15, 35


def renewals(page, server):
    return open_at(page, f"{server}/perpanjangan?bulan=2025-02", say("renewals.title"))


def test_a_chosen_row_opens_its_village(page, server):
    renewals(page, server)
    table = page.locator("[class*='st-key-renewals_letters']").get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    table.click(position={"x": BOX_X, "y": ROW_HEIGHT * 1.5})
    expect(page).to_have_url(re.compile(r"/desa\?.*wilayah=61\.07\.\d\d\.\d{4}"))
    expect(page.locator("h1").first).to_have_text(say("village.title"))


def test_the_due_dates_come_as_a_calendar(page, server, tmp_path):
    renewals(page, server)
    path = saved(page, tmp_path, file_button(page, say("renewals.dates")))
    assert path.name == "perpanjangan-kalender-jatuh-tempo_61.07_2025-02_v1.ics"
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    # The whole year, not only what is listed: 17 kecamatan end in February or May.
    assert len(events) == 2 * 17
    assert all(event["summary"].startswith("[simulasi] ") for event in events)


def test_the_list_comes_with_a_sheet_per_kecamatan(page, server, tmp_path):
    renewals(page, server)
    path = saved(page, tmp_path, file_button(page, say("renewals.sheets")))
    names = CalamineWorkbook.from_path(path).sheet_names
    assert names[0] == "Data"
    assert "Monterado" in names
    # Teriak ends in May, beyond the three months that are listed.
    assert "Teriak" not in names
