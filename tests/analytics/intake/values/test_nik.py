from datetime import date

import pytest

from analytics.intake.values.nik import born, mask, mask_within, read_nik
from analytics.intake.values.text import BadValue

NIK = "6107031703900012"


@pytest.mark.parametrize(
    "cell",
    [
        NIK, f" {NIK} ", f"'{NIK}", "6107 0317 0390 0012", "610703.170390.0012",
        "610703-170390-0012", "6107031703900012\u200b", "610703\u00a0170390\u00a00012",
        "６１０７０３１７０３９０００１２",
    ],
)  # fmt: skip
def test_a_nik_is_sixteen_digits_however_they_are_parted(cell):
    assert read_nik(cell) == (NIK, False)


@pytest.mark.parametrize("cell", ["6107035703900012", "6107037112010001", "9101013112990001"])
def test_women_and_other_provinces_are_right(cell):
    assert read_nik(cell)[0] == cell


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("", "nik_missing"),
        ("-", "nik_missing"),
        ("610703170390001", "nik_length"),
        ("61070317039000123", "nik_length"),
        (610703170390001.0, "nik_length"),
        ("610703170390001O", "nik_format"),
        ("tidak ada", "nik_format"),
        ("6107033203900012", "nik_format"),  # day 32
        ("6107037203900012", "nik_format"),  # day 32 of a woman
        ("6107030003900012", "nik_format"),  # day 0
        ("6107031713900012", "nik_format"),  # month 13
        ("6107031703900000", "nik_format"),  # serial 0000
        ("0000000000000000", "nik_format"),
        ("1111111111111111", "nik_format"),
        ("1234567890123456", "nik_format"),
        (6107031703900010.0, "nik_precision"),
        ("6.10703E+15", "nik_precision"),
        ("6,10703170390001E+15", "nik_precision"),
        (9101013112990002.0, "nik_precision"),  # beyond exact numbers
        ("6107031703900010.0", "nik_precision"),
    ],
)
def test_a_wrong_nik_is_refused_and_the_reason_told(cell, reason):
    with pytest.raises(BadValue, match=f"intake.{reason}'"):
        read_nik(cell)


def test_a_text_that_ends_in_zero_is_right_and_a_number_that_does_not_is_doubtful():
    assert read_nik("6107031703900010") == ("6107031703900010", False)
    assert read_nik(6107031703900012.0) == (NIK, True)
    assert read_nik("6107031703900012.0") == (NIK, True)


def test_the_day_of_birth_is_read_from_the_nik_of_man_and_woman():
    assert born(NIK, date(1990, 3, 17))
    assert born("6107035703900012", date(1990, 3, 17))
    assert not born(NIK, date(1990, 3, 18))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (NIK, "610703••••••••••"),
        ("610703 170390 0012", "610703 •••••• ••••"),
        ("61070317039O0", "610703•••••••"),
        ("6.10703E+15", "6.10703•+••"),
    ],
)
def test_all_but_the_place_of_a_nik_is_hidden(text, hidden):
    assert mask(text) == hidden


def test_a_nik_within_another_text_is_hidden_and_shorter_numbers_are_not():
    assert mask_within(f"Budi ({NIK})") == "Budi (610703••••••••••)"
    assert mask_within("61.07.03.2001 Rp 1.023.134.000") == "61.07.03.2001 Rp 1.023.134.000"
