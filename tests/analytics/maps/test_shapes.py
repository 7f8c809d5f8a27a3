import geopandas as gpd
import numpy as np
import shapely

from analytics.maps.shapes import bounds, geometries


def frame(**shapes):
    return gpd.GeoDataFrame({"code": list(shapes)}, geometry=list(shapes.values()), crs="EPSG:4326")


def test_corners_have_five_decimals():
    drawn = geometries(frame(a=shapely.box(109.1234567, 0, 110, 1)))
    assert drawn["a"]["type"] == "Polygon"
    assert min(x for x, _ in drawn["a"]["coordinates"][0]) == 109.12346


def test_few_corners_stay_as_they_are():
    disc = shapely.Point(109, 1).buffer(0.1, quad_segs=16)
    assert len(geometries(frame(a=disc))["a"]["coordinates"][0]) == 65


def test_many_corners_are_thinned_below_the_limit():
    disc = shapely.Point(109, 1).buffer(0.1, quad_segs=500)
    assert 4 <= len(geometries(frame(a=disc), most_corners=100)["a"]["coordinates"][0]) <= 100


def test_a_shared_border_is_thinned_alike_on_both_sides():
    wave = [(109 + 0.01 * np.sin(50 * y), y) for y in np.linspace(0, 1, 400)]
    west = shapely.Polygon([*wave, (108, 1), (108, 0)])
    east = shapely.Polygon([*wave, (110, 1), (110, 0)])
    drawn = geometries(frame(a=west, b=east), most_corners=300)
    a, b = (shapely.geometry.shape(drawn[code]) for code in "ab")
    assert shapely.get_num_coordinates([a, b]).sum() <= 300
    assert a.intersection(b).area == 0
    assert abs(a.area + b.area - 2) < 1e-9


def test_bounds_are_south_west_and_north_east():
    drawn = geometries(frame(a=shapely.box(109, -1, 110, 1), b=shapely.box(108, 0, 109, 1)))
    assert bounds(drawn) == [[-1, 108], [1, 110]]


def test_an_area_without_a_shape_is_left_out():
    assert geometries(frame(a=shapely.Polygon())) == {}
