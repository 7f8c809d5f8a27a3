"""A template filled in by an office imports as it is; its example never does."""

import io
import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from analytics.errors import DataError
from analytics.export.templates import DATA, EXAMPLE, HEADER, _lists, template
from analytics.intake import read_file
from analytics.intake.guess import guess_kind
from analytics.vocabulary import KINDS
from tests.analytics.intake.office import AREA, BUDI, xlsx

ROWS = {
    "enrolment": [
        BUDI, "Budi", date(1990, 3, 17), "L", "Ledo", "Lesabela", "Petani", 16800,
        date(2025, 1, 1), date(2025, 12, 31), "APBD Kabupaten", "Satu Desa 100 Pekerja Rentan",
    ],
    "funding": [
        2025, "APBD Kabupaten", "CSR", "Ledo", "Lesabela", 500, 200, date(2025, 6, 15), "5.1", "9",
    ],
    "claims": [
        "K1", BUDI, "Ledo", "Lesabela", "JKM", "Santunan", date(2025, 3, 10), "", "", 42000000,
    ],
    "welfare": ["Ledo", "Lesabela", date(2025, 7, 1), 1, 120, 430, 190],
    "welfare_people": [
        BUDI, "Budi", "L", date(1990, 3, 17), "Ledo", "Lesabela", date(2025, 7, 1), 1, "Bekerja",
        "Petani",
    ],
    "membership": ["Kabupaten Bengkayang", date(2025, 12, 31), "BPU", 14000, "Laporan"],
    "actions": [
        "3. Insentif RT/RW", "Surat edaran camat", "DPMD", "500/1", date(2025, 3, 10),
        date(2025, 12, 31), "Berjalan", 250, 50400000, "Salinan surat",
    ],
    "worker_base": ["Kabupaten Bengkayang", date(2025, 8, 31), "Penduduk bekerja", 140000, "BPS"],
}  # fmt: skip


def cells_of(kind):
    book = CalamineWorkbook.from_filelike(io.BytesIO(template(kind, AREA)))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def filled(folder, kind, *rows):
    """Return the template with rows typed below its header, the other sheets as they are."""
    sheets = cells_of(kind)
    return xlsx(folder, {**sheets, DATA: [*sheets[DATA], *rows]})


@pytest.mark.parametrize("kind", KINDS)
def test_a_filled_template_imports(tmp_path, kind):
    path = filled(tmp_path, kind, ROWS[kind])
    intake = read_file(kind, path, AREA)
    assert (intake.read, intake.accepted_rows, intake.sheet) == (1, 1, DATA)
    assert intake.header_row == HEADER + 1
    assert guess_kind(path) == kind


@pytest.mark.parametrize("kind", KINDS)
def test_every_header_is_recognised(kind, tmp_path):
    headers = cells_of(kind)[DATA][HEADER]
    intake = read_file(kind, filled(tmp_path, kind, ROWS[kind]), AREA)
    assert list(intake.columns) == headers


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_template_holds_no_rows(tmp_path, kind):
    path = tmp_path / "templat.xlsx"
    path.write_bytes(template(kind, AREA))
    with pytest.raises(DataError) as refused:
        read_file(kind, path, AREA)
    assert refused.value.key == "intake.rows_missing"


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_shows_a_value_in_every_column(kind):
    example = cells_of(kind)[DATA][EXAMPLE]
    assert example[0].startswith("Contoh: ")
    assert all(value != "" for value in example)


@pytest.mark.parametrize(
    "group", ["scheme", "fund_source", "segment", "programme", "sex", "working", "action_status"]
)
def test_every_word_offered_is_understood(group):
    from analytics.intake.values.words import read_word

    words = [read_word(word, group) for word in _lists(AREA)[group]]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("place", [0, 1, -1])
def test_every_area_offered_is_understood(tmp_path, place):
    row = [_lists(AREA)["area"][place], *ROWS["membership"][1:]]
    assert read_file("membership", filled(tmp_path, "membership", row), AREA).accepted_rows == 1


def test_villages_are_offered_by_subdistrict():
    content = template("enrolment", AREA)
    page = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert "<formula1>OFFSET(Daftar!" in page
    assert page.count("<dataValidation ") == 5
