"""B28 to B36, B39: amounts, days and words in a cell."""

import pytest

from analytics.intake import read_file
from tests.analytics.intake.catalogue.reading import keys, one
from tests.analytics.intake.office import AREA, BUDI, DEWI, SITI, csv, enrol, people, xlsx


def contributions(tmp_path, *said):
    niks = (BUDI, SITI, DEWI, BUDI[:-1] + "3", SITI[:-1] + "7")
    rows = [{"NIK": nik, "Iuran": text} for nik, text in zip(niks, said, strict=False)]
    return enrol(csv(tmp_path, people(*rows, Iuran="")))


def test_b28_indonesian_decimals(tmp_path):
    assert contributions(tmp_path, "1.234,5").accepted["contribution_idr"].tolist() == [1234.5]


def test_b29_one_mark_before_three_digits_is_decided_by_the_column(tmp_path):
    alone = contributions(tmp_path, "1.234", "16800")
    assert alone.accepted["contribution_idr"].tolist() == [1234, 16800]
    english = contributions(tmp_path, "1.234", "16,800.50", "16,800.25")
    assert english.accepted["contribution_idr"].tolist() == [16800.5, 16800.25]
    assert english.reasons == {"amount_mixed": 1}


def test_b30_the_minority_of_two_writings_is_refused(tmp_path):
    intake = contributions(tmp_path, "1.234,5", "1,234.50", "2.345,5", "16.800")
    assert intake.accepted["contribution_idr"].tolist() == [1234.5, 2345.5, 16800]
    assert intake.quarantined["row_no"].tolist() == [3]
    even = contributions(tmp_path, "1.234,5", "1,234.50", "16.800", "16800")
    assert even.reasons == {"amount_mixed": 3}


@pytest.mark.parametrize(
    ("said", "idr"),
    [("Rp 1.500.000", 1.5e6), ("1,5 jt", 1.5e6), ("Rp. 16.800,-", 16800)],
)
def test_b31_amounts_as_people_write_them(tmp_path, said, idr):
    assert contributions(tmp_path, said).accepted["contribution_idr"].tolist() == [idr]


@pytest.mark.parametrize("said", ["-", "–"])
def test_b31_a_dash_says_nothing(tmp_path, said):
    assert contributions(tmp_path, said).accepted["contribution_idr"].isna().all()


@pytest.mark.parametrize("said", ["23 %", "23%", "0,23", "0.23"])
def test_b32_a_share_is_no_count(tmp_path, said):
    rows = [["Tanggal", "Segmen", "Peserta Aktif"], ["31/12/2025", "BPU", said],
            ["31/12/2025", "PU", "120"]]  # fmt: skip
    intake = read_file("membership", csv(tmp_path, rows), AREA)
    assert intake.reasons == {"number_invalid": 1}


@pytest.mark.parametrize("said", ["-16800", "(16.800)", "900.000.000.000.000.000", "99.000.000"])
def test_b33_a_negative_or_absurd_amount(tmp_path, said):
    assert contributions(tmp_path, said).reasons == {"amount_invalid": 1}


def test_b33_more_people_than_the_regency_has(tmp_path):
    rows = [["Tanggal", "Segmen", "Peserta Aktif"], ["31/12/2025", "BPU", "2.000.000"],
            ["31/12/2025", "PU", "-5"]]  # fmt: skip
    intake = read_file("membership", csv(tmp_path, rows), AREA)
    assert intake.reasons == {"number_beyond": 1, "number_invalid": 1}


@pytest.mark.parametrize(("serial", "from_1904"), [(45352.0, False), (43890.0, True)])
def test_b34_day_numbers(tmp_path, serial, from_1904):
    path = xlsx(tmp_path, people({"Mulai": serial}), date_1904=from_1904)
    assert f"{enrol(path).accepted['paid_from'][0]:%Y-%m}" == "2024-03"


@pytest.mark.parametrize("day", ["31/02/1990", "00/00/0000"])
def test_b35_days_that_do_not_exist(tmp_path, day):
    assert one(tmp_path, **{"Tanggal Lahir": day}).reasons == {"date_invalid": 1}


def test_b36_a_day_that_could_be_a_month_is_read_first_and_said(tmp_path):
    intake = one(tmp_path, Mulai="03/04/2024")
    assert f"{intake.accepted['paid_from'][0]:%Y-%m}" == "2024-04"
    assert keys(intake) == {"day_first"}


@pytest.mark.parametrize("word", ["Nan", "None", "NA", "True"])
def test_b39_words_that_look_like_nothing(tmp_path, word):
    assert one(tmp_path, Pekerjaan=word).accepted["occupation"].tolist() == [word]
