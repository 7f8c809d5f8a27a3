"""Script time of a filter change on every page: `python -m benchmarks.script_time`.

A reader changes one filter at a time: here the month, then the kecamatan, in turn, and each pair
is asked for the first time, so no answer is cached. What is timed is the run of the script, as
the server runs it: with compiled pages kept between runs.
"""

import gc
import itertools
import time

from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest, local_script_runner

from benchmarks.measure import ROOT, finish, own_store, report

LIMIT_S = 0.15
CHANGES = 24
# Public pages have no month: they tell of the whole edition.
FILTERS = ("bulan", "_subdistrict")
RUNS: list[float] = []


def main() -> None:
    """Measure each page on the example files."""
    own_store()
    from pages.menu import PAGES
    from tests.conftest import _import

    _import()
    _time_scripts()
    kept = []
    for page in PAGES:
        app = AppTest.from_file(str(ROOT / "pages" / "menu.py"), default_timeout=30).run()
        app.switch_page(page.file).run()
        gc.collect()
        gc.freeze()  # as the server does after warm-up
        kept.append(report(f"filter change on /{page.url}", _changes(app), LIMIT_S))
    finish(kept)


def _time_scripts() -> None:
    """Note the seconds of each script run, and keep compiled pages as a server does."""
    compiled, run = ScriptCache(), ScriptRunner._run_script
    local_script_runner.ScriptCache = lambda: compiled

    def timed(self, *arguments):
        start = time.perf_counter()
        try:
            return run(self, *arguments)
        finally:
            RUNS.append(time.perf_counter() - start)

    ScriptRunner._run_script = timed


def _changes(app: AppTest) -> list[float]:
    drawn = [each.key for each in app.selectbox if each.key in FILTERS]
    values = [[(key, value) for value in app.selectbox(key=key).options[1:]] for key in drawn]
    in_turn = [pair for pairs in itertools.zip_longest(*values) for pair in pairs if pair]
    RUNS.clear()
    for key, value in in_turn[:CHANGES]:
        app.selectbox(key=key).select(value).run()
        assert not app.exception, app.exception
    return list(RUNS)


if __name__ == "__main__":
    main()
