"""What opens over a page or in its place: sections, menus of a table, links, questions."""

import pytest
from playwright.sync_api import expect

from analytics.text import LANGUAGES, say
from tests.browser.opening import open_at, settle
from tests.browser.visiting import DESKTOP, PHONE, broken

pytestmark = pytest.mark.browser

# Pages with sections; a visit of every page sees their first one.
SECTIONED = ("quality/mutu", "evidence/bukti", "impact/dampak", "methods/metode")
MOST_SECTIONS = 6
# Right of the heading of a column Streamlit draws the button of its menu, on a canvas.
HEADING = {"x": 375, "y": 16}


@pytest.mark.parametrize("named", SECTIONED)
def test_every_section_breaks_no_rule_of_wcag(server, page, named):
    name, url = named.split("/")
    # What the visits leave out: English on a desktop.
    open_at(page, f"{server}/{url}?bahasa=en", say(f"{name}.title", "en"))
    sections = page.get_by_test_id("stMain").get_by_test_id("stButtonGroup").first
    buttons = sections.get_by_role("radio")
    assert 1 < buttons.count() <= MOST_SECTIONS
    for each in buttons.all():
        each.click()
        settle(page)
        expect(each).to_be_checked()
        # Streamlit fades what a run left behind.
        expect(page.locator("[data-stale=true]")).to_have_count(0)
        assert broken(page) == {}


@pytest.mark.parametrize(("lang", "size"), zip(LANGUAGES, (PHONE, DESKTOP), strict=True))
def test_the_link_and_the_question_before_publishing_break_no_rule(server, page, lang, size):
    page.set_viewport_size(size)
    open_at(page, f"{server}/riwayat?bahasa={lang}", say("history.title", lang))
    page.get_by_role("button", name=say("frame.link", lang)).click()
    expect(page.get_by_text("versi=1")).to_be_visible()
    assert broken(page) == {}
    page.keyboard.press("Escape")
    page.get_by_role("button", name=say("history.publish", lang)).click()
    expect(page.get_by_role("button", name=say("history.publish_yes", lang))).to_be_visible()
    settle(page)
    assert broken(page) == {}


def test_the_menus_of_a_table_speak_the_language_of_the_page(server, page):
    open_at(page, f"{server}/mutu", say("quality.title"))
    table = page.get_by_test_id("stDataFrame").first
    table.hover()
    page.get_by_role("button", name=say("chrome.columns")).first.click()
    picker = page.get_by_test_id("stDataFrameColumnVisibilityMenu")
    expect(picker.get_by_text(say("chrome.columns_all"))).to_be_visible()
    assert broken(page) == {}
    page.keyboard.press("Escape")

    table.hover()
    page.get_by_role("button", name=say("chrome.search"), exact=True).first.click()
    expect(page.get_by_role("textbox", name=say("chrome.search"))).to_be_visible()
    expect(page.get_by_role("button", name=say("chrome.search_close"))).to_be_visible()
    assert broken(page) == {}
    page.keyboard.press("Escape")

    table.hover(position=HEADING)
    table.click(position=HEADING)
    menu = page.get_by_test_id("stDataFrameColumnMenu")
    for item in ("up", "down", "width", "pin", "hide"):
        expect(menu.get_by_text(say(f"chrome.column_{item}"))).to_be_visible()
    # Statistics and formats, which have no Indonesian, are not there.
    expect(menu.locator("[aria-haspopup=true]")).to_be_hidden()
    assert broken(page) == {}
