"""P7: who is paid for twice, in which months, what did that waste?"""

import pandas as pd
import pytest

from analytics.text import word
from tests.pages.reading import words
from tests.questions.budget import by_menu
from tests.questions.poor import MONTH, TERIAK, publish_spells
from tests.questions.renewals import table_with


@pytest.fixture(autouse=True)
def case(empty_store):
    """Three people of one village, of whom two are paid for again as palm workers."""
    keys = [f"{number:032x}" for number in range(3)]
    publish_spells([(key, TERIAK) for key in keys])
    publish_spells([(key, TERIAK) for key in keys[:2]], "dbh_sawit", "sawit.csv")


def test_months_and_rupiah_are_one_click_away():
    app = by_menu("targeting")
    assert "**2** temuan, **2** bulan iuran, **Rp33.600**" in words(app)
    months = table_with(app, "Dibayar ganda")
    assert months.to_numpy().tolist() == [[pd.Timestamp(MONTH), 2, 2 * 16_800]]


def test_who_it_is_stands_row_by_row_behind_one_button():
    # The first click is in the menu, the second on the button of that page.
    app = by_menu("targeting")
    app.button(key="targeting_rows").click().run()
    rows = table_with(app, "Berkas dan baris")
    twice = rows[rows["Aturan"] == word("finding", "two_schemes")]
    assert len(twice) == 2
    assert set(twice["Kecamatan"]) == {"Teriak"}
    assert twice["Rupiah"].sum() == 2 * 16_800
