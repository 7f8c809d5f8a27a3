"""Shapes as the browser gets them: only as many corners as a screen can show."""

from typing import TYPE_CHECKING

import numpy as np
import shapely

from analytics.dataset import Dataset

if TYPE_CHECKING:
    import geopandas as gpd

DECIMALS = 5  # about 1 m
# About 100 kB as text. The default cells have 900, official boundaries many more.
MOST_CORNERS = 4000
MOST_OUTLINE_CORNERS = 1000
# Degrees, about 30 m: less than half a dot on a screen that shows a whole regency.
FIRST_TOLERANCE = 0.0003

Geometries = dict[str, dict]


def villages(data: Dataset, area: str) -> Geometries:
    """Return the shape of each village of `area` that has one."""
    from analytics.store.cells import shapes_of

    return geometries(shapes_of(data, area))


def outlines(data: Dataset) -> Geometries:
    """Return the subdistricts of the regency, coarser: only their borders are drawn."""
    from analytics.store.cells import shapes_of

    return geometries(shapes_of(data, data.area, "subdistrict"), MOST_OUTLINE_CORNERS)


def geometries(cells: "gpd.GeoDataFrame", most_corners: int = MOST_CORNERS) -> Geometries:
    """Return the GeoJSON geometry of each area, rounded, in the order of `cells`.

    Args:
        cells: code, geometry (EPSG:4326).
        most_corners: Beyond this, corners are dropped; a border that two areas share loses
            the same ones on both sides.
    """
    shapes = thinned(np.asarray(cells.geometry), most_corners)
    shapes = shapely.transform(shapes, lambda corners: np.round(corners, DECIMALS))
    return {
        code: shapely.geometry.mapping(shape)
        for code, shape in zip(cells["code"], shapes, strict=True)
        if not shape.is_empty
    }


def bounds(shapes: Geometries) -> list[list[float]]:
    """Return south-west and north-east corner as (latitude, longitude), as Leaflet asks."""
    around = shapely.total_bounds([shapely.geometry.shape(each) for each in shapes.values()])
    west, south, east, north = around.tolist()
    return [[south, west], [north, east]]


def middles(shapes: Geometries) -> dict[str, tuple[float, float]]:
    """Return longitude and latitude of a place within each shape, for its name."""
    return {
        code: _within(shapely.geometry.shape(shape)).coords[0] for code, shape in shapes.items()
    }


def thinned(shapes: np.ndarray, most_corners: int = MOST_CORNERS) -> np.ndarray:
    """Drop corners, the same on both sides of a border, until few enough are left."""
    tolerance = FIRST_TOLERANCE
    left = shapes
    while shapely.get_num_coordinates(left).sum() > most_corners and tolerance < 1:
        left = shapely.coverage_simplify(shapes, tolerance)
        tolerance *= 2
    return left


def _within(shape: shapely.Geometry) -> shapely.Point:
    """Return the middle of a shape, or where that lies outside, a point inside."""
    middle = shapely.centroid(shape)
    return middle if shapely.contains(shape, middle) else shapely.point_on_surface(shape)
