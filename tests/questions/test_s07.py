"""S7: how far is each of the five strategies: owner, document, due, workers and rupiah?"""

import pandas as pd

from analytics.store.tables import open_store
from pages.menu import PAGES
from tests.analytics.store.imports import give, intake
from tests.pages.reading import drawn, figures, open_page

NAMES = (
    "CSR perusahaan", "Edaran non-budgeting kepada OPD", "Insentif RT/RW", "Perubahan Perbup",
    "Edaran Korpri tentang BPU",
)  # fmt: skip


def publish_steps():
    """Two steps of the first strategy, and one of the third of which little is known."""
    day = pd.Timestamp
    rows = [
        (1, "Surat", "Disnaker", "500/1", day("2026-02-01"), day("2026-03-31"), "done", 30, 6e6),
        (1, "Rapat", "Disnaker", None, None, day("2026-12-15"), "running", 12, 2.5e6),
        (3, "Pendataan", "DPMD", None, None, None, "planned", None, None),
    ]
    columns = [
        "strategy", "action", "owner", "document_no", "document_date", "due", "status", "workers",
        "amount_idr",
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=columns).assign(area_code="61.07", evidence=None)
    days = dict.fromkeys(("document_date", "due"), "datetime64[us]")
    give(open_store(), intake("actions", "langkah.csv", table.astype(days)))


def test_each_strategy_stands_on_the_first_page_with_what_is_known_of_it(empty_store):
    publish_steps()
    app = open_page(PAGES[0])
    shown = figures(app)
    states = [shown[name] for name in NAMES]
    unknown = "Belum ada data"
    running = "Berjalan · tenggat 15 Des 2026"
    assert states == [running, unknown, "Direncanakan", unknown, unknown]
    # 30 and 12 people, Rp6 million and Rp2.5 million.
    told = "Disnaker · 500/1 · 42 orang · Rp8,50 juta"
    assert told in drawn(app)
    assert "DPMD · belum ada data: dokumen, pekerja, rupiah, tenggat" in drawn(app)


def test_where_nobody_reported_every_strategy_is_unknown(empty_store):
    shown = figures(open_page(PAGES[0]))
    assert {shown[name] for name in NAMES} == {"Belum ada data"}
