"""S8: give me two pages on paper for the meeting."""

from pages.menu import PAGES
from tests.analytics.reports.reading import pages
from tests.pages.reading import open_page
from tests.questions.typed import publish_register

SUMMARY = PAGES[0]
DHARMA, MALO, TERIAK = "61.07.09.2001", "61.07.09.2006", "61.07.09"
PRICE = 16_800 * 12


def test_two_pages_with_the_figures_of_the_screen_are_one_click_away(
    empty_store, tmp_path, offered
):
    publish_register(
        tmp_path,
        (DHARMA, 100, "2026-01-01", "2026-12-31"),
        (MALO, 7, "2026-01-01", "2026-11-30"),
    )
    open_page(SUMMARY)
    name, make = offered["report_briefing"]
    assert name == "ringkasan_61.07_2026-11_v1.pdf"
    first, second = pages(make())
    assert "Pekerja terlindungi 107 bulan lalu 107" in first
    assert "Desa yang genap 100 1 dari 122 desa berkuota" in first
    # All 107 end within 90 days: 107 × Rp201,600.
    assert 107 * PRICE == 21_571_200
    assert "Berakhir dalam 90 hari 107 perpanjangan 12 bulan Rp21,57 juta" in first
    assert "Dharma Bhakti" in first
    assert "Teriak 107" in second


def test_the_paper_of_the_chosen_kecamatan_and_language(empty_store, tmp_path, offered):
    publish_register(tmp_path, (MALO, 7, "2026-01-01", "2026-11-30"))
    open_page(SUMMARY, wilayah=TERIAK, bahasa="en", bulan="2026-10")
    name, make = offered["report_briefing"]
    assert name == "briefing_61.07.09_2026-10_v1.pdf"
    first, second = pages(make())
    assert "Kecamatan Teriak Social insurance for vulnerable workers, October 2026" in first
    assert "Malo Jelayan 7" in second
