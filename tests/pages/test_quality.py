"""The data quality page: freshness, silent villages, refused rows."""

from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page, words

PAGE = next(entry for entry in PAGES if entry.name == "quality")


def test_each_kind_of_table_tells_how_fresh_it_is(imported):
    table = open_page(PAGE).dataframe[0].value.set_index("Tabel")
    assert table.loc["Peserta", "Berkas"] == 2
    assert table.loc["Peserta", "Baris tersimpan"] == 11943 + 2111
    assert str(table.loc["Peserta", "Data terakhir"])[:7] == "2026-06"
    assert str(table.loc["Kesejahteraan", "Data terakhir"])[:10] == "2025-07-01"
    assert table.loc["Semesta pekerja", ["Sifat", "Baris tersimpan"]].isna().all()


def test_villages_never_heard_of_come_first(imported):
    app = open_page(PAGE)
    table = app.dataframe[1].value
    assert len(table) == 124
    ago = table["Bulan yang lalu"]
    assert ago.dropna().is_monotonic_decreasing
    assert ago.isna().sum() == ago.head(int(ago.isna().sum())).isna().sum()
    # June 2026 is five months before November 2026.
    assert ago.min() == 5


def test_every_refused_row_is_listed_with_its_reason_and_no_number_of_a_person(imported):
    app = open_page(PAGE)
    table = app.dataframe[2].value
    assert len(table) == 63 + 5
    niks = table[table["Kolom"] == "NIK"]["Isi"]
    assert niks.str.contains("•").all()
    assert not table["Isi"].fillna("").str.contains(r"\d{12}").any()


def test_without_imports_nothing_was_refused(simulated):
    assert say("quality.none_refused") in words(open_page(PAGE))
