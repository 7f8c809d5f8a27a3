import pandas as pd

from analytics.classes import MISSING, OUTSIDE
from analytics.maps.changes import entries, rule


def test_each_class_says_direction_and_range_and_counts_its_villages():
    groups = pd.Series(["fall3", "same", "same", "rise1", MISSING, OUTSIDE])
    assert [text for _, text in entries(groups, 50, "id")] == [
        "turun ≥100: 1 desa/kelurahan",
        "turun 50 – <100: 0 desa/kelurahan",
        "turun >0 – <50: 0 desa/kelurahan",
        "tetap: 2 desa/kelurahan",
        "naik >0 – <50: 1 desa/kelurahan",
        "naik 50 – <100: 0 desa/kelurahan",
        "naik ≥100: 0 desa/kelurahan",
        "Belum ada data: 1 desa/kelurahan",
        "Di luar program desa: 1 desa/kelurahan",
    ]


def test_percentages_change_in_points():
    assert "20 points wide" in rule("%", 20, "en")
    assert "20 wide" in rule("people", 20, "en")
