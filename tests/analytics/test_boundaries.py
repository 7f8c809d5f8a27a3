import numpy as np
import pandas as pd
import pytest
import shapely

from analytics.boundaries import dissolve, fitted, village_cells

ISLAND = shapely.box(110.0, 0.0, 110.4, 0.2)


def points(*rows):
    return pd.DataFrame(rows, columns=["code", "lat", "lon"])


def by_code(cells):
    return cells.set_index("code")["geometry"]


def test_two_villages_share_the_island_at_the_line_halfway():
    cells = by_code(village_cells(points(("a", 0.1, 110.1), ("b", 0.1, 110.3)), ISLAND))
    assert cells["a"].equals(shapely.box(110.0, 0.0, 110.2, 0.2))
    assert cells["b"].equals(shapely.box(110.2, 0.0, 110.4, 0.2))


def test_a_village_without_a_point_has_no_shape():
    cells = village_cells(points(("a", 0.1, 110.1), ("b", None, None)), ISLAND)
    assert cells["code"].tolist() == ["a"]
    assert cells.geometry[0].equals(ISLAND)


def test_a_village_that_the_outline_leaves_in_the_sea_gets_a_disc():
    cells = by_code(village_cells(points(("a", 0.1, 110.1), ("b", 0.1, 110.9)), ISLAND))
    assert cells["b"].contains(shapely.Point(110.9, 0.1))
    assert cells["b"].bounds == (110.89, 0.09, 110.91, 0.11)


def test_a_village_on_the_shore_holds_its_point_and_still_nothing_overlaps():
    cells = by_code(village_cells(points(("a", 0.1, 110.1), ("b", 0.2, 110.2)), ISLAND))
    assert cells["b"].contains(shapely.Point(110.2, 0.2))
    assert cells["a"].intersection(cells["b"]).area == 0


def test_neighbours_take_their_land_but_get_no_shape():
    neighbours = pd.DataFrame({"lat": [0.1], "lon": [110.3]})
    cells = village_cells(points(("a", 0.1, 110.1)), ISLAND, neighbours)
    assert cells["code"].tolist() == ["a"]
    assert cells.geometry[0].equals(shapely.box(110.0, 0.0, 110.2, 0.2))


def test_cells_join_by_the_beginning_of_their_code():
    villages = points(("1.1", 0.1, 110.05), ("1.2", 0.1, 110.15), ("2.1", 0.1, 110.25))
    joined = by_code(dissolve(village_cells(villages, ISLAND), level_length=1))
    assert joined.index.tolist() == ["1", "2"]
    assert joined["1"].equals(shapely.box(110.0, 0.0, 110.2, 0.2))


def waves(shift: float) -> list[tuple[float, float]]:
    """Return a winding line from south to north, 2 km long."""
    return [(109.5 + shift + 0.001 * np.sin(900 * y), y) for y in np.linspace(1, 1.02, 400)]


def two_banks(shift: float) -> np.ndarray:
    """Return two villages on both sides of a winding line; the eastern one is shifted."""
    west = shapely.Polygon([*waves(0), (109.48, 1.02), (109.48, 1)])
    east = shapely.Polygon([*waves(shift), (109.52, 1.02), (109.52, 1)])
    return np.array([west, east])


@pytest.mark.parametrize("shift", [-0.0001, 0.0, 0.0001])
def test_a_border_with_slivers_is_shared_corner_by_corner_afterwards(shift):
    west, east = fitted(two_banks(shift))
    assert shapely.coverage_is_valid([west, east])
    assert shapely.area(shapely.intersection(west, east)) == 0
    whole = shapely.union_all([west, east])
    assert whole.geom_type == "Polygon"
    assert not whole.interiors
    assert shapely.area(whole) == pytest.approx(0.04 * 0.02, rel=0.01)


def test_fitted_borders_have_fewer_corners_and_five_decimals():
    shapes = fitted(two_banks(0.0))
    assert shapely.get_num_coordinates(shapes).sum() < 400
    corners = shapely.get_coordinates(shapes)
    assert np.abs(corners - corners.round(5)).max() < 1e-12


def test_a_wide_gap_stays_a_gap():
    west, east = fitted(np.array([shapely.box(109, 1, 109.01, 1.01),
                                  shapely.box(109.011, 1, 109.02, 1.01)]))  # fmt: skip
    assert shapely.distance(west, east) == pytest.approx(0.001)


def test_every_village_keeps_its_place_in_the_order():
    boxes = [shapely.box(x, 1, x + 0.5, 1.5) for x in (110, 109, 109.5)]
    assert shapely.equals(fitted(np.array(boxes)), boxes).all()
