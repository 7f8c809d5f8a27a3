"""S4: how much of this year's money is spent, by source, and which source runs dry first?"""

import pandas as pd

from analytics.store.tables import open_store
from pages.menu import PAGES
from tests.analytics.store.imports import give, intake
from tests.pages.reading import drawn, figures, open_page

# Source, kind, day, million rupiah; the last payment lies after the present month.
LINES = (
    ("apbd_kabupaten", "ceiling", None, 100),
    ("apbd_kabupaten", "realised", "2026-03-18", 40),
    ("csr", "ceiling", None, 20),
    ("csr", "realised", "2026-05-02", 18),
    ("csr", "realised", "2026-12-05", 2),
)


def publish(lines):
    rows = pd.DataFrame(lines, columns=["fund_source", "kind", "date", "amount_idr"])
    ledger = rows.assign(
        date=pd.to_datetime(rows["date"]), amount_idr=rows["amount_idr"] * 1e6, fiscal_year=2026,
        scheme="desa100", area_code="61.07", account_code=None, document_no=None,
    )  # fmt: skip
    give(open_store(), intake("funding", "kas.csv", ledger))


def test_absorption_by_source_and_the_first_to_run_dry_stand_on_the_first_page(empty_store):
    publish(LINES)
    app = open_page(PAGES[0])
    shown = figures(app)
    assert shown["Realisasi 2026"] == "Rp58,00 juta"
    # 58 of 120; 40 of 100; 18 of 20.
    assert shown["Serapan anggaran"] == "48,3%"
    assert shown["APBD kabupaten/kota"] == "40,0%"
    assert shown["CSR"] == "90,0%"
    # November is the eleventh of twelve months.
    assert "tahun 2026 sudah berjalan 92%" in drawn(app)
    assert "Paling dahulu habis: CSR, sisa Rp2,00 juta." in drawn(app)


def test_a_source_with_nothing_left_is_not_said_to_run_dry(empty_store):
    publish([("csr", "ceiling", None, 20), ("csr", "realised", "2026-05-02", 20)])
    body = drawn(open_page(PAGES[0]))
    assert "Pagu CSR sudah habis." in body
    assert "Paling dahulu habis" not in body


def test_where_nothing_was_paid_no_source_is_said_to_run_dry(empty_store):
    publish([("csr", "ceiling", None, 20)])
    body = drawn(open_page(PAGES[0]))
    assert "sudah berjalan 92%" in body
    assert "habis" not in body
