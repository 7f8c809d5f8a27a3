"""Evidence is told by its contents, kept under its checksum, and checked whenever it is read."""

from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from analytics.errors import DataError
from analytics.settings import settings
from analytics.store import evidence, evidence_files
from analytics.store.backup import backup, restore
from analytics.store.dataset import load
from analytics.store.evidence import Proven
from analytics.store.tables import open_store
from analytics.store.verify import verify

LETTER = b"%PDF-1.4 surat edaran"
STEP = Proven(strategy=2, action="Edaran kepada OPD")


def picture(kind="PNG", size=(2, 2)):
    file = BytesIO()
    Image.new("RGB", size).save(file, kind)
    return file.getvalue()


@pytest.fixture
def store(empty_store):
    return open_store()


def refused(content):
    with pytest.raises(DataError) as problem:
        evidence_files.type_of(content)
    return problem.value.key


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (LETTER, "application/pdf"),
        (picture("PNG"), "image/png"),
        (picture("JPEG"), "image/jpeg"),
    ],
)
def test_the_type_is_told_by_the_contents(content, kind):
    assert evidence_files.type_of(content) == kind


@pytest.mark.parametrize(
    "content", [b"<html><script>alert(1)</script>", b"PK\x03\x04", b"GIF89a", b"<svg/>"]
)
def test_what_is_neither_pdf_nor_picture_is_refused(content):
    assert refused(content) == "evidence.file_type"


def test_an_empty_or_a_broken_file_is_refused():
    assert refused(b"") == "evidence.file_empty"
    assert refused(picture()[:40]) == "evidence.file_broken"


def test_a_file_or_a_picture_beyond_the_limit_is_refused(monkeypatch):
    monkeypatch.setattr(evidence_files, "LARGEST_PIXELS", 3)
    assert refused(picture()) == "evidence.file_pixels"
    monkeypatch.setattr(evidence_files, "LARGEST_MB", 0)
    assert refused(LETTER) == "evidence.file_large"


def test_a_file_is_kept_with_what_it_proves(store):
    version = evidence.attach(store, LETTER, "../surat\u202efdp.exe", STEP)
    row = evidence.listed(load("61.07", version)).iloc[0]
    assert (row["strategy"], row["action"], row["type"]) == (2, STEP.action, "application/pdf")
    assert (row["name"], row["bytes"]) == ("suratfdp.exe", len(LETTER))
    assert row["sha256"] == sha256(LETTER).hexdigest()
    assert evidence_files.read(store.folder, row["sha256"]) == LETTER


def test_one_file_may_prove_two_things_but_each_only_once(store):
    evidence.attach(store, LETTER, "surat.pdf", STEP)
    evidence.attach(store, LETTER, "surat.pdf", Proven(regulation="perbup"))
    with pytest.raises(DataError) as problem:
        evidence.attach(store, LETTER, "lagi.pdf", STEP)
    assert problem.value.key == "evidence.file_known"
    assert len(evidence.record(store)) == 2


def test_a_file_taken_back_is_listed_no_more_and_stays_in_older_versions(store):
    before = evidence.attach(store, LETTER, "surat.pdf", STEP)
    after = evidence.withdraw(store, 1)
    assert evidence.listed(load("61.07", after)) is None
    assert len(evidence.listed(load("61.07", before))) == 1
    with pytest.raises(DataError):
        evidence.withdraw(store, 1)


def test_another_regency_has_no_evidence_of_this_one(store):
    evidence.attach(store, LETTER, "surat.pdf", STEP)
    assert evidence.listed(load("32.04")) is None


def test_a_server_for_the_public_keeps_and_takes_back_nothing(store, monkeypatch):
    monkeypatch.setenv("DASHBOARD_OFFICE", "false")
    settings.cache_clear()
    for change in (lambda: evidence.attach(store, LETTER, "a.pdf", STEP),
                   lambda: evidence.withdraw(store, 1)):  # fmt: skip
        with pytest.raises(DataError) as problem:
            change()
        assert problem.value.key == "evidence.not_office"
    assert store.version() == 0


@pytest.mark.parametrize(
    ("harm", "key"),
    [
        (lambda path: path.write_bytes(b"%PDF-1.4 Surat edaran"), "evidence.file_damaged"),
        (lambda path: path.unlink(), "evidence.file_missing"),
    ],
)
def test_a_changed_or_missing_file_is_found_and_never_shown(store, harm, key):
    evidence.attach(store, LETTER, "surat.pdf", STEP)
    checksum = sha256(LETTER).hexdigest()
    assert verify(store) == []
    harm(evidence_files.path_of(store.folder, checksum))
    assert [damage.path for damage in verify(store)] == [f"evidence/{checksum}"]
    with pytest.raises(DataError) as problem:
        evidence_files.read(store.folder, checksum)
    assert problem.value.key == key


def test_a_backup_brings_the_files_back(store, tmp_path):
    evidence.attach(store, LETTER, "surat.pdf", STEP)
    backup(store, tmp_path / "cadangan.zip")
    evidence_files.path_of(store.folder, sha256(LETTER).hexdigest()).unlink()
    restore(store, tmp_path / "cadangan.zip", replace=True)
    assert verify(store, all_versions=True) == []
    assert evidence_files.read(store.folder, sha256(LETTER).hexdigest()) == LETTER


def test_published_files_stand_beside_the_editions_also_after_a_restore(store, tmp_path):
    version = evidence.attach(store, LETTER, "surat.pdf", STEP)
    editions = store.folder / "editions"
    evidence.hand_out(store, editions, evidence.listed(load("61.07", version)))
    backup(store, tmp_path / "cadangan.zip")
    evidence_files.path_of(editions, sha256(LETTER).hexdigest()).write_bytes(b"%PDF-1.4 lain")
    assert len(verify(store)) == 1
    restore(store, tmp_path / "cadangan.zip", replace=True)
    assert evidence_files.read(editions, sha256(LETTER).hexdigest()) == LETTER
