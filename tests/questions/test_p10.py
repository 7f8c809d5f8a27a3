"""P10: How did coverage in this village develop, and what happened when?"""

from pages.menu import PAGES
from tests.pages.reading import open_page, with_tables, words
from tests.questions.typed import publish_register

COVERAGE, VILLAGE = (
    next(entry for entry in PAGES if entry.name == name) for name in ("coverage", "village")
)
DHARMA, MALO = "61.07.09.2001", "61.07.09.2006"


def test_the_profile_tells_the_people_of_each_month_and_what_happened(empty_store, tmp_path):
    publish_register(
        tmp_path,
        (DHARMA, 5, "2026-01-01", "2026-11-30"),
        (DHARMA, 3, "2026-03-01", "2026-06-30"),
        (MALO, 40, "2026-01-01", "2026-11-30"),
    )
    app = open_page(COVERAGE)

    app.switch_page(VILLAGE.file).run()
    app.selectbox(key="_desa").select(DHARMA).run()
    assert app.header[0].value == "Desa Dharma Bhakti"
    assert "21 Februari 2024** Peluncuran Satu Desa 100" in words(app)
    # Three of 48 are no landmark of the regency; of the village they are.
    assert "30 Juni 2026** Perlindungan 3 orang berakhir menurut register" in words(app)
    months = with_tables(app).dataframe[0].value.set_index("Bulan")["Pekerja terlindungi"]
    assert months.tolist() == [0, 5, 5, 8, 8, 8, 8, 5, 5, 5, 5, 5, *[0] * (len(months) - 12)]
