"""A table that is taken away says what the screen says, where it comes from, and does nothing."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from python_calamine import CalamineWorkbook

from analytics.export.colophon import Colophon
from analytics.export.dictionary import Column
from analytics.export.tables import TITLE_ROWS, csv, workbook
from analytics.origin import Origin

OFFICE = Origin("imported", "peserta.xlsx", "2025-08-31")
COLOPHON = Colophon(
    page="Cakupan",
    title="Desa",
    area="61.07",
    place="Kabupaten Bengkayang",
    month=pd.Timestamp("2025-08-01"),
    version=12,
    origin=OFFICE,
    link="http://dasbor.local/cakupan?versi=12",
    day=pd.Timestamp("2026-11-22"),
    real_only=False,
    lang="id",
)
COLUMNS = [
    Column("village", "Desa", "text", OFFICE),
    Column("people", "Pekerja terlindungi", "people", OFFICE),
    Column("absorption", "Serapan anggaran", "%", OFFICE),
    Column("paid", "Dibayar", "IDR", OFFICE),
    Column("month", "Bulan", "month", OFFICE),
]
ROWS = pd.DataFrame(
    {
        "village": ["Lesabela", "=cmd|' /C calc'!A0"],
        "people": [100.0, None],
        "absorption": [35.7, None],
        "paid": [2_429_520_000.0, -16_800.0],
        "month": [pd.Timestamp("2025-08-01"), pd.NaT],
    }
)


def sheets(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


def part(content, name):
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def test_a_workbook_holds_the_values_of_the_screen_as_numbers_and_dates():
    rows = sheets(workbook(ROWS, COLUMNS, COLOPHON))["Data"]
    assert rows[TITLE_ROWS] == [column.heading for column in COLUMNS]
    assert rows[TITLE_ROWS + 1] == [
        "Lesabela", 100, pytest.approx(0.357), 2_429_520_000, date(2025, 8, 1),
    ]  # fmt: skip


def test_what_is_unknown_is_written_out_and_no_zero():
    rows = sheets(workbook(ROWS, COLUMNS, COLOPHON))["Data"]
    unknown = "Belum ada data"
    assert rows[TITLE_ROWS + 2][1:] == [unknown, unknown, -16_800, unknown]
    never = sheets(workbook(ROWS, COLUMNS, COLOPHON, missing="Belum pernah"))["Data"]
    assert never[TITLE_ROWS + 2][1] == "Belum pernah"


def test_a_formula_in_the_data_stays_text():
    content = workbook(ROWS, COLUMNS, COLOPHON)
    assert sheets(content)["Data"][TITLE_ROWS + 2][0] == "'=cmd|' /C calc'!A0"
    assert "<f>" not in part(content, "xl/worksheets/sheet1.xml")
    assert "'=cmd" in csv(ROWS, COLUMNS, COLOPHON).decode("utf-8-sig")


def test_the_title_block_names_view_nature_source_version_and_link():
    block = [row[0] for row in sheets(workbook(ROWS, COLUMNS, COLOPHON))["Data"][:5]]
    assert block == [
        "Desa",
        "Kabupaten Bengkayang · Agustus 2025",
        "Sifat: diimpor · Sumber: peserta.xlsx · data per 31 Agustus 2025",
        "Versi data 12 · diunduh 22 November 2026",
        "http://dasbor.local/cakupan?versi=12",
    ]


def test_excel_shows_rupiah_percent_and_indonesian_months():
    styles = part(workbook(ROWS, COLUMNS, COLOPHON), "xl/styles.xml")
    assert 'formatCode="[$Rp-421]#,##0;-[$Rp-421]#,##0"' in styles
    assert 'formatCode="0.0%"' in styles
    assert 'formatCode="[$-421]mmmm yyyy"' in styles


def test_the_header_is_frozen_and_can_be_filtered():
    page = part(workbook(ROWS, COLUMNS, COLOPHON), "xl/worksheets/sheet1.xml")
    assert f'ySplit="{TITLE_ROWS + 1}"' in page
    assert '<autoFilter ref="A7:E9"/>' in page


def test_the_dictionary_explains_every_column():
    rows = sheets(workbook(ROWS, COLUMNS, COLOPHON))["Kamus"]
    assert [row[0] for row in rows[1:]] == [column.heading for column in COLUMNS]
    assert all(row[4:] == ["peserta.xlsx", "diimpor", "31 Agustus 2025", "12"] for row in rows[1:])
    people = rows[2]
    assert people[1] == "orang"
    assert people[2].startswith("Pekerja yang iurannya terbayar")
    assert people[3].startswith("Menurut register yang diimpor")


def test_a_csv_opens_in_an_indonesian_spreadsheet_and_carries_source_and_version():
    lines = csv(ROWS, COLUMNS, COLOPHON).decode("utf-8-sig").splitlines()
    assert lines[0] == (
        "Desa;Pekerja terlindungi;Serapan anggaran;Dibayar;Bulan;Sumber;Sifat;Data per;Versi data"
    )
    assert lines[1] == "Lesabela;100;35,7;2429520000;2025-08;peserta.xlsx;diimpor;2025-08-31;12"
    assert lines[2].endswith("A0;;;-16800;;peserta.xlsx;diimpor;2025-08-31;12")


def test_an_english_csv_has_commas_and_decimal_points():
    table = csv(ROWS, COLUMNS, replace(COLOPHON, lang="en"))
    assert table.startswith(b"\xef\xbb\xbf")
    read = pd.read_csv(io.BytesIO(table))
    assert read["Serapan anggaran"].tolist()[0] == 35.7
    assert read["Data version"].tolist() == [12, 12]


def test_an_empty_table_is_a_file_with_its_header():
    rows = sheets(workbook(ROWS.head(0), COLUMNS, COLOPHON))["Data"]
    assert rows[TITLE_ROWS] == [column.heading for column in COLUMNS]
    assert len(csv(ROWS.head(0), COLUMNS, COLOPHON).decode().splitlines()) == 1


def test_each_kecamatan_has_a_sheet_of_its_own_between_all_rows_and_the_dictionary():
    rows = pd.DataFrame({"place": ["Teriak", "Ledo", "Teriak"], "people": [1, 2, 3]})
    columns = [
        Column("place", "Kecamatan", "text", OFFICE),
        Column("people", "Orang", "people", OFFICE),
    ]
    pages = sheets(workbook(rows, columns, COLOPHON, by="place"))
    assert list(pages) == ["Data", "Teriak", "Ledo", "Kamus"]
    assert pages["Teriak"][TITLE_ROWS + 1 :] == [["Teriak", 1], ["Teriak", 3]]
    assert pages["Ledo"][0][0] == "Desa: Ledo"
    assert len(pages["Data"]) == TITLE_ROWS + 1 + len(rows)


def test_names_that_excel_refuses_still_become_sheets():
    names = ["A/B: [C]*?", "data", "x" * 40, "x" * 35, "'quoted'"]
    rows = pd.DataFrame({"place": names})
    content = workbook(rows, [Column("place", "Tempat", "text", OFFICE)], COLOPHON, by="place")
    pages = list(sheets(content))
    assert pages[1] == "A B   C"
    assert pages[2] == "data 2"
    assert pages[3:5] == ["x" * 31, "x" * 27 + " 4"]
    assert pages[5] == "quoted"
