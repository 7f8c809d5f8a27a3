"""From start to first page, beside a hello-world app: `python -m benchmarks.warm_start`."""

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.measure import ROOT, finish, own_store, report
from benchmarks.server import seconds_to_first_page
from tests.browser.serving import CHROMIUM, FLAGS

RUNS = 5
LIMIT_TIMES = 2
HELLO = 'import streamlit as st\n\nst.title("Hello")\nst.write("World")\n'


def main() -> None:
    """Start both in turn, so that whatever else the machine does hits both alike."""
    own_store()
    from analytics.demo import build_demo
    from analytics.settings import settings
    from analytics.store.tables import open_store

    build_demo(open_store(), settings().area)
    hello = Path(tempfile.mkdtemp()) / "hello.py"
    hello.write_text(HELLO, encoding="utf-8")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        for script in (hello, ROOT / "dashboard.py"):
            seconds_to_first_page(page, script)  # fill the disk cache
        pairs = [
            (seconds_to_first_page(page, hello), seconds_to_first_page(page, ROOT / "dashboard.py"))
            for _ in range(RUNS)
        ]
        browser.close()
    plain, own = (statistics.median(each) for each in zip(*pairs, strict=True))
    print(f"    hello world {plain:.2f} s, dashboard {own:.2f} s")
    ratios = [own / plain for plain, own in pairs]
    finish([report("warm start to first page, times hello world", ratios, LIMIT_TIMES, "×")])


if __name__ == "__main__":
    main()
