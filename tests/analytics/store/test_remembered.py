"""What an officer said of a file is remembered for files with the same headers."""

from analytics.store.remembered import NAME, Choices, Lesson, recall, remembered
from analytics.store.tables import open_store
from tests.analytics.intake.office import BUDI

HEADERS = ("NIK", "Desa", "Kolom X")


def remember(headers, choices):
    store = open_store()
    with store.writing():
        return store.publish(remembered(store, Lesson(headers, choices)), "demo")


def test_files_with_the_same_headers_are_read_alike(empty_store):
    said = Choices("enrolment", {"scheme": "desa100"}, {"Kolom X": "paid_from"})
    assert recall(open_store(), HEADERS) is None
    remember(HEADERS, said)
    assert recall(open_store(), ("KOLOM X", "desa", "Nik")) == said
    assert recall(open_store(), HEADERS[:2]) is None


def test_a_reference_date_is_not_carried_over(empty_store):
    remember(HEADERS, Choices("welfare", {"as_of": "2025-07-01"}))
    assert recall(open_store(), HEADERS).fixed == {}


def test_refused_rows_that_were_mended_are_read_as_the_file_they_come_from(empty_store):
    choices = Choices("enrolment", {"scheme": "desa100"})
    remember(("NIK", "Desa"), choices)
    mended = ("NIK", "Desa", "Baris asal", "Alasan ditolak", "Saran perbaikan")
    assert recall(open_store(), mended) == choices


def test_the_last_word_counts_and_files_with_other_headers_keep_theirs(empty_store):
    remember(HEADERS[:2], Choices("claims"))
    remember(HEADERS, Choices("enrolment", {"scheme": "csr"}))
    remember(HEADERS, Choices("enrolment", {"scheme": "other"}))
    assert recall(open_store(), HEADERS).fixed == {"scheme": "other"}
    assert recall(open_store(), HEADERS[:2]).kind == "claims"


def test_what_is_known_already_is_not_written_again(empty_store):
    said = Choices("enrolment", {"scheme": "csr"})
    remember(HEADERS, said)
    assert remembered(open_store(), Lesson(HEADERS, said)) == {}


def test_a_nik_among_the_headers_is_not_kept(empty_store):
    remember((*HEADERS, BUDI), Choices("enrolment", {}, {BUDI: "nik"}))
    assert BUDI not in open_store().read(NAME).to_csv()
