import pandas as pd

from analytics.classes import MISSING, OUTSIDE
from analytics.maps.legend import class_names, legend

QUARTERS = (0, 25, 50, 75, 100)


def test_a_class_names_what_it_does_not_hold():
    assert class_names(QUARTERS, "%", "id") == [
        "0% – <25%", "25% – <50%", "50% – <75%", "75% – <100%", "≥100%",
    ]  # fmt: skip


def test_people_are_counted_in_whole_numbers():
    assert class_names((0, 1, 1000, 2000), "people", "id") == [
        "0", "1–999", "1.000–1.999", "≥2.000",
    ]  # fmt: skip


def test_every_class_is_counted_those_without_data_and_outside_too():
    text = legend(pd.Series(["0", "4", "4", MISSING, OUTSIDE]), QUARTERS, "%", "id")
    for words in (
        "0% – &lt;25%: 1 desa/kelurahan",
        "50% – &lt;75%: 0 desa/kelurahan",
        "≥100%: 2 desa/kelurahan",
        "Belum ada data: 1 desa/kelurahan",
        "Di luar program desa: 1 desa/kelurahan",
    ):
        assert words in text


def test_the_class_without_data_is_shown_even_where_it_is_empty():
    text = legend(pd.Series(["0"]), QUARTERS, "%", "en")
    assert "No data yet: 0 villages" in text
    assert "0% – &lt;25%: 1 village<" in text
    assert "Outside" not in text
