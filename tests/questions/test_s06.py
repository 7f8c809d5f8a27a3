"""S6: Which five villages need my attention, and why?"""

import re

from pages.menu import PAGES
from tests.pages.reading import drawn, open_page
from tests.questions.typed import publish_register

SUMMARY = PAGES[0]
COVERAGE = next(entry for entry in PAGES if entry.name == "coverage")
DHARMA, MALO, BUMI = "61.07.09.2001", "61.07.09.2006", "61.07.04.1001"


def test_five_villages_are_named_with_their_reasons_and_each_leads_to_its_profile(
    empty_store, tmp_path
):
    publish_register(
        tmp_path,
        (DHARMA, 5, "2026-01-01", "2026-11-30"),
        (MALO, 3, "2026-01-01", "2026-11-30"),
        (BUMI, 9, "2026-01-01", "2026-12-31"),
    )
    app = open_page(COVERAGE)

    app.switch_page(SUMMARY.file).run()
    villages = [each for each in app.button if (each.key or "").startswith("open_")]
    assert len(villages) == 5
    # Five end and 95 are short of the quota; every other village lacks its whole 100.
    assert villages[0].label == "**Dharma Bhakti** :gray[Teriak]"
    reasons = re.findall(r'<p class="small">(\d+ berakhir[^<]*)</p>', drawn(app))
    assert reasons == [
        "5 berakhir dalam 90 hari; kurang 95 dari kuota",
        "3 berakhir dalam 90 hari; kurang 97 dari kuota",
    ]

    villages[0].click().run()
    assert app.header[0].value == "Desa Dharma Bhakti"
    assert app.session_state["wilayah"] == DHARMA
