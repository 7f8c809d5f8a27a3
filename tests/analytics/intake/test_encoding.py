"""Old encodings are told by known names, else by the officer."""

import pytest

from analytics.errors import DataError
from analytics.export.refused import workbook
from analytics.intake import read_file
from analytics.intake.encoding import readings
from tests.analytics.intake.office import AREA, BUDI, csv, enrol, people, refused

SABAU = {"Desa": "Saba’u", "Kecamatan": "Samalantan"}
TRADE = {"Pekerjaan": "Pembuat café"}


def file(tmp_path, encoding, **columns):
    return csv(tmp_path, people({}, **columns), encoding=encoding)


def test_a_known_name_that_only_one_encoding_makes_decides_for_the_whole_file(tmp_path):
    intake = enrol(file(tmp_path, "cp1252", **SABAU, **TRADE))
    assert intake.accepted["occupation"].tolist() == ["Pembuat café"]
    assert [note.key for note in intake.notes if "encoding" in note.key] == ["intake.note_encoding"]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_letters_that_no_known_name_explains_are_asked_about(tmp_path, encoding):
    with refused("encoding_unsure") as caught:
        enrol(file(tmp_path, encoding, **TRADE))
    assert "--set encoding=cp1252" in str(caught.value)


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_the_encoding_that_is_said_holds(tmp_path, encoding):
    intake = enrol(file(tmp_path, encoding, **TRADE), encoding=encoding)
    assert intake.accepted["occupation"].tolist() == ["Pembuat café"]
    assert intake.encoding == encoding


def test_an_encoding_that_nobody_knows_is_refused(tmp_path):
    with refused("encoding_unknown"):
        enrol(file(tmp_path, "cp1252", **TRADE), encoding="latin-99")


def test_names_of_persons_are_not_kept_and_raise_no_question(tmp_path):
    assert enrol(file(tmp_path, "mac_roman", Nama="André")).accepted_rows == 1


def test_utf8_raises_no_question(tmp_path):
    assert enrol(file(tmp_path, "utf-8", **TRADE)).accepted_rows == 1


def test_no_nik_stands_in_the_samples(tmp_path):
    with pytest.raises(DataError) as caught:
        enrol(file(tmp_path, "cp1252", Pekerjaan=f"café {BUDI}"))
    assert BUDI not in str(caught.value.values)


def test_every_reading_is_shown_beside_the_others():
    assert readings(("caf‚",)) == {"cp1252": "caf‚", "mac_roman": "cafÇ", "cp850": "café"}


def test_the_workbook_of_refused_rows_is_written_in_the_encoding_that_was_said(tmp_path):
    from openpyxl import load_workbook

    path = file(tmp_path, "cp850", NIK="12", **TRADE)
    intake = read_file("enrolment", path, AREA, {"encoding": "cp850"})
    book = tmp_path / "perbaikan.xlsx"
    book.write_bytes(workbook(path, intake, AREA))
    cells = [cell.value for row in load_workbook(book).active for cell in row]
    assert "Pembuat café" in cells
