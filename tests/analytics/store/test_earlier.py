"""What earlier editions told and withheld comes from their files and one record beside them."""

import pytest

from analytics.disclosure.past import NOTHING, Past
from analytics.errors import DataError
from analytics.store import earlier, editions
from analytics.store.backup import backup, restore
from analytics.store.dataset import load
from analytics.store.edition_files import WITHHELD
from analytics.store.tables import Store, open_store

AREA = "61.07"


def past(store, area=AREA):
    return earlier.past(store, area, editions.numbers(store))


def test_the_past_is_what_editions_told_and_what_they_withheld(imported):
    known = past(open_store())
    assert len(known.told) > 1000
    assert any(0 < count < 5 for _, count in known.withheld)
    assert not any(0 < count < 5 for _, count in known.told)
    assert not {cell for cell, _ in known.told} & {cell for cell, _ in known.withheld}


def test_another_regency_has_a_past_of_its_own(imported):
    assert past(open_store(), "32.04") == NOTHING


def test_an_edition_that_tells_what_an_earlier_one_withheld_is_refused(writable, monkeypatch):
    """As if the first one had withheld the people of a month, and the next one forgot it."""
    monkeypatch.setattr("analytics.edition.make.chosen", lambda known: ~known.system.published)
    store = open_store()
    told = min(number for number in past(store).told if number[0].startswith("people month="))
    earlier.remember(store, 1, {told})
    monkeypatch.setattr(earlier, "told", lambda *_: set())
    with pytest.raises(DataError, match=told[0]):
        editions.publish(store, load(AREA))


def test_a_damaged_edition_does_not_stop_the_next_one(writable):
    (writable / "editions" / "0001" / "indicators.parquet").write_bytes(b"")
    assert past(open_store()) == NOTHING
    assert editions.publish(open_store(), load(AREA)) == 2


def test_the_record_of_what_was_withheld_comes_back_from_a_backup(writable, tmp_path):
    backup(open_store(), tmp_path / "backup.zip")
    other = Store(tmp_path / "elsewhere" / "store")
    restore(other, tmp_path / "backup.zip")
    assert past(other) == past(open_store()) != NOTHING


@pytest.mark.parametrize("content", ["", "[1", None])
def test_without_a_whole_record_only_what_was_told_is_minded(writable, content):
    path = writable / WITHHELD
    path.unlink() if content is None else path.write_text(content)
    known = past(open_store())
    assert known == Past(told=known.told)
    assert known.told


def test_the_record_lies_outside_the_folder_that_a_public_server_gets(writable):
    assert (writable / WITHHELD).exists()
    assert not list((writable / "editions").rglob(WITHHELD))
