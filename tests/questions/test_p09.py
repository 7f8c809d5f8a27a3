"""P9: what is the cost per worker-month by scheme, against the lawful contribution?"""

import pandas as pd

from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.analytics.store.imports import give, intake
from tests.pages.reading import open_page, with_tables
from tests.questions.typed import publish_register

ENTRIES = {entry.name: entry for entry in PAGES}
VILLAGE = "61.07.09.2001"


def test_cost_per_worker_month_stands_beside_the_lawful_contribution(empty_store, tmp_path):
    # Ten people for twelve months: 120 worker-months for Rp2,217,600 are Rp18,480 each.
    publish_register(tmp_path, (VILLAGE, 10, "2026-01-01", "2026-12-31"))
    paid = pd.DataFrame(
        {
            "fiscal_year": [2026], "fund_source": "apbd_kabupaten", "scheme": "desa100",
            "area_code": "61.07", "kind": "realised", "date": pd.Timestamp("2026-01-10"),
            "amount_idr": 2_217_600.0, "account_code": None, "document_no": "1",
        }
    )  # fmt: skip
    give(open_store(), intake("funding", "funding.csv", paid))
    # One click in the menu, one to open the table.
    app = with_tables(open_page(ENTRIES["coverage"]).switch_page(ENTRIES["funding"].file).run())
    table = next(each.value for each in app.dataframe if say("funding.against_law") in each.value)
    row = table.set_index(say("funding.scheme")).loc["Satu Desa 100 Pekerja Rentan"]
    assert row["Bulan-pekerja"] == 120
    assert row["Biaya per bulan-pekerja"] == 18_480
    assert row[say("funding.lawful")] == 16_800
    assert row[say("funding.against_law")] == 10
