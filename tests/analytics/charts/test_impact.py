"""Bars by year, and places in a fixed order."""

import pandas as pd

from analytics.charts.impact import by_year, places

YEARS = pd.DataFrame(
    {"year": ["2024", "2025"], "desa100": [10.0, 5.0], "dbh_sawit": [float("nan"), 2.0],
     "desa100_text": ["10", "5"], "dbh_sawit_text": ["", "2"]}
)  # fmt: skip
PLACES = pd.DataFrame(
    {"label": ["Satu", "Dua", "Tiga"], "value": [10.0, 40.0, float("nan")],
     "own": [True, False, False], "text": ["10", "40", "belum diketahui"]}
)  # fmt: skip


def test_years_stand_from_left_to_right_with_a_bar_for_each_part():
    figure = by_year(YEARS, "year", {"desa100": "Desa", "dbh_sawit": "Sawit"}, "orang", "id")
    assert [bar.name for bar in figure.data] == ["Desa", "Sawit"]
    assert list(figure.data[0].x) == ["2024", "2025"]
    assert figure.layout.barmode == "stack"


def test_one_part_alone_needs_no_legend():
    assert not by_year(YEARS, "year", {"desa100": "Desa"}, "orang", "id").layout.showlegend


def test_places_keep_their_order_however_long_their_bars():
    # Plotly stacks upwards: the last one drawn stands on top.
    assert list(places(PLACES, "bulan-pekerja", "id").data[0].y) == ["Tiga", "Dua", "Satu"]


def test_a_place_of_which_nothing_is_known_has_no_bar_and_says_so():
    bars = places(PLACES, "bulan-pekerja", "id").data[0]
    assert (bars.x[0], bars.text[0]) == (0, "belum diketahui")


def test_own_places_have_a_colour_of_their_own():
    colours = places(PLACES, "bulan-pekerja", "id").data[0].marker.color
    assert colours[2] not in colours[:2]


def test_places_can_be_drawn_where_nothing_is_known():
    nothing = PLACES.assign(value=float("nan"))
    assert list(places(nothing, "bulan-pekerja", "id").layout.xaxis.range) == [0, 1]
