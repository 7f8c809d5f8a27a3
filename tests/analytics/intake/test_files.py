import io
import zipfile
from pathlib import Path

import pytest

from analytics.errors import DataError
from analytics.intake import read_file
from tests.analytics.intake.office import (
    AREA,
    BUDI,
    DEWI,
    SITI,
    counts,
    csv,
    enrol,
    people,
    refused,
    xlsx,
)
from tests.analytics.sandbox.books import ods

THREE = people({"NIK": BUDI}, {"NIK": SITI, "Nama": "Siti Nuraíni"}, {"NIK": DEWI})


@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(tmp_path, mark):
    assert counts(enrol(csv(tmp_path, THREE, mark))) == (3, 3, 0, 0)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_the_encoding_is_found(tmp_path, encoding):
    assert counts(enrol(csv(tmp_path, THREE, encoding=encoding))) == (3, 3, 0, 0)


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_every_line_ending_is_known(tmp_path, ending):
    text = ending.join(";".join(row) for row in THREE)
    assert counts(enrol(csv(tmp_path, text))) == (3, 3, 0, 0)


def test_a_line_that_declares_the_delimiter_is_obeyed_and_counted(tmp_path):
    text = "sep=|\n" + "\n".join("|".join(row) for row in THREE) + "\n6107|;;;;|"
    intake = enrol(csv(tmp_path, text))
    assert intake.header_row == 2
    assert intake.quarantined["row_no"].tolist() == [6]


def test_amounts_with_commas_do_not_mislead_the_delimiter(tmp_path):
    intake = enrol(csv(tmp_path, people({}, {"NIK": SITI}, Iuran="16.800,00")))
    assert intake.accepted["contribution_idr"].tolist() == [16800, 16800]


@pytest.mark.parametrize("change", [";lebih", ";", None])
def test_a_long_or_short_row_is_refused_with_its_line_number_and_takes_no_other(tmp_path, change):
    lines = [";".join(row) for row in THREE]
    lines[2] = lines[2] + change if change else lines[2].rpartition(";")[0]
    intake = enrol(csv(tmp_path, "\n".join(lines)))
    assert counts(intake) == (3, 2, 0, 1)
    refused = intake.quarantined.iloc[0]
    assert (refused["row_no"], refused["reason"]) == (3, "row_shape")


@pytest.mark.parametrize("name", ['"Siti', '"Siti" Aminah', '"Siti "Aminah"'])
def test_a_quote_that_does_not_close_swallows_no_other_row(tmp_path, name):
    lines = [";".join(row) for row in people({}, {"NIK": SITI, "Nama": name}, {"NIK": DEWI}, {})]
    intake = enrol(csv(tmp_path, "\n".join(lines)))
    assert counts(intake) == (4, 2, 1, 1)
    assert intake.accepted["row_no"].tolist() == [2, 4]
    assert intake.reasons == {"row_shape": 1}


def test_two_open_quotes_do_not_swallow_the_rows_between_them(tmp_path):
    rows = people({"Nama": '"Budi'}, {"NIK": SITI}, {"NIK": DEWI, "Nama": 'Dewi"'})
    intake = enrol(csv(tmp_path, rows))
    assert intake.read == 3
    assert 3 in intake.accepted["row_no"].tolist()


def test_a_quoted_cell_may_hold_delimiters_and_line_breaks(tmp_path):
    rows = people({"Nama": '"Siti; binti ""Ali"""', "NIK": SITI}, {"Nama": '"Budi\nSantoso"'})
    intake = enrol(csv(tmp_path, rows))
    assert counts(intake) == (2, 2, 0, 0)
    assert intake.accepted["row_no"].tolist() == [2, 3]


def test_rows_that_all_end_in_a_delimiter_are_whole(tmp_path):
    head, *rows = [";".join(row) for row in THREE]
    assert counts(enrol(csv(tmp_path, "\n".join([head, *(r + ";" for r in rows)])))) == (3, 3, 0, 0)


