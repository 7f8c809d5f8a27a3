"""Open a page in a browser, wait until all of it stands there, and choose on it."""

import time

from playwright.sync_api import expect

# A machine with two cores and much to do draws a page in half a minute.
expect.set_options(timeout=60_000)
SOON_SECONDS = 30


def open_at(page, address, title):
    """Open a page and wait until its title stands there and it has settled."""
    page.goto(address)
    expect(page.locator("h1").first).to_have_text(title)
    settle(page)
    return page


def settle(page):
    """Wait until Streamlit has finished the run and drawn what came of it.

    The parts of a page come one by one after the run has ended; until then a grey box stands for
    each, which no keyboard reaches.
    """
    idle = page.locator("[data-testid='stApp'][data-test-script-state='notRunning']")
    expect(idle).to_be_visible()
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0)


def choose(page, label, option):
    """Choose `option` in the list called `label`."""
    page.get_by_role("combobox", name=label).fill(option)
    take(page, option)


def take(page, option):
    """Take what the open list offers under a name; a key pressed before it is lost."""
    expect(page.get_by_role("option", name=option, exact=True)).to_be_visible()
    page.keyboard.press("Enter")


def soon(holds):
    """Tell whether something comes to hold, where no locator can wait for it."""
    until = time.monotonic() + SOON_SECONDS
    while not holds() and time.monotonic() < until:
        time.sleep(0.05)
    return holds()
