"""An evidence file that was erased has no bytes left; that it was there stays told."""

from hashlib import sha256

import pytest

from analytics.errors import DataError
from analytics.store import editions, evidence, evidence_files
from analytics.store.actor import acting
from analytics.store.backup import backup, restore
from analytics.store.dataset import load
from analytics.store.evidence import Proven
from analytics.store.evidence_erase import erase, erasures, taken_back
from analytics.store.history import history
from analytics.store.tables import open_store
from analytics.store.verify import verify

CARD, LETTER = b"%PDF-1.4 KTP Siti Aminah", b"%PDF-1.4 surat edaran"
CHECKSUM = sha256(CARD).hexdigest()
NAME, WHY = "KTP Siti Aminah.pdf", "KTP terlampir"
STEP, RULE = Proven(strategy=2, action="Edaran"), Proven(regulation="perbup-bengkayang-23")


@pytest.fixture
def store(empty_store):
    """A published letter, and a card that was brought by mistake and published with it."""
    store = open_store()
    evidence.attach(store, LETTER, "edaran.pdf", STEP)
    evidence.attach(store, CARD, NAME, STEP)
    evidence.attach(store, CARD, NAME, RULE)
    editions.publish(store, load("61.07"))
    return store


def bytes_left(store):
    """Return the files in the store that hold the bytes of the card."""
    files = [path for path in store.folder.rglob("*") if path.is_file()]
    return [path for path in files if CARD in path.read_bytes()]


def why_not(store, which, why=WHY):
    with pytest.raises(DataError) as problem:
        erase(store, which, why)
    return problem.value.key


@pytest.mark.parametrize("which", [CHECKSUM, CHECKSUM.upper(), NAME])
def test_the_bytes_are_gone_from_the_store_and_from_the_editions(store, which):
    assert len(bytes_left(store)) == 2
    assert erase(store, which, WHY) == CHECKSUM
    assert bytes_left(store) == []
    assert verify(store, all_versions=True) == []
    assert evidence_files.read(store.folder, sha256(LETTER).hexdigest()) == LETTER


def test_its_record_says_when_by_whom_and_why_and_it_stands_no_more(store):
    with acting("Sari"):
        erase(store, NAME, "NIK " + "6107" + "084108944997 terbaca")
    assert evidence.standing(store, "61.07")["name"].tolist() == ["edaran.pdf"]
    rows = taken_back(store, "61.07")
    assert rows[["name", "withdrawn_by", "erased_by"]].to_numpy().tolist() == [
        [NAME, "Sari", "Sari"],
        [NAME, "Sari", "Sari"],
    ]
    assert rows["why"].str.contains("terbaca").all()
    assert not rows["why"].str.contains("084108944997").any()
    assert history(store).iloc[-1][["action", "actor"]].tolist() == ["erase_evidence", "Sari"]


def test_what_was_only_taken_back_is_told_as_still_kept(store):
    evidence.withdraw(store, 1)
    assert taken_back(store, "61.07")["time"].isna().tolist() == [True]


def test_an_edition_that_had_it_opens_and_tells_the_moment_but_not_its_name(store):
    erase(store, NAME, WHY)
    moment = erasures(store)["time"].iloc[0]
    table = editions.load("61.07", 1).table("evidence")
    assert table[["name", "erased"]].to_numpy().tolist() == [
        ["edaran.pdf", None],
        ["", moment],
        ["", moment],
    ]
    with pytest.raises(DataError) as problem:
        editions.evidence_file(CHECKSUM)
    assert problem.value.key == "evidence.file_erased"


def test_a_copy_of_the_editions_with_the_file_left_in_it_does_not_show_it(store):
    path = evidence_files.path_of(store.folder / editions.FOLDER, CHECKSUM)
    erase(store, NAME, WHY)
    path.write_bytes(CARD)
    with pytest.raises(DataError) as problem:
        editions.evidence_file(CHECKSUM)
    assert problem.value.key == "evidence.file_erased"


def test_the_next_edition_is_made_without_it(store):
    erase(store, NAME, WHY)
    number = editions.publish(store, load("61.07"))
    assert editions.load("61.07", number).table("evidence")["name"].tolist() == ["edaran.pdf"]


def test_the_same_bytes_are_not_taken_again(store):
    erase(store, NAME, WHY)
    with pytest.raises(DataError) as problem:
        evidence.attach(store, CARD, "lagi.pdf", STEP)
    assert problem.value.key == "evidence.file_unwanted"


def test_a_draft_left_by_a_killed_writer_goes_too(store):
    evidence_files.path_of(store.folder, CHECKSUM).with_suffix(".draft").write_bytes(CARD)
    erase(store, NAME, WHY)
    assert bytes_left(store) == []


def test_an_erasure_that_was_killed_is_missed_and_ended_by_the_same_command(store, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(type(store), "publish", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            erase(store, NAME, WHY)
    assert bytes_left(store) == []
    assert [damage.path for damage in verify(store)] == [f"evidence/{CHECKSUM}"]
    erase(store, NAME, WHY)
    assert verify(store) == []


def test_a_copy_that_came_back_goes_by_the_same_command(store):
    erase(store, NAME, WHY)
    evidence_files.path_of(store.folder, CHECKSUM).write_bytes(CARD)
    assert why_not(store, NAME) == "evidence.erased_already"
    assert bytes_left(store) == []


@pytest.mark.parametrize(
    ("which", "why", "key"),
    [
        ("lain.pdf", WHY, "evidence.erase_unknown"),
        ("edaran.pdf", " ", "evidence.erase_why"),
        ("edaran.pdf", WHY, "evidence.erase_several"),
    ],
)
def test_without_a_reason_or_one_file_nothing_is_erased(store, which, why, key):
    evidence.attach(store, LETTER + b" baru", "edaran.pdf", STEP)
    assert why_not(store, which, why) == key
    assert len(evidence.standing(store, "61.07")) == 4
    assert evidence_files.erased(store.folder) == {}


def test_a_backup_made_afterwards_holds_the_note_and_not_the_file(store, tmp_path):
    erase(store, NAME, WHY)
    backup(store, tmp_path / "cadangan.zip")
    restore(store, tmp_path / "cadangan.zip", replace=True)
    assert bytes_left(store) == []
    assert verify(store, all_versions=True) == []
    assert editions.load("61.07", 1).table("evidence")["erased"].notna().sum() == 2