def test_invisible_characters_are_dropped(tmp_path):
    rows = people({"Desa": "Lesa\u200bbela", "Skema": "Lain\u202enya", "NIK": f"\u2066{BUDI}\0"})
    intake = enrol(csv(tmp_path, rows))
    assert (intake.accepted_rows, intake.repaired) == (1, 1)


@pytest.mark.parametrize("name", ["Nan", "None", "NA", "True", "null", "=1+1"])
def test_names_that_look_like_nothing_are_names(tmp_path, name):
    same = people({"Pekerjaan": name}, {"Pekerjaan": name, "NIK": SITI}, Pekerjaan="")
    assert enrol(csv(tmp_path, same)).accepted["occupation"].tolist() == [name, name]


def test_the_content_decides_and_not_the_name_of_the_file(tmp_path):
    workbook = xlsx(tmp_path, THREE).rename(tmp_path / "peserta.csv")
    text = csv(tmp_path, THREE).rename(tmp_path / "peserta.xlsx")
    assert counts(enrol(workbook)) == counts(enrol(text)) == (3, 3, 0, 0)


def test_an_old_xls_is_read():
    # Written once with xlwt: a summary sheet, then three people, the last NIK as a number.
    intake = enrol(Path(__file__).parent / "files" / "peserta.xls")
    assert (intake.sheet, intake.header_row, intake.repaired) == ("Data", 3, 1)
    assert counts(intake) == (3, 3, 0, 0)


def test_an_ods_is_read(tmp_path):
    assert counts(enrol(ods(tmp_path / "peserta.ods", THREE))) == (3, 3, 0, 0)


def test_the_value_of_a_formula_is_read(tmp_path):
    import xlsxwriter

    path = tmp_path / "rumus.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        head, row = people(Iuran="")
        sheet.write_row(0, 0, head)
        sheet.write_row(1, 0, row)
        sheet.write_string(1, 0, row[0])
        sheet.write_formula(1, len(row) - 1, "=8400*2", None, 16800)
    assert enrol(path).accepted["contribution_idr"].tolist() == [16800]


def test_day_numbers_of_a_1904_workbook_are_read(tmp_path):
    path = xlsx(tmp_path, people({"Mulai": 43890.0, "Sampai": 44254.0}), date_1904=True)
    spell = enrol(path).accepted.iloc[0]
    assert (f"{spell['paid_from']:%Y-%m}", f"{spell['paid_through']:%Y-%m}") == (
        "2024-03",
        "2025-02",
    )


def zipped(name):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "file_empty"),
        (b"<html><table><tr><td>NIK</td></tr></table></html>", "file_markup"),
        (b'<?xml version="1.0"?><Workbook/>', "file_markup"),
        (b"MZ\x90\0\x03\0\0\0", "file_foreign"),
        (b"%PDF-1.7 ...", "file_foreign"),
        (zipped("word/document.xml"), "file_foreign"),
        (zipped("xl/workbook.xml"), "file_damaged"),
        (b"PK\x03\x04cut off", "file_damaged"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "file_damaged"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "file_locked"),
        (bytes(range(256)) * 20, "file_no_text"),
    ],
)
def test_what_is_no_table_is_refused_and_named(tmp_path, content, key):
    path = tmp_path / "kiriman.xlsx"
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_file("enrolment", path, AREA)
    assert caught.value.key == f"intake.{key}"
    assert "kiriman.xlsx" in str(caught.value)


def test_a_cut_off_workbook_is_refused(tmp_path):
    path = xlsx(tmp_path, THREE)
    path.write_bytes(path.read_bytes()[:2000])
    with refused("file_damaged"):
        enrol(path)


def test_a_missing_file_is_refused(tmp_path):
    with refused("file_missing"):
        enrol(tmp_path / "tidak ada.csv")
