"""A confirmed spelling is known to everyone, on record, and can be taken back."""

from dataclasses import replace

import pytest

from analytics.errors import DataError
from analytics.intake import read_file
from analytics.intake.spellings import Spelling
from analytics.store import spellings
from analytics.store.backup import backup, restore
from analytics.store.history import history
from analytics.store.imports import publish, refuse_repetition
from analytics.store.tables import Store, open_store
from analytics.store.undo import undo
from tests.analytics.intake.office import AREA, BUDI, SITI, csv, people

LESABELA, JESAPE, LEDO = "61.07.03.2001", "61.07.03.2003", "61.07.03"
SAID = Spelling("village", "Zzyzx", LESABELA, LEDO)


def in_force():
    return spellings.in_force(open_store(), AREA)


def read(tmp_path, *said, nik=BUDI, desa="Zzyzx", **columns):
    known = [*in_force(), *said]
    path = csv(tmp_path, people({"NIK": nik}, {"NIK": SITI}, Desa=desa, **columns))
    return read_file("enrolment", path, AREA, spellings=known)


def test_what_an_import_needed_is_published_with_it_and_known_to_the_next(empty_store, tmp_path):
    store = open_store()
    receipt = publish(store, read(tmp_path, SAID), {})
    assert receipt.version == store.version() == 1
    row = spellings.record(store).iloc[0]
    assert (row["spelling"], row["area_code"], row["file"]) == ("Zzyzx", LESABELA, "berkas.csv")
    assert (row["import_id"], row["confirmed"][:2]) == (receipt.import_id, "20")
    assert read(tmp_path).accepted_rows == 2


def test_a_spelling_that_no_row_needed_is_not_kept(empty_store, tmp_path):
    publish(open_store(), read(tmp_path, SAID, desa="Lesabela"), {})
    assert spellings.record(open_store()).empty


def test_the_name_of_several_villages_is_not_kept_beyond_its_file(empty_store, tmp_path):
    bare = Spelling("village", "Suka Maju", "61.07.10.2003")
    intake = read(tmp_path, bare, desa="Suka Maju", Kecamatan="")
    assert publish(open_store(), intake, {}).added == 2
    assert in_force() == []


def test_undoing_the_import_takes_its_spellings_back_and_nothing_is_erased(empty_store, tmp_path):
    store = open_store()
    undo(store, publish(store, read(tmp_path, SAID), {}).import_id)
    assert in_force() == []
    assert spellings.record(store)["withdrawn"].notna().tolist() == [True]
    assert read(tmp_path).reasons == {"village_unknown": 2}


def test_the_same_file_may_come_again_once_a_spelling_lets_more_rows_in(empty_store, tmp_path):
    store = open_store()
    publish(store, read(tmp_path, nik=BUDI, desa="Zzyzx", Sampai="28/02/2025"), {})
    spellings.confirm(store, SAID)
    again = read(tmp_path)
    assert publish(store, again, {}).added == 2
    with pytest.raises(DataError, match="sudah diimpor"):
        refuse_repetition(store, again, {})


def test_the_last_word_about_a_name_holds_and_the_earlier_stays_on_record(empty_store):
    spellings.confirm(open_store(), SAID)
    other = replace(SAID, name="ZZYZX", code=JESAPE)
    spellings.confirm(open_store(), other)
    assert in_force() == [other]
    record = spellings.record(open_store())
    assert record["number"].tolist() == [1, 2]
    assert record["withdrawn"].isna().tolist() == [False, True]


def test_a_spelling_can_be_taken_back_once(empty_store):
    store = open_store()
    spellings.confirm(store, SAID)
    spellings.withdraw(store, 1)
    assert in_force() == []
    assert history(store)["action"].tolist() == ["confirm", "withdraw"]
    with pytest.raises(DataError, match="nomor 1"):
        spellings.withdraw(store, 1)


def test_a_name_of_several_villages_cannot_be_confirmed_for_all_files(empty_store):
    with pytest.raises(DataError, match="beberapa tempat"):
        spellings.confirm(open_store(), Spelling("village", "Suka Maju", "61.07.10.2003"))
    assert open_store().version() == 0


def test_spellings_of_one_regency_say_nothing_about_another(empty_store):
    spellings.confirm(open_store(), SAID)
    assert spellings.in_force(open_store(), "32.04") == []


def test_a_backup_brings_the_spellings_back(empty_store, tmp_path):
    spellings.confirm(open_store(), SAID)
    backup(open_store(), tmp_path / "cadangan.zip")
    elsewhere = Store(tmp_path / "lain")
    restore(elsewhere, tmp_path / "cadangan.zip")
    assert spellings.in_force(elsewhere, AREA) == [SAID]
