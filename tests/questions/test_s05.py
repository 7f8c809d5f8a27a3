"""S5: what changed since last month, in three sentences I can read out?"""

import re

import pandas as pd

from analytics.store.tables import open_store
from pages.menu import PAGES
from tests.analytics.store.imports import give, intake
from tests.pages.reading import drawn, open_page
from tests.questions.typed import publish_register

DHARMA, MALO = "61.07.09.2001", "61.07.09.2006"


def publish_case(folder):
    """In November 100 people start in one village, and 100 of October are gone in another."""
    publish_register(
        folder,
        (DHARMA, 100, "2026-11-01", "2026-12-31"),
        (MALO, 100, "2026-01-01", "2026-10-31"),
        (MALO, 2, "2026-01-01", "2026-12-31"),
    )
    ledger = pd.DataFrame({
        "fiscal_year": 2026, "fund_source": "apbd_kabupaten", "scheme": "desa100",
        "area_code": "61.07", "kind": ["ceiling", "realised", "realised"],
        "date": pd.to_datetime([None, "2026-10-31", "2026-11-02"]),
        "amount_idr": [9e6, 1e6, 3.5e6], "account_code": None, "document_no": None,
    })  # fmt: skip
    give(open_store(), intake("funding", "kas.csv", ledger))
    paid = ["2026-10-30", *["2026-11-03"] * 5]
    claims = pd.DataFrame({
        "claim_key": [f"k{n}" for n in range(6)], "worker_key": None, "village_code": MALO,
        "programme": "JKM", "benefit": None, "event_date": pd.Timestamp("2026-09-01"),
        "reported_date": pd.NaT, "paid_date": pd.to_datetime(paid), "amount_idr": 42e6,
    })  # fmt: skip
    give(open_store(), intake("claims", "klaim.csv", claims))


def sentences(app):
    return re.findall(r"<li>(.*?)</li>", drawn(app))


def test_three_sentences_say_who_which_villages_and_how_much(empty_store, tmp_path):
    publish_case(tmp_path)
    assert sentences(open_page(PAGES[0])) == [
        "Pada November 2026, 102 pekerja terlindungi, sama banyak dengan Oktober 2026: "
        "100 orang baru terlindungi dan perlindungan 100 orang berakhir.",
        "Satu desa baru memenuhi kuotanya (Dharma Bhakti) dan satu desa turun di bawah "
        "kuotanya (Malo Jelayan); kini kuota terpenuhi di 1 dari 122 desa.",
        "Selama November 2026, pembayaran Rp3,50 juta dibukukan dan 5 klaim senilai "
        "Rp210,00 juta dibayar.",
    ]


def test_the_same_in_english(empty_store, tmp_path):
    publish_case(tmp_path)
    assert sentences(open_page(PAGES[0], bahasa="en")) == [
        "In November 2026, 102 workers are protected, as many as in October 2026: "
        "100 people gained cover and 100 people lost it.",
        "One village newly filled its quota (Dharma Bhakti) and one village fell below its "
        "quota (Malo Jelayan); now one of 122 villages has its quota filled.",
        "During November 2026, payments of Rp3.50 million were booked and 5 claims worth "
        "Rp210.00 million were paid.",
    ]
