"""The kind of a file is told by its headers; what is missing or unknown is named."""

import pytest

from analytics.intake.files import open_file
from analytics.intake.guess import best, guess_kind, look, looks
from tests.analytics.intake.office import BUDI, csv, people, xlsx
from tests.conftest import EXAMPLES, FILES


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, name, _ in FILES])
def test_example_files_are_known_by_their_headers(kind, name):
    assert guess_kind(EXAMPLES / name) == kind


def test_a_worker_base_is_told_from_a_membership_list(tmp_path):
    rows = [["Wilayah", "Per Tanggal", "Definisi", "Semesta Pekerja"]]
    rows += [["Bengkayang", "31/12/2024", "DTSEN", "100"]]
    assert guess_kind(csv(tmp_path, rows)) == "worker_base"


def test_a_file_that_fits_nothing_has_no_kind(tmp_path):
    assert guess_kind(csv(tmp_path, [["Merek", "Warna"], ["Honda", "-"]])) is None


def test_what_is_needed_and_not_there_is_named(tmp_path):
    rows = people()
    short = [row[:-1] for row in rows]
    found = look("enrolment", open_file(csv(tmp_path, short)))
    assert found.missing == (("scheme",),)
    assert found.columns["Sumber Dana"] == "fund_source"


def test_headers_that_mean_nothing_are_named_and_can_be_told(tmp_path):
    rows = people()
    rows[0][rows[0].index("Mulai")] = "Kolom X"
    opened = open_file(csv(tmp_path, rows))
    found = look("enrolment", opened)
    assert found.unknown == ("Kolom X",)
    assert ("paid_from", "period") in found.missing
    told = look("enrolment", opened, renamed={"Kolom X": "paid_from"})
    assert told.columns["Kolom X"] == "paid_from"
    assert told.missing == told.unknown == ()


def test_header_row_and_sheet_are_those_with_the_data(tmp_path):
    titled = [["Daftar peserta"] + [""] * 7, [""] * 8, *people()]
    path = xlsx(tmp_path, {"Rekap": [["Desa", "Kecamatan"], ["Ledo", "Ledo"]], "Isi": titled})
    found = look("enrolment", open_file(path))
    assert (found.sheet, found.header_row) == ("Isi", 3)
    assert look("enrolment", open_file(path), sheet="Rekap").sheet == "Rekap"


def test_a_nik_above_the_data_is_not_shown(tmp_path):
    rows = people()
    rows[0].append(BUDI)
    found = look("enrolment", open_file(csv(tmp_path, [[*r, ""][:9] for r in rows])))
    assert BUDI not in " ".join((*found.columns, *found.unknown))


def test_a_file_without_a_header_misses_everything(tmp_path):
    found = looks(open_file(csv(tmp_path, [["a", "b"], ["c", "d"]])))
    assert best(found) is None
    assert found["enrolment"].header_row == 0
    assert ("nik",) in found["enrolment"].missing
