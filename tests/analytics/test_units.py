"""Values as their units want them written."""

import math

import pytest

from analytics import numbers, units


@pytest.mark.parametrize(
    ("value", "unit", "lang", "written"),
    [
        (12_200, "people", "id", "12.200"),
        (12_200, "people", "en", "12,200"),
        (35.72, "%", "id", "35,7%"),
        (35.72, "exact_pct", "id", "35,72%"),
        (16_800, "IDR", "id", "Rp16.800"),
        (0.6547, "score", "id", "0,6547"),
        ("Suka Maju", "text", "id", "Suka Maju"),
    ],
)
def test_a_value_is_written_in_its_unit(value, unit, lang, written):
    assert units.write(value, unit, lang) == written


@pytest.mark.parametrize("unit", units.WRITTEN)
def test_what_is_unknown_is_said_to_be_so_in_every_unit(unit):
    assert units.write(math.nan, unit, "id") == numbers.missing("id")


@pytest.mark.parametrize("unit", units.WRITTEN)
def test_what_is_withheld_is_said_to_be_so_in_every_unit(unit):
    assert units.write(numbers.hidden("en"), unit, "en") == numbers.hidden("en")


def test_where_there_is_little_room_only_rupiah_are_shorter():
    assert units.short(2_459_520_000, "IDR", "id") == "Rp2,46 miliar"
    assert units.short(12_200, "people", "id") == "12.200"
