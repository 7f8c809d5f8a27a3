"""A map of equal hexagons, one per village, so that a small village counts as much as a large one.

The hexagons fill the silhouette of the regency. Which village gets which one is an assignment
problem: the sum of the squared distances from the villages' own points is the least possible.
Where that tears a subdistrict apart, its villages are drawn towards its middle, no further than
it takes to keep it in one piece; squared distances to a few middles make compact regions.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import shapely

from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.maps.shapes import Geometries, geometries, middles

if TYPE_CHECKING:
    import geopandas as gpd

# How far a village is drawn to the middle of its subdistrict, as a share of the way.
PULLS = (0, 0.2, 0.4, 0.6, 0.8, 1)
# Corners of a hexagon around its middle, in half widths and quarter heights.
CORNERS = np.array([(0, 2), (1, 1), (1, -1), (0, -2), (-1, -1), (-1, 1)])


def villages(data: Dataset, area: str) -> Geometries:
    """Return the hexagon of each village of `area`, where the whole regency's map has it.

    Villages without a known point stand with their subdistrict. Empty where no point is known.
    """
    return geometries(_inside(data, area))


def outlines(data: Dataset) -> Geometries:
    """Return the subdistricts of the regency, made of their villages' hexagons."""
    from analytics.boundaries import dissolve

    return geometries(dissolve(tiles(data), CODE_LENGTH["subdistrict"]))


def labels(data: Dataset) -> list[tuple[str, float, float]]:
    """Return name, longitude and latitude of each subdistrict: a place within its hexagons."""
    names = data.areas.set_index("code")["name"]
    return [(names[code], *place) for code, place in middles(outlines(data)).items()]


def tiles(data: Dataset) -> "gpd.GeoDataFrame":
    """Return code and geometry (EPSG:4326) of every village of the regency, sorted by code.

    Made once per data set; a caller must not change it.
    """
    if "hexagons" not in data.memo:
        data.memo["hexagons"] = _tiles(data)
    return data.memo["hexagons"]


def assigned(points: np.ndarray, groups: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Return for each point the number of its own place: least squared way, groups compact.

    Args:
        points: x and y of each village.
        groups: Number of each village's subdistrict, from 0.
        places: x and y of each hexagon; as many as there are points.
    """
    from scipy.optimize import linear_sum_assignment
    from scipy.spatial.distance import cdist

    middles = np.array([points[groups == group].mean(axis=0) for group in range(max(groups) + 1)])
    tried = []
    for pull in PULLS:
        wanted = points + pull * (middles[groups] - points)
        found = linear_sum_assignment(cdist(wanted, places, "sqeuclidean"))[1]
        tried.append((_torn(places[found], groups), pull, found))
        if tried[-1][0] == 0:
            break
    return min(tried, key=lambda each: each[:2])[2]


def _inside(data: Dataset, area: str) -> "gpd.GeoDataFrame":
    whole = tiles(data)
    return whole[whole["code"].str.startswith(area)]


def _tiles(data: Dataset) -> "gpd.GeoDataFrame":
    import geopandas as gpd

    from analytics.store.cells import cells
    from analytics.store.reference import villages as reference_villages

    known = reference_villages(data.area)
    if known["lat"].isna().all():
        return gpd.GeoDataFrame({"code": known["code"].iloc[:0]}, geometry=[], crs="EPSG:4326")
    land = shapely.union_all(cells(data.area).geometry.to_numpy())
    middles, width = _grid(land, len(known))
    groups = pd.factorize(known["subdistrict_code"])[0]
    chosen = middles[assigned(_points(known), groups, middles)]
    shapes = shapely.polygons(_corners(chosen, width))
    return gpd.GeoDataFrame({"code": known["code"]}, geometry=shapes, crs="EPSG:4326")


def _points(known: pd.DataFrame) -> np.ndarray:
    """Return the points of villages; one that is unknown is the middle of its subdistrict."""
    points = known[["lon", "lat"]]
    middles = points.groupby(known["subdistrict_code"]).transform("mean")
    return points.fillna(middles).fillna(points.mean()).to_numpy()


def _grid(land: shapely.Geometry, number: int) -> tuple[np.ndarray, float]:
    """Return the middles of the `number` hexagons that fill the land best, and their width.

    Together they are as large as the land; those that lie on it the most are taken.
    """
    width = float(np.sqrt(2 * shapely.area(land) / (np.sqrt(3) * number)))
    west, south, east, north = shapely.bounds(land)
    across, up = np.array([width / 2, width / np.sqrt(12)])
    columns = np.arange(-2, (east - west) / across + 2, dtype=int)
    rows = np.arange(-1, (north - south) / (3 * up) + 1, dtype=int)
    steps = np.array([(i, 3 * j) for j in rows for i in columns if (i + j) % 2 == 0])
    middles = steps * (across, up) + (west, south)
    covered = shapely.area(shapely.intersection(shapely.polygons(_corners(middles, width)), land))
    best = np.argsort(-covered, kind="stable")[:number]
    return middles[np.sort(best)], width


def _corners(middles: np.ndarray, width: float) -> np.ndarray:
    steps = CORNERS * (width / 2, width / np.sqrt(12))
    return middles[:, None, :] + steps[None, :, :]


def _torn(places: np.ndarray, groups: np.ndarray) -> int:
    """Return into how many pieces too many the groups have fallen."""
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial.distance import cdist

    away = cdist(places, places)
    near = away < 1.1 * away[away > 0].min()
    together = near & (groups[:, None] == groups[None, :])
    return connected_components(together)[0] - len(np.unique(groups))
