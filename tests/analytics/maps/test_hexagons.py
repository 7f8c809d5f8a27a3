"""One hexagon per village, equally large, kecamatan together, nobody moved in vain."""

from types import SimpleNamespace

import numpy as np
import pytest
import shapely

from analytics.maps import hexagons
from analytics.store import reference

AREA = "61.07"


@pytest.fixture
def regency(empty_store):
    """Bengkayang, as far as a map needs to know it."""
    return SimpleNamespace(area=AREA, areas=reference.areas(AREA), memo={})


def shape(geometry):
    return shapely.geometry.shape(geometry)


def test_every_village_has_one_hexagon_of_the_same_size(regency):
    drawn = hexagons.villages(regency, AREA)
    assert list(drawn) == reference.villages(AREA)["code"].tolist()
    sizes = [shape(each).area for each in drawn.values()]
    assert max(sizes) / min(sizes) < 1.01
    assert all(len(each["coordinates"][0]) == 7 for each in drawn.values())


def test_no_two_hexagons_lie_upon_each_other(regency):
    drawn = [shape(each) for each in hexagons.villages(regency, AREA).values()]
    assert shapely.union_all(drawn).area == pytest.approx(sum(each.area for each in drawn))


def test_each_of_the_seventeen_kecamatan_of_bengkayang_is_in_one_piece(regency):
    drawn = hexagons.outlines(regency)
    assert len(drawn) == 17
    assert {each["type"] for each in drawn.values()} == {"Polygon"}


def test_the_name_of_a_kecamatan_stands_within_its_hexagons(regency):
    outlines = [shape(each) for each in hexagons.outlines(regency).values()]
    labels = hexagons.labels(regency)
    assert ("Teriak" in {name for name, _, _ in labels}) and len(labels) == 17
    for (_, x, y), outline in zip(labels, outlines, strict=True):
        assert outline.contains(shapely.Point(x, y))


def test_a_kecamatan_looks_as_it_does_in_the_whole_regency(regency):
    whole, part = (hexagons.villages(regency, area) for area in (AREA, "61.07.04"))
    assert part and all(whole[code] == each for code, each in part.items())


def test_a_village_without_a_point_stands_with_its_kecamatan(regency, monkeypatch):
    known = reference.villages(AREA).copy()
    known.loc[known["code"] == "61.07.04.2003", ["lat", "lon"]] = np.nan
    monkeypatch.setattr(reference, "villages", lambda _area: known)
    assert len(hexagons.villages(regency, AREA)) == 124
    assert {each["type"] for each in hexagons.outlines(regency).values()} == {"Polygon"}


def test_where_no_point_is_known_there_is_no_hexagon(regency, monkeypatch):
    known = reference.villages(AREA).assign(lat=np.nan, lon=np.nan)
    monkeypatch.setattr(reference, "villages", lambda _area: known)
    assert hexagons.villages(regency, AREA) == {}
    assert hexagons.outlines(regency) == {}


def test_villages_go_the_least_squared_way():
    points = np.array([(0.0, 0.0), (1.1, 0.0), (2.1, 0.0)])
    places = np.array([(2.0, 0.0), (0.0, 0.0), (1.0, 0.0)])
    assert hexagons.assigned(points, np.array([0, 0, 0]), places).tolist() == [1, 2, 0]


def test_a_kecamatan_that_the_shortest_way_would_tear_apart_is_drawn_together():
    # On a line: a village of the first kecamatan lies beyond one of the second.
    points = np.array([(0.0, 0.0), (2.4, 0.0), (2.2, 0.0), (3.0, 0.0)])
    places = np.array([(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)])
    assert hexagons.assigned(points, np.array([0, 0, 1, 1]), places).tolist() == [0, 1, 2, 3]
