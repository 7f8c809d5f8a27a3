"""The village cells of an area, computed once per province and kept beside the tables."""

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pandas as pd
import pyarrow.parquet as pq

from analytics.origin import Origin, combine
from analytics.settings import settings
from analytics.store import reference

if TYPE_CHECKING:
    import geopandas as gpd
    import shapely

# Counts up when boundaries.py makes other cells of the same points.
EDITION = 1


@lru_cache(maxsize=64)
def cells(area: str, level: str = "village") -> "gpd.GeoDataFrame":
    """Return the shapes of an area's villages, or of its parts at a higher level.

    Approximate cells, not administrative boundaries: see analytics.boundaries. The frame is
    cached; a caller must not change it.

    Args:
        area: Dotted code of any level.
        level: village, subdistrict, regency or province; not above that of `area`.

    Returns:
        code, geometry (EPSG:4326), sorted by code. Villages without a known point (NaN in
        `reference.villages(area)["lat"]`) have no row.

    Raises:
        DataError: There is no such area.
    """
    wanted = reference.villages(area)["code"]
    province = _province(area[:2])
    found = province[province["code"].isin(wanted)].reset_index(drop=True)
    if level == "village":
        return found

    from analytics.boundaries import dissolve

    return dissolve(found, reference.LENGTHS[level])


def origin() -> Origin:
    """Return the provenance of the cells: derived from points and outline, as old as these."""
    return combine(reference.origin("villages"), reference.origin("land"), Origin("derived", ""))


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
