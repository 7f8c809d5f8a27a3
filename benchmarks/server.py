"""The time from starting a server to its first page, as a reader with a browser sees it."""

import time
from pathlib import Path

from playwright.sync_api import Error, Page

from tests.browser.serving import serve


def seconds_to_first_page(page: Page, script: Path) -> float:
    """Return the time from starting `script` until the title of its page stands there."""
    start = time.perf_counter()
    with serve(script, wait=False) as address:
        while True:
            try:
                page.goto(address)
                break
            except Error:  # the server does not answer yet
                time.sleep(0.05)
        page.wait_for_selector("h1", timeout=60_000)
        return time.perf_counter() - start
