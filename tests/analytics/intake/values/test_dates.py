from datetime import date, datetime

import pytest

from analytics.intake.values.dates import (
    read_birth,
    read_day,
    read_month,
    read_period,
    read_reference_day,
    read_year,
)
from analytics.intake.values.text import BadValue

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "cell",
    [
        "01/03/2024", "1/3/2024", "01-03-2024", "01.03.2024", "2024-03-01", "2024/03/01",
        "1 Maret 2024", "1 MARET 2024", "01-Mar-2024", "1 mar 24", "Jumat, 1 Maret 2024",
        "Bengkayang, 01-03-2024", "2024-03-01 00:00:00", "01/03/2024 07.30", "20240301", "01032024",
        "2024-03-01T00:00:00", "01 03 2024", "45352", 45352.0, 20240301.0,
        date(2024, 3, 1), datetime(2024, 3, 1, 12, 30),
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_usual_writing(cell):
    assert read_day(cell) == date(2024, 3, 1)


@pytest.mark.parametrize(
    "cell",
    [
        "Maret 2024",
        "Mar-24",
        "mar 2024",
        "2024-03",
        "03/2024",
        "3-2024",
        "March 2024",
        "17/03/2024",
    ],
)
def test_a_month_is_its_first_day(cell):
    assert read_month(cell) == date(2024, 3, 1)


@pytest.mark.parametrize(
    ("cell", "month"),
    [("Agt 2024", 8), ("Ags 2024", 8), ("Nopember 2024", 11), ("Pebruari 2024", 2), ("Mei-24", 5)],
)
def test_months_are_known_by_their_indonesian_spellings(cell, month):
    assert read_month(cell).month == month


@pytest.mark.parametrize(
    "cell",
    [
        "31/02/1990",
        "00/00/0000",
        "12/31/2024",
        "kemarin",
        "2024-13-01",
        "1/1/1024",
        "5",
        12.0,
        True,
    ],
)
def test_an_impossible_day_is_refused(cell):
    with pytest.raises(BadValue, match="date_invalid"):
        read_day(cell)


def test_a_month_alone_is_no_day():
    with pytest.raises(BadValue, match="date_invalid"):
        read_day("Maret 2024")


def test_day_numbers_of_a_1904_workbook_count_from_1904():
    assert read_day(43890.0, from_1904=True) == read_day(45352.0)


def test_a_birth_of_two_year_digits_lies_in_the_past():
    assert read_birth("17/03/45", TODAY) == date(1945, 3, 17)
    assert read_birth("17-03-90", TODAY) == date(1990, 3, 17)


@pytest.mark.parametrize("cell", ["23/11/2026", "01/01/1900", "17/03/2045"])
def test_a_birth_in_the_future_or_beyond_all_age_is_refused(cell):
    with pytest.raises(BadValue, match="date_invalid"):
        read_birth(cell, TODAY)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024", date(2024, 12, 31)),
        (2024.0, date(2024, 12, 31)),
        ("Februari 2024", date(2024, 2, 29)),
        ("01/02/2024", date(2024, 2, 1)),
    ],
)
def test_a_reference_day_of_a_year_or_month_is_its_last(cell, day):
    assert read_reference_day(cell) == day


@pytest.mark.parametrize(
    "cell",
    [
        "Maret 2024 s/d Februari 2025",
        "01/03/2024 - 28/02/2025",
        "Maret 2024 – Februari 2025",
        "1 Maret 2024 sampai dengan 28 Februari 2025",
        "03/2024 s.d. 02/2025",
    ],
)
def test_a_period_has_a_first_and_a_last_month(cell):
    assert read_period(cell) == (date(2024, 3, 1), date(2025, 2, 1))


def test_a_period_may_name_its_year_once():
    assert read_period("Maret - Desember 2024") == (date(2024, 3, 1), date(2024, 12, 1))


@pytest.mark.parametrize("cell", [2024.0, "2024", "TA 2024", "Tahun Anggaran 2024"])
def test_a_fiscal_year_is_found_in_its_cell(cell):
    assert read_year(cell) == 2024


@pytest.mark.parametrize("cell", ["2024/2025", "dua ribu"])
def test_two_fiscal_years_or_none_are_refused(cell):
    with pytest.raises(BadValue, match="date_invalid"):
        read_year(cell)
