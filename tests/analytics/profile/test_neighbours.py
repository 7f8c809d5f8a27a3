"""Neighbours on a sheet of squares: a b c in a row, d above b, e alone in the sea."""

import geopandas as gpd
import pandas as pd
from shapely.geometry import box

from analytics.profile import neighbours
from tests.analytics.data import SUKA_1, SUKA_2, WARD, cube, dataset, month

SQUARES = gpd.GeoDataFrame(
    {"code": list("abcde")},
    geometry=[box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 0, 3, 1), box(1, 1, 2, 2), box(9, 0, 10, 1)],
    crs="EPSG:4326",
)
POINTS = pd.DataFrame(
    {"code": list("abcdef"), "lat": [0.5, 0.5, 0.5, 1.5, 0.5, None],
     "lon": [0.5, 1.5, 2.5, 1.5, 9.5, None]}
)  # fmt: skip


def test_neighbours_share_a_border_and_not_only_a_corner():
    assert neighbours.beside(SQUARES, POINTS, "b") == ["a", "c", "d"]
    assert neighbours.beside(SQUARES, POINTS, "a") == ["b"]


def test_an_island_has_the_nearest_villages():
    assert neighbours.beside(SQUARES, POINTS, "e") == ["b", "c", "d"]


def test_a_village_without_a_shape_has_the_nearest_villages():
    assert neighbours.beside(SQUARES[SQUARES["code"] != "a"], POINTS, "a") == ["b", "c", "d"]


def test_a_village_without_shape_and_point_has_no_neighbours():
    assert neighbours.beside(SQUARES, POINTS, "f") == []


def test_the_village_stands_above_its_neighbours_with_the_same_rates(monkeypatch):
    monkeypatch.setattr(neighbours, "around", lambda *_: [SUKA_2, WARD])
    register = cube(
        {"month": "2025-05", "people": 50},
        {"month": "2025-05", "people": 20, "village_code": SUKA_2, "ending": 20},
    )
    table = neighbours.compared(dataset(cube=register), month("2025-05"), SUKA_1)
    assert table["code"].tolist() == [SUKA_1, SUKA_2, WARD]
    assert table["per_100"].tolist() == [25, 5, 0]
    assert table["ending"].tolist() == [0, 20, 0]
    # A kelurahan has no quota to fill.
    assert table["quota_pct"].tolist()[:2] == [50, 20]
    assert pd.isna(table["quota_pct"].iloc[2])
