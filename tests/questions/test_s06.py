"""S6: Which five villages need my attention, and why?"""

from pages.menu import PAGES
from tests.pages.reading import open_page
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
    table = next(each for each in app.dataframe if each.key.startswith("summary_attention"))
    reasons = table.value.set_index("Desa/kelurahan")
    # Five end and 95 are short of the quota; every other village lacks its whole 100.
    assert reasons.iloc[0].name == "Dharma Bhakti"
    assert reasons.loc["Dharma Bhakti"].iloc[1:].tolist() == [5, 5, 95]
    assert reasons.loc["Malo Jelayan"].iloc[1:].tolist() == [3, 3, 97]
    assert len(reasons) == 5

    app.session_state[table.key] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app.run()
    assert app.header[0].value == "Desa Dharma Bhakti"
    assert app.session_state["wilayah"] == DHARMA
