import pandas as pd
import shapely

from analytics.boundaries import dissolve, village_cells

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
