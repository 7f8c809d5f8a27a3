"""A plan in a real browser: the form is filled in, solved, and its link opens the same plan."""

import re

import pytest
from playwright.sync_api import expect

from analytics.text import say
from tests.browser.opening import open_at, settle

pytestmark = pytest.mark.browser

TITLE = say("simulation.title")
# Rp21 million are 1,250 months of Rp16,800.
THOUSANDS, PEOPLE = "21000", "1.250"


def field(page, label):
    return page.get_by_role("spinbutton", name=label, exact=True)


def fill(page, label, value):
    """Write into a number field as a reader does, who goes on to the next with a tab."""
    field(page, label).fill(value)
    field(page, label).press("Tab")


def bullet(page, text):
    """Return the numbers beside the bar of a plan."""
    return page.locator(".js-plotly-plot text", has_text=re.compile(rf"^\s*{re.escape(text)} /"))


def test_a_plan_is_filled_in_and_solved_and_its_link_opens_it_in_a_fresh_browser(server, chromium):
    first = chromium.new_page(locale="id-ID")
    open_at(first, f"{server}/simulasi", TITLE)
    fill(first, say("simulation.months"), "1")
    fill(first, f"{say('word.fund_source.apbd_kabupaten')} 2027", THOUSANDS)
    first.get_by_role("button", name=say("simulation.solve"), exact=True).click()
    expect(bullet(first, PEOPLE)).to_have_count(1)
    expect(first).to_have_url(re.compile("skenario="))
    link = first.url
    first.close()

    fresh = chromium.new_page(locale="en-US")
    open_at(fresh, link, TITLE)
    expect(bullet(fresh, PEOPLE)).to_have_count(1)
    expect(field(fresh, say("simulation.months"))).to_have_value("1")
    assert fresh.get_by_test_id("stException").count() == 0
    fresh.reload()
    settle(fresh)
    expect(bullet(fresh, PEOPLE)).to_have_count(1)
    fresh.close()
