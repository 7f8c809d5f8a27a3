"""A whole task without a mouse: skip the menu, choose, open the table, download, follow a link."""

import re

import pytest
from playwright.sync_api import expect

from analytics.text import say
from tests.analytics.intake.office import SITI, people
from tests.browser.opening import open_at, settle, take

pytestmark = pytest.mark.browser

# More presses than any page has stops up to what these tests look for.
MOST_TABS = 80
LISTENING_MS = 1_500
FOCUS = """() => {
    const at = document.activeElement;
    if (at.tagName === 'MAIN') return 'MAIN';
    return [at.tagName, at.getAttribute('aria-label') ?? '', at.innerText ?? ''].join(' ').trim();
}"""


def tab_to(page, name):
    """Press Tab until the focus is on what bears `name`, in whole or in part."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if name in at:
            return at
    raise AssertionError(f"no way to {name!r} by Tab; the last stop was {at!r}")


def test_the_first_stop_leads_past_the_menu_into_the_page(server, page):
    open_at(page, f"{server}/pendanaan", say("funding.title"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=say("chrome.skip"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stMain")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox", name=say("filter.month"))).to_be_focused()


def test_choosing_reading_taking_away_and_going_on(server, page):
    open_at(page, f"{server}/perpanjangan?bulan=2024-08", say("renewals.title"))
    tab_to(page, say("filter.subdistrict"))
    page.keyboard.type("Teriak")
    take(page, "Teriak")
    expect(page).to_have_url(re.compile(r"wilayah=61\.07\.09"))
    settle(page)
    # The run has not taken the focus away.
    expect(page.get_by_role("combobox", name=say("filter.subdistrict"))).to_be_focused()

    tab_to(page, say("figure.as_table"))
    page.keyboard.press("Enter")
    tab_to(page, "Excel")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    assert coming.value.suggested_filename.endswith(".xlsx")

    tab_to(page, say("chrome.skip"))
    tab_to(page, say("funding.menu"))
    page.keyboard.press("Enter")
    expect(page.locator("h1").first).to_have_text(say("funding.title"))
    expect(page).to_have_url(re.compile(r"/pendanaan.*wilayah=61\.07\.09"))


def test_an_entry_of_the_dictionary_opens_by_enter(server, page):
    open_at(page, f"{server}/metode", say("methods.title"))
    tab_to(page, "Pekerja terlindungi")
    page.keyboard.press("Enter")
    tab_to(page, say("methods.permalink"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("entri=people"))
    expect(page.locator("#entri-people")).to_have_attribute("open", "")


def test_a_file_comes_to_its_trial_without_a_mouse(server, page, tmp_path):
    file = tmp_path / "peserta.csv"
    rows = people({"NIK": SITI})
    file.write_text("\n".join(";".join(map(str, row)) for row in rows), encoding="utf-8")
    open_at(page, f"{server}/impor", say("importing.title"))
    tab_to(page, say("chrome.upload"))
    with page.expect_file_chooser() as chooser:
        # Until the browser listens for it, a chooser opens unheard.
        page.wait_for_timeout(LISTENING_MS)
        page.keyboard.press("Space")
    chooser.value.set_files(file)
    expect(page.get_by_role("button", name=say("importing.publish")).first).to_be_visible()
    tab_to(page, say("importing.publish"))
