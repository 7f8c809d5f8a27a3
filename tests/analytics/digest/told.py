"""Stores typed in a test, and what a digest tells of them."""

import pandas as pd
import pytest

from analytics.digest.changes import Changes, changes
from analytics.digest.since import at
from analytics.reports import subject
from analytics.store.actor import acting
from analytics.store.dataset import load
from analytics.store.tables import Store
from tests.analytics.store.imports import give, intake, spells

REGENCY, PLACE, VILLAGE = "61.07", "61.07.01", "61.07.01.2001"
MARCH = pd.Timestamp("2024-03-01").as_unit("us")


def workers(count: int) -> list[str]:
    return [f"61070101019{number:05d}" for number in range(1, count + 1)]


def bring(store: Store, file: str, count: int, actor: str = "Ani") -> str:
    """Import `count` workers of March 2024 in the village, under the name of an officer."""
    with acting(actor):
        return give(store, spells(file, *workers(count))).import_id


def payment(file: str, **line: object):
    """Return a ledger of 2024 with one line of the village programme."""
    row = {
        "fiscal_year": 2024, "fund_source": "apbd_kabupaten", "scheme": "desa100",
        "area_code": REGENCY, "date": pd.NaT, "account_code": None, "document_no": None,
    } | line  # fmt: skip
    return intake("funding", file, pd.DataFrame([row]).astype({"date": "datetime64[us]"}))


def digest(store: Store, version: int, area: str = REGENCY, lang: str = "id") -> Changes:
    """Compare the newest version of `store` with `version`, in the newest month."""
    data = load(REGENCY)
    chosen = subject.checked(data, area, data.newest_month(), lang, "https://dasbor.example")
    return changes(store, chosen, at(store, version))


@pytest.fixture
def store(empty_store):
    return Store(empty_store)
