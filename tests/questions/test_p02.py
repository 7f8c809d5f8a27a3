"""P2: where are poverty and low coverage found together, on a map and as a list with cost?"""

import pandas as pd
import pytest

from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.analytics.store.imports import give, intake
from tests.pages.reading import open_page, words
from tests.questions.typed import publish_register

ENTRIES = {entry.name: entry for entry in PAGES}
# Workers in deciles 1 to 4 and 5 to 10, and people protected: the first is poor and unprotected.
VILLAGES = {
    "61.07.09.2001": (80, 20, 4),
    "61.07.09.2006": (50, 50, 10),
    "61.07.09.2007": (20, 80, 20),
}
YEAR = 12 * 16_800


@pytest.fixture(autouse=True)
def case(empty_store, tmp_path):
    rows = [
        (village, decile, workers)
        for village, (poor, others, _) in VILLAGES.items()
        for decile, workers in ((1, poor), (5, others))
    ]
    welfare = pd.DataFrame(rows, columns=["village_code", "decile", "workers"]).assign(
        as_of=pd.Timestamp("2026-01-01"), families=float("nan"), people=float("nan")
    )
    give(open_store(), intake("welfare", "welfare.csv", welfare))
    covered = ((code, number) for code, (*_, number) in VILLAGES.items())
    publish_register(
        tmp_path, *((code, number, "2026-01-01", "2026-12-31") for code, number in covered)
    )


def test_the_poor_and_unprotected_village_is_on_map_and_list_with_people_and_cost():
    # One click in the menu.
    app = open_page(ENTRIES["coverage"]).switch_page(ENTRIES["poverty"].file).run()
    listed = next(each.value for each in app.dataframe if say("poverty.uncovered") in each.value)
    assert len(listed) == 1
    row = listed.iloc[0]
    assert row[say("poverty.in_need.workers")] == 80
    assert row[say("poverty.uncovered")] == 76
    assert row[say("poverty.cost")] == 76 * YEAR
    assert "Rp15,32 juta" in words(app)
    assert say("poverty.map_needs") not in words(app)
