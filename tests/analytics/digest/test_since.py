"""Which data version a digest starts from."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from analytics.digest import since as module
from analytics.digest.since import Since, at, since
from analytics.errors import DataError
from analytics.store.erase import erase
from tests.analytics.digest.told import bring, workers
from tests.analytics.store.imports import ANNA, give, spells


@pytest.fixture
def three(store, monkeypatch):
    """Three versions, published on the 1st, 5th and 9th of November."""
    for file in ("a", "b", "c"):
        bring(store, file, len(workers(ord(file) - ord("a") + 1)))
    days = {0: pd.NaT} | {n: pd.Timestamp(f"2026-11-{4 * n - 3:02d}") for n in (1, 2, 3)}
    monkeypatch.setattr(module, "day_of", lambda _store, version: days[version])
    return store


def test_a_number_is_a_version_on_its_own_day(three):
    assert since(three, "2") == Since(2, pd.Timestamp("2026-11-05"))


@pytest.mark.parametrize(
    ("day", "version"),
    [("2026-11-10", 3), ("2026-11-09", 2), ("2026-11-05", 1), ("2026-11-01", 0)],
)
def test_a_day_is_the_newest_version_from_before_it(three, day, version):
    assert since(three, day) == Since(version, pd.Timestamp(day))


def test_a_version_that_is_not_there_yet_is_refused(three):
    with pytest.raises(DataError, match="versi 3"):
        since(three, "4")


@pytest.mark.parametrize("text", ["kemarin", "2026-13-01", "-1", "1.5", ""])
def test_neither_version_nor_day_is_refused(three, text):
    with pytest.raises(DataError, match="last"):
        since(three, text)


def test_a_store_brought_back_without_its_newest_version_starts_at_its_own_newest(three):
    assert at(three, 7).version == 3


def test_versions_dropped_for_an_erased_person_give_way_to_the_oldest_left(store):
    give(store, spells("a", ANNA, *workers(1)))
    erase(store, ANNA)
    assert [since(store, text).version for text in ("0", "1", "2020-01-01")] == [2, 2, 2]


def test_the_day_of_a_version_is_the_one_it_was_published_on(store):
    bring(store, "a", 1)
    written = datetime.fromisoformat(store.manifest().time)
    assert written.tzinfo == UTC
    assert module.day_of(store, 1) == pd.Timestamp(written.astimezone().date())
    assert pd.isna(module.day_of(store, 0))
