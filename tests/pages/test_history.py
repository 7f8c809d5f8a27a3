"""The history of the data: every import, its undoing, and any version as a view."""

import pytest

from analytics.store.tables import open_store
from analytics.store.undo import undo
from pages.menu import PAGES
from tests.pages.reading import figures, open_page, words

PAGE = next(entry for entry in PAGES if entry.name == "history")


def protected(app):
    return figures(app)["Pekerja terlindungi"]


def test_every_import_is_listed_with_its_counts_newest_first(imported):
    table = open_page(PAGE).dataframe[0].value
    assert table["Berkas"].tolist()[::-1][:2] == [
        "peserta_satu_desa_100_2024.xlsx",
        "dbh_sawit_2025.csv",
    ]
    first = table.iloc[-1]
    assert (first["Dibaca"], first["Diterima"], first["Ditolak"]) == (12023, 11943, 63)
    assert first["Dibaca"] == first["Diterima"] + first["Dilewati"] + first["Ditolak"]
    assert first["Baris tersimpan, sebelum → sesudah"] == "Peserta 0 → 11.943"


@pytest.mark.parametrize(("version", "people"), [("1", "11.943"), ("", "11.943")])
def test_a_link_shows_every_page_as_of_its_data_version(imported, version, people):
    app = open_page(PAGES[0], versi=version, bulan="2024-08")
    assert protected(app) == people
    assert ("versi data 1" in words(app)) == bool(version)


def test_an_old_version_does_not_know_what_came_later(imported):
    app = open_page(PAGES[0], versi="1", bulan="2025-08")
    assert protected(app) == "0"
    assert protected(open_page(PAGES[0], bulan="2025-08")) == "2.111"


def test_a_version_that_never_was_gives_way_to_the_newest(imported):
    app = open_page(PAGES[0], versi="99", bulan="2025-08")
    assert protected(app) == "2.111"


def test_leaving_an_old_version_shows_the_newest_again(imported):
    app = open_page(PAGES[0], versi="1", bulan="2025-08")
    next(b for b in app.button if b.label == "Kembali ke versi terbaru").click()
    assert protected(app.run()) == "2.111"


def test_undoing_an_import_is_a_new_version_and_shows_at_once(writable):
    assert len(open_page(PAGE).dataframe[0].value) == open_store().version()
    palm = open_store().read("imports").set_index("file").loc["dbh_sawit_2025.csv", "import_id"]
    undo(open_store(), palm)
    app = open_page(PAGE)
    table = app.dataframe[0].value
    assert table["Tindakan"].tolist()[0] == "Pembatalan impor"
    assert "Impor (sudah dibatalkan)" in table["Tindakan"].tolist()
    assert protected(open_page(PAGES[0], bulan="2025-08")) == "0"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_confirmed_names_are_listed_with_who_and_what(writable, lang):
    from analytics.intake.spellings import OUTSIDE, Spelling
    from analytics.store.spellings import confirm, withdraw

    confirm(open_store(), Spelling("village", "Lesabel", "61.07.03.2001", "61.07.03"))
    confirm(open_store(), Spelling("village", "Zzyzx", OUTSIDE))
    withdraw(open_store(), 1)
    app = open_page(PAGE, bahasa=lang)
    assert not app.exception
    table = app.dataframe[-1].value
    assert table.iloc[:, 0].tolist() == ["Zzyzx", "Lesabel"]
    assert table.iloc[1, [1, 2]].tolist() == ["Kecamatan Ledo", "Desa Lesabela"]
    assert table.iloc[:, 7].notna().tolist() == [False, True]


def test_before_publishing_an_officer_sees_what_will_be_hidden(writable):
    app = open_page(PAGE)
    assert "Edisi 1" in words(app)
    next(b for b in app.button if b.label == "Terbitkan edisi").click().run(timeout=120)
    assert not app.exception
    areas = app.dataframe[-1].value.set_index("Tabel").loc["claims_by_area"]
    assert areas["Baris"] == 18
    assert areas["Disembunyikan"] == areas["Disembunyikan di edisi terakhir"] > 0
    assert "Ya, terbitkan" in [button.label for button in app.button]


def test_an_edition_behind_the_data_is_told(writable):
    palm = open_store().read("imports").set_index("file").loc["dbh_sawit_2025.csv", "import_id"]
    undo(open_store(), palm)
    newest = open_store().version()
    assert f"data sekarang sudah versi {newest}" in words(open_page(PAGE))
