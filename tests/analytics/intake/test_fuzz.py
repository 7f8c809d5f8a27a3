"""No file crashes intake, and no row of any file is lost: 2,000 files gone wrong at random.

FUZZ_CASES asks for more; `python -m benchmarks.fuzz_intake` runs a hundred thousand.
"""

import os
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.errors import DataError
from analytics.intake import files
from analytics.sandbox.content import messages
from tests.analytics.intake.mutants import CELLS, broken, broken_book, check, table
from tests.analytics.intake.office import csv, people

# Half of the cases stop at the cells: reading rows costs pandas some 35 ms a file.
CASES = int(os.environ.get("FUZZ_CASES", "2000"))
# A process for each workbook: it may bring down whoever parses it.
BOOKS = CASES // 20
TYPED = CASES // 10
READ = CASES * 2 // 5
OPENED = CASES - READ - BOOKS - TYPED


@pytest.fixture
def in_this_process(monkeypatch):
    """Open text files without a process of their own: the same code, ten times as fast."""
    monkeypatch.setattr(files, "_sent", messages)


def test_tables_with_wrong_cells_are_accounted_for(tmp_path, in_this_process):
    taken = 0
    for seed in range(READ):
        rng = random.Random(seed)
        kind, content = table(rng)
        path = tmp_path / "berkas.csv"
        path.write_bytes(broken(rng, content) if seed % 4 == 0 else content)
        taken += check(kind, path)
    # Were nearly all refused as a whole, the rows would not be put to the test.
    assert taken > READ / 3


def test_broken_text_is_opened_or_refused_and_no_line_stands_twice(tmp_path, in_this_process):
    path = tmp_path / "berkas.csv"
    for seed in range(READ, READ + OPENED):
        rng = random.Random(seed)
        path.write_bytes(broken(rng, table(rng)[1]))
        try:
            rows = files.open_file(path).sheets[0].cells.index
        except DataError as error:
            assert error.message()
        else:
            assert rows.is_unique
            assert rows.is_monotonic_increasing


def test_broken_workbooks_are_read_or_refused(tmp_path):
    path = tmp_path / "berkas.xlsx"
    for seed in range(BOOKS):
        path.write_bytes(broken_book(random.Random(seed)))
        check("funding", path)


@given(
    st.lists(
        st.lists(st.one_of(st.sampled_from(CELLS), st.text(max_size=12)), max_size=10), max_size=6
    )
)
@settings(
    max_examples=TYPED,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_rows_of_any_text_are_accounted_for(tmp_path, in_this_process, rows):
    text = "\n".join(";".join(row) for row in [*people({}), *rows])
    path = csv(tmp_path, "")
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    check("enrolment", path)
