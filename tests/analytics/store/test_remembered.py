"""What an officer said of a file is remembered for files with the same headers."""

from analytics.store.remembered import NAME, Choices, recall, remember
from analytics.store.tables import open_store
from tests.analytics.intake.office import BUDI

HEADERS = ("NIK", "Desa", "Kolom X")


def test_files_with_the_same_headers_are_read_alike(empty_store):
    said = Choices("enrolment", {"scheme": "desa100"}, {"Kolom X": "paid_from"})
    assert recall(open_store(), HEADERS) is None
    remember(open_store(), HEADERS, said)
    assert recall(open_store(), ("KOLOM X", "desa", "Nik")) == said
    assert recall(open_store(), HEADERS[:2]) is None


def test_a_reference_date_is_not_carried_over(empty_store):
    remember(open_store(), HEADERS, Choices("welfare", {"as_of": "2025-07-01"}))
    assert recall(open_store(), HEADERS).fixed == {}


def test_the_last_word_counts(empty_store):
    remember(open_store(), HEADERS, Choices("enrolment", {"scheme": "csr"}))
    remember(open_store(), HEADERS, Choices("enrolment", {"scheme": "other"}))
    assert recall(open_store(), HEADERS).fixed == {"scheme": "other"}


def test_a_nik_among_the_headers_is_not_kept(empty_store):
    remember(open_store(), (*HEADERS, BUDI), Choices("enrolment", {}, {BUDI: "nik"}))
    assert BUDI not in (empty_store / NAME).read_text()


def test_a_broken_file_is_forgotten_and_written_anew(empty_store):
    empty_store.mkdir()
    (empty_store / NAME).write_text('{"half')
    assert recall(open_store(), HEADERS) is None
    remember(open_store(), HEADERS, Choices("claims"))
    assert recall(open_store(), HEADERS).kind == "claims"
    assert [path.name for path in empty_store.glob("tmp*")] == []
