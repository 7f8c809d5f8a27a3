"""The village shapes of an area: official where an office brought them, else approximate cells.

The cells are computed once per province, official shapes once per import; both are kept beside
the tables.
"""

import json
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pandas as pd
import pyarrow.parquet as pq

from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.origin import Origin, combine
from analytics.settings import settings
from analytics.store import reference
from analytics.store.tables import open_store
from analytics.vocabulary import BOUNDARIES

if TYPE_CHECKING:
    import geopandas as gpd
    import shapely

# Counts up when boundaries.py makes other cells of the same points.
EDITION = 1


@lru_cache(maxsize=64)
def cells(area: str, level: str = "village", version: int = 0) -> "gpd.GeoDataFrame":
    """Return the shapes of an area's villages, or of its parts at a higher level.

    A regency with official polygons has only those: its other villages have no shape, for an
    approximate cell beside them would pass for official. Elsewhere the shapes are approximate
    cells, not administrative boundaries: see analytics.boundaries. The frame is cached; a
    caller must not change it.

    Args:
        area: Dotted code of any level.
        level: village, subdistrict, regency or province; not above that of `area`.
        version: Data version whose official polygons are taken; 0: none.

    Returns:
        code, geometry (EPSG:4326), sorted by code. Villages without a known point (NaN in
        `reference.villages(area)["lat"]`) have no cell.

    Raises:
        DataError: There is no such area or version.
    """
    wanted = reference.villages(area)["code"]
    official = _official(version)
    regencies = official["code"].str[: reference.LENGTHS["regency"]]
    ours = wanted.str[: reference.LENGTHS["regency"]].isin(regencies)
    found = [official[official["code"].isin(wanted)]]
    if not ours.all():
        province = _province(area[:2])
        found.append(province[province["code"].isin(wanted[~ours])])
    shapes = pd.concat([part for part in found if len(part)] or found)
    shapes = shapes.sort_values("code").reset_index(drop=True)
    if level == "village":
        return shapes

    from analytics.boundaries import dissolve

    return dissolve(shapes, reference.LENGTHS[level])


def shapes_of(data: Dataset, area: str, level: str = "village") -> "gpd.GeoDataFrame":
    """Return the shapes that `data` has for one of its areas, as `cells` does."""
    return cells(area, level, 0 if data.boundaries is None else data.version)


def published(edition: Edition, level: str = "village") -> "gpd.GeoDataFrame":
    """Return the shapes of an edition: its official polygons, or else approximate cells.

    Returns:
        code, geometry (EPSG:4326).
    """
    official = edition.table("boundaries")
    if official is None:
        return cells(edition.area, level)
    # Half a second to import, and only this needs it.
    import geopandas as gpd

    from analytics.boundaries import dissolve

    shapes = gpd.GeoSeries.from_wkt(official["geometry"], crs="EPSG:4326")
    villages = gpd.GeoDataFrame({"code": official["area_code"]}, geometry=shapes)
    return villages if level == "village" else dissolve(villages, reference.LENGTHS[level])


def origin() -> Origin:
    """Return the provenance of approximate cells: derived, as old as points and outline."""
    return combine(reference.origin("villages"), reference.origin("land"), Origin("derived", ""))


@lru_cache(maxsize=4)
def _official(version: int) -> "gpd.GeoDataFrame":
    """Return the official polygons of a data version, fitted together: code, geometry."""
    import geopandas as gpd
    import shapely

    from analytics.boundaries import fitted

    state = open_store().manifest(version).tables.get(BOUNDARIES) if version else None
    if state is None:
        return gpd.GeoDataFrame({"code": pd.Series(dtype="str")}, geometry=[], crs="EPSG:4326")
    # Named after the files it is made from, as the cells are.
    mark = sha256("".join(sorted(state.files.values())).encode()).hexdigest()[:24]
    path = settings().store / "prepared" / f"official-{mark}-{EDITION}.parquet"
    if not path.exists():
        rows = open_store().read(BOUNDARIES, version=version)
        shapes = fitted(shapely.from_wkb(rows["geometry"].to_numpy()))
        made = gpd.GeoDataFrame({"code": rows["village_code"]}, geometry=shapes, crs="EPSG:4326")
        _write(made, path)
    return gpd.read_parquet(path)


@lru_cache(maxsize=2)
def _province(code: str) -> "gpd.GeoDataFrame":
    import geopandas as gpd

    path = _prepared(code)
    if not path.exists():
        _write(_compute(code), path)
    return gpd.read_parquet(path)


def _prepared(province: str) -> Path:
    """Name the file after its inputs, so that other inputs never meet an old result."""
    sums = [reference.meta(name)["sha256"][:12] for name in ("villages", "land")]
    return settings().store / "prepared" / f"cells-{province}-{'-'.join(sums)}-{EDITION}.parquet"


def _compute(province: str) -> "gpd.GeoDataFrame":
    from analytics.boundaries import reach, village_cells

    points = reference.villages(province)[["code", "lat", "lon"]]
    west, south, east, north = reach(points)
    inside = [("lon", ">", west), ("lon", "<", east), ("lat", ">", south), ("lat", "<", north)]
    others = [("province_code", "!=", province), *inside]
    neighbours = pq.read_table(
        reference.FOLDER / "villages.parquet", columns=["lat", "lon"], filters=others
    )
    return village_cells(points, _land(), neighbours.to_pandas())


def _land() -> "shapely.Geometry":
    import shapely
    from shapely.geometry import shape

    text = (reference.FOLDER / "land.geojson").read_text(encoding="utf-8")
    pieces = json.loads(text)["features"]
    return shapely.multipolygons([shape(piece["geometry"]) for piece in pieces])


def _write(shapes: pd.DataFrame, path: Path) -> None:
    """Write beside the target first: two starts at once must not meet half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(f".{uuid4().hex}.partial")
    shapes.to_parquet(partial)
    partial.replace(path)
