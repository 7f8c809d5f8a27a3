"""Script time of a filter change on every page: `python -m benchmarks.script_time`.

Each run asks for a month and kecamatan not asked for before, so no answer is cached.
"""

import itertools
import time

from benchmarks.measure import ROOT, finish, own_store, report

LIMIT_S = 0.15
CHANGES = 24


def main() -> None:
    """Measure each page on the example files."""
    own_store()
    from tests.conftest import _import

    _import()
    from streamlit.testing.v1 import AppTest

    from pages.menu import PAGES

    kept = []
    for page in PAGES:
        app = AppTest.from_file(str(ROOT / "pages" / "menu.py"), default_timeout=30).run()
        app.switch_page(page.file).run()
        kept.append(report(f"filter change on /{page.url}", _changes(app), LIMIT_S))
    finish(kept)


def _changes(app) -> list[float]:
    months = app.selectbox(key="bulan").options
    areas = app.selectbox(key="_subdistrict").options
    taken = []
    for month, area in itertools.islice(zip(months, itertools.cycle(areas), strict=False), CHANGES):
        app.selectbox(key="bulan").select(month)
        app.selectbox(key="_subdistrict").select(area)
        start = time.perf_counter()
        app.run()
        taken.append(time.perf_counter() - start)
        assert not app.exception, app.exception
    return taken


if __name__ == "__main__":
    main()
