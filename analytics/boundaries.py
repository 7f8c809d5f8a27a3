"""Village shapes: an office's own, or made from points and the coast.

The made ones are an approximation, no administrative boundary: each village gets the land that
is nearer to its point than to any other village's point (a Voronoi cell), so borders are shared
and nothing overlaps. Against the polygons of Bengkayang 70 % of the land falls to the right
village. Pages must say "perkiraan, bukan batas administrasi".

Computed in degrees: at Indonesia's latitudes (11° at most) a degree of longitude is at most 2 %
shorter than one of latitude, far less than the cells are wrong anyway.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import shapely

if TYPE_CHECKING:
    import geopandas as gpd

DECIMALS = 5  # about 1 m
GRID = 10**-DECIMALS
# How far the cells of the outermost points reach, in degrees: farther than any village does.
REACH = 1.0
# The land around a point that the coarse outline leaves in the sea or too near to the shore:
# 0.01° (1.1 km) is seen on a map of the regency. Without it, Pulau Lemukutan would have none.
DISC = 0.01
SHORE = 0.002
# Degrees; corners of the coast that enclose less than this squared are dropped. Borders between
# villages are straight already.
TOLERANCE = 0.001
# Of official polygons: gaps are slips of the pen up to 30 m, and 20 m show on no screen.
SLIVER = 0.0003
FINE = 0.0002


def village_cells(
    points: pd.DataFrame, land: shapely.Geometry, neighbours: pd.DataFrame | None = None
) -> "gpd.GeoDataFrame":
    """Return the cell of each village whose point is known.

    Args:
        points: code, lat, lon (degrees) of the villages, all of a province at once, so that
            the cells of its regencies fit together. Codes may repeat nowhere.
        land: The outline of the land, in degrees.
        neighbours: lat, lon of villages around, which take their land but get no cell.

    Returns:
        code, geometry (EPSG:4326, 5 decimals): valid, without overlap, borders shared corner by
        corner, each holding its point. A village without a point has no row; its land falls to
        its neighbours. Where no land is known around a point, a disc stands for it.
    """
    import geopandas as gpd

    known = points.dropna(subset=["lat", "lon"])
    own = shapely.points(known["lon"], known["lat"])
    frame = shapely.box(*reach(points))
    ground = _ground(own, shapely.intersection(land, frame))

    cells = _voronoi(own, neighbours, frame)
    coastal = ~shapely.contains_properly(ground, cells)
    cells[coastal] = shapely.intersection(cells[coastal], ground, grid_size=GRID)
    cells = shapely.coverage_simplify(_polygons_only(cells), TOLERANCE)
    shapes = _polygons_only(_mended(_rounded(cells)))
    return gpd.GeoDataFrame({"code": known["code"].to_numpy()}, geometry=shapes, crs="EPSG:4326")


def fitted(shapes: np.ndarray) -> np.ndarray:
    """Return official polygons so that neighbours share their borders corner by corner.

    What two villages claim falls to the one with the longer shared border, a gap narrower
    than `SLIVER` too; wider gaps stay. Then corners are dropped, the same on both sides.

    Args:
        shapes: Valid polygons in degrees.

    Returns:
        The same villages in the same order: valid, no overlap, 5 decimals.
    """
    tidy = _polygons_only(_mended(_rounded(shapes)))
    met = shapely.coverage_clean([*tidy, _outside(tidy)], gap_width=SLIVER)[:-1]
    # Where lines meet there are new corners; rounding moves both neighbours' alike.
    met = _polygons_only(_mended(_rounded(met)))
    met = shapely.coverage_clean(met, gap_width=0.0, snapping_distance=0.0)
    return shapely.coverage_simplify(_polygons_only(met), FINE)


def dissolve(cells: "gpd.GeoDataFrame", level_length: int) -> "gpd.GeoDataFrame":
    """Join the cells whose codes begin with the same `level_length` characters.

    Returns:
        code (that beginning), geometry; sorted by code.
    """
    import geopandas as gpd

    groups = cells.geometry.groupby(cells["code"].str[:level_length], sort=True)
    # Not coverage_union_all: it refuses the corners that mending a needle leaves unmatched.
    shapes = {code: shapely.union_all(group.to_numpy(), grid_size=GRID) for code, group in groups}
    return gpd.GeoDataFrame({"code": list(shapes)}, geometry=list(shapes.values()), crs=cells.crs)


def _outside(shapes: np.ndarray) -> shapely.Geometry:
    """Return what lies around, without the narrow gaps that open to it: those are gaps too."""
    land = shapely.union_all(shapes)
    closed = shapely.buffer(land, SLIVER, join_style="mitre")
    closed = shapely.buffer(closed, -SLIVER, join_style="mitre")
    west, south, east, north = shapely.bounds(land)
    frame = shapely.box(west - REACH, south - REACH, east + REACH, north + REACH)
    return _polygon_part(shapely.difference(frame, shapely.union(closed, land)))


def reach(points: pd.DataFrame) -> tuple[float, float, float, float]:
    """Return west, south, east, north of the box within which neighbours matter."""
    west, east = points["lon"].min() - REACH, points["lon"].max() + REACH
    south, north = points["lat"].min() - REACH, points["lat"].max() + REACH
    return west, south, east, north


def _ground(own: np.ndarray, land: shapely.Geometry) -> shapely.Geometry:
    """Return the land with a disc around each point that is off it or close to the shore.

    The discs become part of the land for every cell, so that cells still meet without overlap.
    """
    coast = shapely.boundary(land)
    shapely.prepare([land, coast])
    doubtful = ~shapely.contains(land, own) | shapely.dwithin(coast, own, SHORE)
    discs = shapely.buffer(own[doubtful], DISC, quad_segs=4)
    ground = shapely.union_all([land, *discs], grid_size=GRID)
    shapely.prepare(ground)
    return ground


def _voronoi(
    own: np.ndarray, neighbours: pd.DataFrame | None, frame: shapely.Geometry
) -> np.ndarray:
    around = [] if neighbours is None else shapely.points(neighbours["lon"], neighbours["lat"])
    everyone = shapely.multipoints([*own, *around])
    cells = shapely.voronoi_polygons(everyone, extend_to=frame, ordered=True)
    return _rounded(shapely.get_parts(cells)[: len(own)])


def _rounded(shapes: np.ndarray) -> np.ndarray:
    return shapely.transform(shapes, lambda corners: np.round(corners, DECIMALS))


def _mended(shapes: np.ndarray) -> np.ndarray:
    """Repair what rounding made cross itself: needles of a metre, one in 83,379 cells."""
    broken = ~shapely.is_valid(shapes)
    shapes[broken] = shapely.make_valid(shapes[broken], method="structure")
    return shapes


def _polygons_only(shapes: np.ndarray) -> np.ndarray:
    """Drop the stray lines and points that clipping leaves."""
    return np.array([_polygon_part(shape) for shape in shapes])


def _polygon_part(shape: shapely.Geometry) -> shapely.Geometry:
    if shape.geom_type in ("Polygon", "MultiPolygon"):
        return shape
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return shapely.MultiPolygon(parts)
