"""S1: how many people are protected this month, and how many villages have their 100?"""

from pages.menu import PAGES
from tests.pages.reading import drawn, figures, open_page
from tests.questions.typed import publish_register

DHARMA, MALO, BUMI = "61.07.09.2001", "61.07.09.2006", "61.07.04.1001"


def test_people_and_villages_at_100_stand_on_the_first_page(empty_store, tmp_path):
    publish_register(
        tmp_path,
        (DHARMA, 100, "2026-01-01", "2026-11-30"),
        (MALO, 99, "2026-10-01", "2026-11-30"),
        # A kelurahan: protected, but outside the village programme.
        (BUMI, 9, "2026-11-01", "2026-12-31"),
    )
    app = open_page(PAGES[0])
    shown = figures(app)
    assert shown["Pekerja terlindungi"] == "208"
    assert shown["Desa yang genap 100"] == "1 dari 122"
    # 199 of 12,200 places.
    assert shown["Pemenuhan kuota program desa"] == "1,6%"
    assert "199 dari 12.200 orang" in drawn(app)
    assert "bulan lalu 199 · puncak 208 (Nov 2026)" in drawn(app)
