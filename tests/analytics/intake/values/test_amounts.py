import math

import pytest

from analytics.intake.values.amounts import read_amount, read_count
from analytics.intake.values.text import BadValue


@pytest.mark.parametrize(
    "cell",
    ["16800", "16.800", "16,800", "Rp 16.800", "Rp16.800,00", "16.800,00", "16,800.00",
     "Rp. 16.800,-", "16800.0", "IDR 16,800", "16,8 ribu", "Rp\u00a016.800", "16.800 rupiah",
     16800, 16800.0],
)  # fmt: skip
def test_an_amount_is_read_in_every_usual_writing(cell):
    assert read_amount(cell) == 16800


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1,5 jt", 1_500_000),
        ("2,4 miliar", 2_400_000_000),
        ("1.500 juta", 1_500_000_000),
        ("Rp1.023.134.000,00", 1_023_134_000),
        ("1,234.50", 1234.5),
        ("1.234,5", 1234.5),
        ("0", 0),
    ],
)
def test_units_and_decimals_are_understood(cell, amount):
    assert read_amount(cell) == amount


@pytest.mark.parametrize("cell", ["-", "–", "", "  ", "Rp -", "Nihil"])
def test_a_dash_says_nothing(cell):
    assert math.isnan(read_amount(cell))


@pytest.mark.parametrize(
    "cell", ["-5000", "(5.000)", "Rp -5.000", "-Rp 5.000", -5000.0, "1.23.4", "lunas", "5 M", True]
)
def test_a_negative_or_unreadable_amount_is_refused(cell):
    with pytest.raises(BadValue, match="amount_invalid"):
        read_amount(cell)


@pytest.mark.parametrize("cell", ["1.234", "1,234", 1234.0, "1.234 jiwa", "1.234,00", "1234 KK"])
def test_a_count_is_a_whole_number(cell):
    assert read_count(cell) == 1234


@pytest.mark.parametrize("cell", ["-3", "12,5", 0.5, "banyak", "9999999999"])
def test_a_broken_or_absurd_count_is_refused(cell):
    with pytest.raises(BadValue, match="number_invalid"):
        read_count(cell)
