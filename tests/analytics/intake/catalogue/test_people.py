"""B01 to B11, B37, B40 to B42: who is meant, and where."""

import pytest

from analytics.intake import read_file
from analytics.intake.spellings import Spelling
from tests.analytics.intake.catalogue.reading import CLEAR, balanced, keys, one
from tests.analytics.intake.office import AREA, BUDI, SITI, csv, enrol, people, xlsx


def test_b01_nik_as_text(tmp_path):
    assert balanced(one(tmp_path, NIK=BUDI)) == (1, 1, 0, 0)


def test_b02_nik_as_number_that_ends_in_zero(tmp_path):
    intake = enrol(xlsx(tmp_path, people({"NIK": 6107031703900010.0})))
    assert intake.reasons == {"nik_precision": 1}
    assert "Angka terakhir NIK hilang" in intake.quarantined["message"][0]


def test_b03_nik_as_number_that_agrees_with_the_birth_date(tmp_path):
    rows = people({"NIK": float(BUDI), "Tanggal Lahir": "17/03/1990"},
                  {"NIK": float(SITI), "Tanggal Lahir": "24/05/1985"})  # fmt: skip
    intake = enrol(xlsx(tmp_path, rows))
    assert (intake.accepted_rows, intake.repaired) == (1, 1)
    assert intake.reasons == {"nik_precision": 1}


def test_b04_nik_in_scientific_writing(tmp_path):
    assert one(tmp_path, NIK="6.10701E+15").reasons == {"nik_precision": 1}


@pytest.mark.parametrize("nik", [f"'{BUDI}", "6107 0317\u00a00390 0012", "6107.0317.0390.0012",
                                 f"\u200b{BUDI}"])  # fmt: skip
def test_b05_nik_with_marks_between(tmp_path, nik):
    intake = one(tmp_path, NIK=nik)
    assert (intake.accepted_rows, intake.repaired) == (1, 1)


@pytest.mark.parametrize(
    ("nik", "reason"),
    [(BUDI[:15], "nik_length"), (BUDI + "1", "nik_length"), ("61O7031703900012", "nik_format")],
)
def test_b06_nik_of_a_wrong_length_or_with_letters(tmp_path, nik, reason):
    assert one(tmp_path, NIK=nik).reasons == {reason: 1}


def test_b07_nik_against_birth_date_and_sex_is_a_warning_only(tmp_path):
    intake = one(tmp_path, **{"Tanggal Lahir": "18/03/1990", "L/P": "P"})
    assert intake.accepted_rows == 1
    assert keys(intake) == {"nik_birth", "nik_sex"}


@pytest.mark.parametrize("nik", ["0" * 16, "1234567890123456"])
def test_b08_nik_that_nobody_has(tmp_path, nik):
    assert one(tmp_path, NIK=nik).reasons == {"nik_format": 1}


def test_b08_one_nik_for_many_people(tmp_path):
    rows = people(*({"Nama": name} for name in ("Budi", "Siti", "Dewi")))
    assert enrol(csv(tmp_path, rows)).reasons == {"nik_conflict": 3}


def test_b09_village_code_without_its_zeros(tmp_path):
    assert one(tmp_path, **{"Kode Desa": "61.7.3.2001"}).accepted_rows == 1


@pytest.mark.parametrize("code", ["61.7.3.21", "610703"])
def test_b09_a_code_that_lost_more_than_zeros(tmp_path, code):
    assert one(tmp_path, **{"Kode Desa": code, "Desa": ""}).reasons == {"village_unknown": 1}


def test_b10_the_same_row_twice(tmp_path):
    assert balanced(enrol(csv(tmp_path, people({}, {})))) == (2, 1, 1, 0)


def test_b11_the_same_nik_with_another_village(tmp_path):
    assert enrol(csv(tmp_path, people({}, {"Desa": "Jesape"}))).reasons == {"nik_conflict": 2}


@pytest.mark.parametrize("day", ["23/11/2026", "01/01/1900"])
def test_b37_born_in_the_future_or_too_long_ago(tmp_path, day):
    assert one(tmp_path, **{"Tanggal Lahir": day}).reasons == {"date_invalid": 1}


def test_b40_spellings_of_a_village(tmp_path):
    known = one(tmp_path, Desa="Ds. Sukamaju", Kecamatan="Suti Semarang")
    assert known.accepted["village_code"].tolist() == ["61.07.10.2003"]
    unknown = one(tmp_path, Desa="Lesabel")
    assert "Lesabela (Kec. Ledo)" in unknown.quarantined["message"][0]
    assert unknown.unknown[0].candidates[0] == "61.07.03.2001"


def test_b40_a_spelling_that_an_officer_confirmed_is_known(tmp_path):
    confirmed = Spelling("village", "Lesabel", "61.07.03.2001", "61.07.03")
    path = csv(tmp_path, people({**CLEAR, "Desa": "Lesabel"}))
    assert read_file("enrolment", path, AREA, spellings=[confirmed]).accepted_rows == 1


def test_b41_a_village_name_of_two_subdistricts(tmp_path):
    assert one(tmp_path, Desa="Suka Maju", Kecamatan="").reasons == {"village_ambiguous": 1}


def test_b41_the_subdistrict_decides_between_two_villages_of_one_name(tmp_path):
    found = one(tmp_path, Desa="Suka Maju", Kecamatan="Suti Semarang")
    assert found.accepted["village_code"].tolist() == ["61.07.10.2003"]


def test_b42_a_village_code_that_no_list_has(tmp_path):
    assert one(tmp_path, **{"Kode Desa": "61.07.03.2999"}).reasons == {"village_unknown": 1}


def test_b42_an_old_code_counts_once_an_officer_said_which_village_it_was(tmp_path):
    confirmed = Spelling("village", "61.07.03.2999", "61.07.03.2001")
    path = csv(tmp_path, people({**CLEAR, "Kode Desa": "6107032999", "Desa": "Nama Lama"}))
    intake = read_file("enrolment", path, AREA, spellings=[confirmed])
    assert intake.accepted["village_code"].tolist() == ["61.07.03.2001"]
