"""The outlines of villages as plain coordinates."""

from analytics import outlines
from tests.analytics.data import dataset


def test_each_village_of_the_area_has_a_closed_outline(empty_store):
    table = outlines.villages(dataset(), "61.07.04")
    assert len(table) == 6
    first = table.iloc[0]
    assert (first["x"][0], first["y"][0]) == (first["x"][-1], first["y"][-1])


def test_the_parts_of_a_village_are_parted_by_a_gap():
    from shapely.geometry import MultiPolygon, Polygon

    parts = [Polygon([(x, 0), (x + 1, 0), (x, 1)]) for x in (0, 5)]
    x, y = outlines._path(MultiPolygon(parts))
    assert x == [0, 1, 0, 0, None, 5, 6, 5, 5]
    assert y.index(None) == x.index(None)
