"""Bytes that one filter change sends to the map's page: `python -m benchmarks.map_payload`.

Counted in a real browser, over the websocket: map, chart, table and words together. With a file
of official boundaries, that is imported first, as an office would do it:
`python -m benchmarks.map_payload villages.geojson` tells what official boundaries cost.
"""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import ROOT, finish, own_store, report
from tests.browser.serving import CHROMIUM, FLAGS, serve

MONTHS = ("Maret 2024", "Juni 2024", "Agustus 2025", "Mei 2024")
LIMIT_KB = 120
LIMIT_DETAILED_KB = 200
SETTLED_MS = 2500


def main() -> None:
    """Measure with the default cells, or with the official boundaries of a file."""
    own_store()
    from analytics.demo import build_demo
    from analytics.store.tables import open_store

    build_demo(open_store(), "61.07")
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    if file and not file.exists():
        print(f"{file}: no such file; measured with the default cells")
        file = None
    if file:
        _import(file)
    with serve(ROOT / "dashboard.py") as address:
        sizes = list(_changes(address))
    claim = f"filter change on the map with {file.name if file else 'the default cells'}"
    limit = LIMIT_DETAILED_KB if file else LIMIT_KB
    biggest = [max(frames) / 1000 for frames in sizes]
    everything = [sum(frames) / 1000 for frames in sizes]
    finish(
        [
            report(f"{claim}, the map alone", biggest, limit, "kB"),
            report(f"{claim}, whole page", everything, limit, "kB"),
        ]
    )


def _changes(address: str) -> Iterator[list[int]]:
    """Yield for each change of month the sizes of the frames that the server sent."""
    from playwright.sync_api import Error, sync_playwright

    frames: list[int] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page()
        count = partial(_add, frames)
        page.on("websocket", lambda socket: socket.on("framereceived", count))
        for _attempt in range(120):
            try:
                page.goto(f"{address}/cakupan")
                break
            except Error:  # the server does not answer yet
                page.wait_for_timeout(500)
        shapes = page.frame_locator("iframe[title*='st_folium']").locator("path")
        shapes.nth(123).wait_for(timeout=60_000)
        page.wait_for_timeout(SETTLED_MS)
        for month in MONTHS:
            frames.clear()
            page.get_by_role("combobox", name="Bulan").fill(month)
            page.keyboard.press("Enter")
            page.wait_for_timeout(SETTLED_MS)
            yield list(frames)
        browser.close()


def _add(frames: list[int], data: bytes | str) -> None:
    frames.append(len(data))


def _import(file: Path) -> None:
    from analytics.intake import read_file
    from analytics.store.imports import publish
    from analytics.store.tables import open_store

    publish(open_store(), read_file("boundaries", file, "61.07"), {})


if __name__ == "__main__":
    main()
