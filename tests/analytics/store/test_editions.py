"""Editions appear whole, stay as they were, and say so where they did not."""

import re
import shutil

import numpy as np
import pandas as pd
import pytest

from analytics.disclosure.hiding import counts, exposed
from analytics.disclosure.rule import small
from analytics.edition.tables import PUBLIC
from analytics.errors import DataError
from analytics.indicators import indicators
from analytics.settings import settings
from analytics.store import editions, evidence
from analytics.store.backup import backup, restore
from analytics.store.dataset import load
from analytics.store.tables import Store, open_store
from analytics.store.verify import MISSING, Damage, verify

AREA = "61.07"
PERSONAL = re.compile(r"\b(\d{16}|[0-9a-f]{32})\b")


def test_an_edition_stays_when_a_newer_one_appears(writable):
    number = editions.publish(open_store(), load(AREA), actor="Sari")
    assert editions.numbers() == [1, 2] == [1, number]
    assert editions.load(AREA).number == 2
    assert editions.load(AREA).actor == "Sari"
    assert editions.load(AREA, 1).number == 1


def test_the_same_data_published_again_withhold_the_same_rows(writable):
    editions.publish(open_store(), load(AREA))
    first, again = (editions.load(AREA, number).tables for number in (1, 2))
    assert sum(table["hidden"].sum() for table in first.values())
    for name, table in first.items():
        assert table["hidden"].tolist() == again[name]["hidden"].tolist(), name


def test_nothing_is_there_where_nothing_was_published(empty_store):
    assert editions.load(AREA) is None
    assert editions.numbers() == []
    assert editions.nothing(AREA).tables == {}


def test_an_edition_of_another_regency_is_not_taken_for_ours(imported):
    assert editions.load("32.04") is None
    assert editions.load(AREA, 99) is None


@pytest.mark.parametrize("name", ["indicators.parquet", "edition.json"])
def test_a_flipped_byte_is_told_in_plain_words(writable, name):
    path = writable / "editions" / "0001" / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(DataError, match=rf"Edisi 1 rusak: berkas {name}"):
        editions.load(AREA)


def test_a_missing_file_is_told_in_plain_words(writable):
    (writable / "editions" / "0001" / "cube.parquet").unlink()
    with pytest.raises(DataError, match=r"Edisi 1 rusak: berkas cube\.parquet"):
        editions.load(AREA)


def test_a_killed_publishing_leaves_no_edition(writable, monkeypatch):
    def fail(_path, _content):
        raise KeyboardInterrupt

    monkeypatch.setattr(editions, "write", fail)
    with pytest.raises(KeyboardInterrupt):
        editions.publish(open_store(), load(AREA))
    assert editions.numbers() == [1]


def test_editions_come_back_from_a_backup(writable, tmp_path):
    backup(open_store(), tmp_path / "backup.zip")
    other = Store(tmp_path / "elsewhere" / "store")
    restore(other, tmp_path / "backup.zip")
    assert editions.numbers(other) == [1]
    assert editions.files(other) == editions.files(open_store())


@pytest.mark.parametrize("name", ["cube.parquet", "edition.json"])
def test_verifying_the_store_finds_a_damaged_edition(writable, name):
    path = writable / "editions" / "0001" / name
    path.write_bytes(path.read_bytes()[:-1])
    assert f"editions/0001/{name}" in [found.path for found in verify(open_store())]


def test_verifying_the_store_finds_a_deleted_edition(writable):
    editions.publish(open_store(), load(AREA))
    shutil.rmtree(writable / "editions" / "0001")
    assert verify(open_store()) == [Damage("editions/0001/edition.json", MISSING)]


def test_verifying_the_store_finds_a_deleted_file_of_evidence_that_was_handed_out(writable):
    store = open_store()
    evidence.attach(store, b"%PDF-1.4 Surat", "surat.pdf", evidence.Proven(strategy=1))
    editions.publish(store, load(AREA))
    (path,) = (writable / "editions" / "evidence").iterdir()
    path.unlink()
    assert verify(store) == [Damage(path.relative_to(writable).as_posix(), MISSING)]


def test_an_edition_that_tells_a_hidden_count_is_refused(writable, monkeypatch):
    from analytics.edition import make

    monkeypatch.setattr(make, "chosen", lambda known: small(known.system.values))
    with pytest.raises(DataError, match="Edisi tidak diterbitkan"):
        editions.publish(open_store(), load(AREA))
    assert editions.numbers() == [1]


@pytest.mark.parametrize("store", ["simulated", "imported"])
class TestWhatIsPublished:
    @pytest.fixture(autouse=True)
    def chosen_store(self, store, request):
        request.getfixturevalue(store)

    def test_no_hidden_count_can_be_reckoned(self):
        tables, data = editions.load(AREA).tables, load(AREA)
        true = {name: PUBLIC[name].make(data) for name in tables}
        known = counts(true, PUBLIC, AREA)
        assert small(known.system.values).any()
        assert exposed(tables, known, small(known.system.values)) == []

    def test_what_is_shown_is_what_the_screen_shows(self):
        published, data = editions.load(AREA).table("indicators"), load(AREA)
        shown = published[~published["hidden"]].set_index(["area_code", "indicator"])
        months = [published["month"].max(), pd.Timestamp("2024-06-01")]
        for month in months:
            for level in ("regency", "subdistrict", "village"):
                screen = indicators(data, level, month).set_index(["area_code", "indicator"])
                rows = shown[(shown["month"] == month) & (shown["level"] == level)]
                for column in ("value", "numerator", "denominator"):
                    same = screen.loc[rows.index, column].to_numpy()
                    assert np.array_equal(rows[column].to_numpy(), same, equal_nan=True)

    def test_a_withheld_row_has_no_number_left(self):
        table = editions.load(AREA).table("claims_by_area")
        assert table["hidden"].any()
        assert table.loc[table["hidden"], "paid"].isna().all()

    def test_nothing_in_its_files_speaks_of_a_person(self):
        folder = settings().store / "editions" / "0001"
        for path in folder.glob("*.parquet"):
            frame = pd.read_parquet(path)
            assert not {"worker_key", "claim_key", "nik", "birth_year"} & set(frame)
            for name, column in frame.select_dtypes(exclude="number").items():
                assert not PERSONAL.search(" ".join(map(str, column.unique()))), (path, name)


def test_with_real_data_only_nothing_simulated_is_left(simulated):
    edition = editions.load(AREA, real_only=True)
    assert edition.table("cube") is None
    assert "simulated" not in set(edition.table("indicators")["nature"])
    assert "enrolment" not in edition.origins
    assert editions.load(AREA).table("cube") is not None
