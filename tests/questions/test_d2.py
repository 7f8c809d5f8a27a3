"""D2. Which rows were refused, why, and how do I mend them?"""

import io

import openpyxl

from analytics.export.refused import workbook
from analytics.intake import read_file
from analytics.text import say
from tests.analytics.intake.office import AREA, DEWI, csv
from tests.questions.office import FOUR, by_menu, dropped, published


def test_the_refused_rows_stand_with_reason_and_what_to_do(empty_store):
    app = dropped()
    table = next(each.value for each in app.dataframe if "Alasan" in each.value)
    assert table["Baris"].tolist() == [4, 5]
    assert table["Alasan"].tolist() == [say("reason.nik_length"), say("reason.village_unknown")]
    assert "15 angka, seharusnya 16" in table["Penjelasan"][0]


def test_an_english_reader_is_told_what_to_do_in_english(empty_store):
    table = next(each.value for each in dropped(bahasa="en").dataframe if "Reason" in each.value)
    assert table["Explanation"][0] == say("export.fix.nik_length", "en")


def test_after_the_import_they_are_listed_on_the_quality_page(empty_store):
    published()
    app = by_menu("quality")
    app = app.segmented_control[0].set_value("ditolak").run()
    table = next(each.value for each in app.dataframe if "Alasan" in each.value)
    assert sorted(table["Baris"]) == [4, 5]
    assert set(table["Berkas"]) == {"daftar.csv"}


def test_the_workbook_once_mended_imports_without_refusal(empty_store, tmp_path):
    path = csv(tmp_path, FOUR)
    refused = workbook(path, read_file("enrolment", path, AREA), AREA)
    book = openpyxl.load_workbook(io.BytesIO(refused))
    sheet = book.active
    heads = [cell.value for cell in sheet[1]]
    assert [sheet.cell(row, heads.index("Baris asal") + 1).value for row in (2, 3)] == [4, 5]
    sheet.cell(2, heads.index("NIK") + 1).value = DEWI[:-1] + "9"
    sheet.cell(3, heads.index("Desa") + 1).value = "Lesabela"
    mended = tmp_path / "perbaikan.xlsx"
    book.save(mended)
    again = read_file("enrolment", mended, AREA)
    assert (again.accepted_rows, again.reasons) == (2, {})
