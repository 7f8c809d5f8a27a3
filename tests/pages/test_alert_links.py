"""Every alert leads to a page that is there, with choices that its link may carry."""

import pandas as pd
import pytest

from analytics.alerts import alerts
from analytics.store.dataset import load
from analytics.text import sentences
from analytics.vocabulary import FINDINGS
from pages.menu import PAGES
from pages.office.quality import SECTIONS
from pages.parts import link
from pages.planning.renewals_parts.villages import HORIZONS


@pytest.fixture
def told(simulated):
    data = load("61.07")
    months = pd.date_range("2024-01-01", "2026-12-01", freq="MS").as_unit("us")
    return [alert for month in months for alert in alerts(data, month, "61.07")]


def test_the_page_is_in_the_menu_and_a_letter_can_name_it(told):
    pages = {alert.page for alert in told}
    assert pages >= {"perpanjangan", "cakupan", "tren-ucj", "mutu"}
    assert pages <= {entry.url for entry in PAGES}
    assert {f"digest.open.{page}" for page in pages} <= set(sentences())


def test_the_choices_are_offered_there(told):
    offered = {"jangka": HORIZONS, "bagian": tuple(SECTIONS), "aturan": FINDINGS}
    for alert in told:
        assert set(alert.params) <= set(link.KEYS)
        for key, choices in offered.items():
            assert alert.params.get(key, choices[0]) in choices
