"""A workbook with a sheet a topic: the screen's figures, each sheet with its source."""

import io
from datetime import datetime

import openpyxl
import pytest

from analytics import coverage
from analytics.reports import subject
from analytics.reports.workbook import TOPICS, workbook
from analytics.store.dataset import load
from analytics.text import say
from tests.analytics.data import REGENCY, SUKA, cube, dataset, ledger, month

MAY = month("2026-05")
HEAD = 7  # the row of the header, below title, view, provenance, version, link


def opened(chosen):
    return openpyxl.load_workbook(io.BytesIO(workbook(chosen)))


def rows(page):
    """Return the rows of a sheet as dictionaries by heading."""
    head, *body = page.iter_rows(min_row=HEAD, values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_every_topic_has_a_sheet_and_the_dictionary_comes_last(simulated):
    book = opened(subject.checked(load("61.07"), "61.07", MAY, "id"))
    named = [say(f"report.sheet.{topic}") for topic in TOPICS]
    assert book.sheetnames == [*named, "Kamus"]


def test_each_sheet_names_place_month_nature_and_version_and_its_header_is_frozen(simulated):
    book = opened(subject.checked(load("61.07"), "61.07", MAY, "id"))
    for page in book.worksheets[:-1]:
        assert page["A2"].value == "Kabupaten Bengkayang · Mei 2026"
        assert page["A3"].value.startswith("Sifat: ")
        assert "Versi data 1" in page["A4"].value
        assert "wilayah=61.07" in page["A5"].value
        assert page.freeze_panes == "B8"
    assert "simulasi" in book["Wilayah"]["A3"].value


def test_every_village_stands_with_the_figure_of_the_screen(simulated):
    data = load("61.07")
    chosen = subject.checked(data, "61.07", MAY, "id")
    people = coverage.counts(data, "village", MAY)["people"]
    villages = rows(opened(chosen)["Desa"])
    listed = {row["Kode wilayah"]: row["Pekerja terlindungi"] for row in villages}
    assert listed == people.to_dict()
    assert len(listed) == 124


def test_amounts_are_numbers_in_rupiah_and_months_are_dates():
    funding = ledger(
        {"fiscal_year": 2025, "kind": "ceiling", "amount_idr": 100e6},
        {"fiscal_year": 2025, "kind": "realised", "amount_idr": 25e6, "date": "2025-03-01"},
    )
    data = dataset(cube=cube({"month": "2025-08", "people": 43}), funding=funding)
    book = opened(subject.checked(data, REGENCY, month("2025-08"), "id"))
    paid = rows(book["Pendanaan"])[0]
    assert (paid["Tahun"], paid["Realisasi"], paid["Serapan anggaran"]) == ("2025", 25e6, 0.25)
    months = {row["Bulan"]: row["Pekerja terlindungi"] for row in rows(book["Per bulan"])}
    assert months[datetime(2025, 8, 1)] == 43


def test_a_kecamatan_has_its_own_villages_only():
    data = dataset(cube=cube({"month": "2025-08", "people": 43}))
    book = opened(subject.checked(data, SUKA, month("2025-08"), "en"))
    assert [row["Area"] for row in rows(book["Villages"])] == ["Satu", "Dua"]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_is_unknown_is_said_to_be_unknown_in_every_sheet(empty_store, lang):
    book = opened(subject.checked(load("61.07"), "61.07", MAY, lang))
    missing = say("number.missing", lang)
    for topic in ("months", "ends", "money", "members"):
        page = book[say(f"report.sheet.{topic}", lang)]
        assert page.cell(HEAD + 1, 1).value == missing


def test_the_dictionary_explains_the_figures_of_the_catalogue(simulated):
    book = opened(subject.checked(load("61.07"), "61.07", MAY, "id"))
    explained = {row[0]: row[2] for row in book["Kamus"].iter_rows(min_row=2, values_only=True)}
    assert explained["Pekerja terlindungi"].startswith("Pekerja yang iurannya terbayar")
    assert explained["Cakupan UCJ"]
