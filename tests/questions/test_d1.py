"""D1. I have this Excel file: what will happen if I import it?"""

from analytics.store.tables import open_store
from tests.conftest import EXAMPLES
from tests.pages.reading import words
from tests.questions.office import ENTRIES, cards, dropped, open_page


def test_every_row_is_accounted_for_and_nothing_has_happened(empty_store):
    """Four rows: a village written otherwise is known, two rows are refused."""
    app = dropped()
    assert "4 baris dibaca = 2 diterima + 0 dilewati" in words(app)
    shown = cards(app)
    assert {name: shown[name] for name in ("Baru", "Berubah", "Tetap", "Ditolak")} == {
        "Baru": "2", "Berubah": "0", "Tetap": "0", "Ditolak": "2",
    }  # fmt: skip
    assert shown["Pekerja terlindungi"] == "2"
    assert open_store().version() == 0


def test_the_office_example_is_foretold_as_it_will_be_imported(empty_store):
    """The file's own counts, as tests/examples/expected.json says; two clicks."""
    app = open_page(ENTRIES["importing"])
    content = (EXAMPLES / "peserta_satu_desa_100_2024.xlsx").read_bytes()
    app.file_uploader[0].set_value(("peserta.xlsx", content, "application/octet-stream"))
    app.run()
    scheme = next(each for each in app.selectbox if each.label == "Skema untuk semua baris")
    app = scheme.set_value("desa100").run()
    assert "12.023 baris dibaca = 11.943 diterima + 17 dilewati" in words(app)
    assert cards(app)["Ditolak"] == "63"
