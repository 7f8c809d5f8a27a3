"""The process that opens files dies alone: its caller survives and says why."""

import io
import os
import pickle
import time
import zipfile

import pytest

from analytics.intake.files import _read, gathered, open_file
from analytics.sandbox import limits
from analytics.sandbox.content import ROWS_AT_ONCE, messages
from tests.analytics.intake.office import refused
from tests.analytics.sandbox.books import SHEET, changed, packed, parts_of

END = "</row></sheetData>"
ZEROS = "<v>" + "0" * 30_000_000


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kiriman.xlsx"


def test_a_workbook_is_read_in_the_process(path):
    sheet = open_file(packed(path, parts_of([[1, "a"]]))).sheets[0]
    assert sheet.cells.to_numpy().tolist() == [[1.0, "a"]]


def test_a_cell_in_the_farthest_corner_is_refused_at_once(path):
    far = '</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    start = time.perf_counter()
    with refused("file_heavy") as caught:
        open_file(changed(path, END, far))
    assert time.perf_counter() - start < 10
    assert "kiriman.xlsx" in str(caught.value)


def test_memory_beyond_the_limit_is_refused_and_not_taken(path):
    # 1,048,576 rows of 520 columns are 17 GB in calamine's memory.
    far = '</row><row r="1048576"><c r="SZ1048576"><v>1</v></c></row></sheetData>'
    with refused("file_heavy"):
        open_file(changed(path, END, far))


def test_more_columns_than_any_list_has_are_refused(path):
    with refused("file_heavy"):
        open_file(changed(path, END, '<c r="GS1"><v>1</v></c>' + END))


def test_what_would_burst_is_refused_before_it_is_parsed(path):
    with refused("file_bomb"):
        open_file(changed(path, "<v>", ZEROS))


def test_a_size_that_the_directory_of_the_archive_hides_is_no_way_around(path):
    changed(path, "<v>", ZEROS)
    with zipfile.ZipFile(path) as archive:
        honest = archive.getinfo(SHEET).file_size.to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(honest, (5000).to_bytes(4, "little")))
    with refused("file_damaged"):
        open_file(path)


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_wherever_they_are_declared(path, declaration, encoding):
    parts = parts_of([["a"]])
    for part in (SHEET, "xl/sharedStrings.xml"):
        declared = (declaration + parts[part].partition("?>")[2]).encode(encoding)
        with refused("file_entities"):
            open_file(packed(path, {**parts, part: declared}))


def test_a_file_above_the_limit_is_refused_with_the_limit(path):
    packed(path, parts_of([[1]]))
    with path.open("r+b") as file:
        file.truncate(limits.WORKBOOK_BYTES + limits.MEGABYTE)
    with refused("file_too_large") as caught:
        open_file(path)
    assert "51 MB, batasnya 50 MB" in str(caught.value)


def test_a_text_of_ten_million_rows_is_refused_with_the_limit_before_it_is_parted(path):
    path.write_bytes(b"6107;1\n" * 10_000_000)
    with refused("file_long") as caught:
        open_file(path)
    assert "4 juta baris dan 20 juta sel" in str(caught.value)


def test_more_cells_than_can_be_held_are_refused_wherever_they_are_reached(path, monkeypatch):
    monkeypatch.setattr(limits, "CELLS", 3 * ROWS_AT_ONCE)
    path.write_bytes(b"1;2\n" * (2 * ROWS_AT_ONCE))
    *_, (name, said) = messages(path)
    assert (name, said[0]) == ("refused", "intake.file_long")


def test_a_row_that_runs_on_cannot_widen_all_others_beyond_what_can_be_held(path):
    path.write_bytes(b"1;2\n" * 50_000 + b";" * 2_000)
    *_, (name, said) = messages(path)
    assert (name, said[0]) == ("refused", "intake.file_long")


def test_a_process_that_takes_too_long_is_ended(path, monkeypatch):
    monkeypatch.setattr(limits, "WALL_SECONDS", 0.001)
    with refused("file_heavy"):
        open_file(packed(path, parts_of([[1]])))


def test_messages_that_break_off_are_refused():
    with refused("file_heavy"):
        gathered([("file", {"sha256": "0"})], "a.xlsx")


def test_no_code_is_taken_from_the_process():
    stream = io.BufferedReader(io.BytesIO(pickle.dumps(("rows", [os.system]))))
    assert list(_read(stream)) == []
