"""Polygons of GeoJSON, GeoPackage and zipped Shapefile: attributes, and a shape as WKB."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pyogrio
import pyproj
import shapely

from analytics.sandbox import limits
from analytics.sandbox.refusal import Refused

LON_LAT = "EPSG:4326"
# The column of the shape; a file's own column of that name gives way to it.
SHAPE = "geometry"
POLYGONS = ("Polygon", "MultiPolygon")
_FEATURES = ("FeatureCollection", "Feature")
Rows = list[list]
# What is wrong with a file below the reach of its format's own checks.
_DAMAGED = (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError, OSError)


def from_json(content: bytes) -> Iterator[tuple[dict, Rows]]:
    """Yield the one layer of a GeoJSON file, as `from_database` does.

    Read without GDAL, which takes JSON of other kinds for a list of addresses to fetch.

    Raises:
        Refused: It is other JSON, damaged, or see `_layer`.
    """
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        raise Refused("intake.file_damaged") from None
    if not isinstance(said, dict) or said.get("type") not in _FEATURES:
        raise Refused("intake.file_foreign", type="JSON")
    features = said.get("features", [said])
    if not isinstance(features, list) or not all(isinstance(each, dict) for each in features):
        raise Refused("intake.file_damaged")
    told = [each.get("properties") or {} for each in features]
    if not all(isinstance(each, dict) for each in told):
        raise Refused("intake.file_damaged")
    names = list(dict.fromkeys(name for each in told for name in each))
    columns = {name: [each.get(name) for each in told] for name in names}
    written = [json.dumps(each["geometry"]) if each.get("geometry") else None for each in features]
    shapes = shapely.from_geojson(written, on_invalid="ignore")
    try:
        system = said["crs"]["properties"]["name"] if said.get("crs") else LON_LAT
    except (KeyError, TypeError):
        raise Refused("intake.map_no_crs") from None
    yield from _layer("", columns, shapes, system)


def from_database(path: Path, files: Iterable[str] = ()) -> Iterator[tuple[dict, Rows]]:
    """Yield each layer that has polygons: what it is, and its rows, the header being the first.

    Attributes stand as they are; the shape is WKB in degrees, or the name of what is no polygon.

    Args:
        path: A GeoPackage; or a zip, whose Shapefiles `files` names.

    Raises:
        Refused: It is damaged, or see `_layer`.
    """
    try:
        for source, layer, name in _sources(path, files):
            about, _, found, columns = pyogrio.raw.read(source, layer=layer, force_2d=True)
            shapes = shapely.from_wkb(found, on_invalid="ignore")
            named = dict(zip(about["fields"].tolist(), columns, strict=True))
            yield from _layer(name, named, shapes, about["crs"])
    except _DAMAGED:
        raise Refused("intake.file_damaged") from None


def _sources(path: Path, files: Iterable[str]) -> Iterator[tuple[str, str | None, str]]:
    """Yield address, layer and name of whatever has shapes."""
    for file in files:
        yield f"/vsizip/{{{path}}}/{file}", None, Path(file).stem
    if not files:
        for name, kind in pyogrio.list_layers(path):
            if kind is not None:
                yield str(path), name, str(name)


def _layer(
    name: str, columns: dict[str, Iterable], shapes: np.ndarray, system: str | None
) -> Iterator[tuple[dict, Rows]]:
    """Yield a layer if it has polygons.

    Raises:
        Refused: It has too many corners, or no known coordinate system.
    """
    kinds = [shape.geom_type if shape is not None else "" for shape in shapes]
    polygons = np.isin(kinds, POLYGONS)
    if not polygons.any():
        return
    if shapely.get_num_coordinates(shapes).sum() > limits.CORNERS:
        raise Refused("intake.file_heavy")
    places = np.flatnonzero(polygons)
    turned = _on_the_globe(shapely.force_2d(shapes[places]), system)
    broken = ~shapely.is_valid(turned)
    turned[broken] = shapely.make_valid(turned[broken], method="structure")
    cells = np.array(kinds, dtype="object")
    cells[places] = shapely.to_wkb(_alike(turned))
    kept = {head: cell for head, cell in columns.items() if head.casefold() != SHAPE}
    lines = zip(*(map(_cell, column) for column in kept.values()), cells, strict=True)
    # The header is row 1.
    repaired = tuple(int(place) + 2 for place in places[broken])
    yield {"name": name, "repaired": repaired, "broken": {}}, [[*kept, SHAPE], *map(list, lines)]


def _on_the_globe(shapes: np.ndarray, system: str | None) -> np.ndarray:
    """Return the shapes in degrees of longitude and latitude."""
    if system:
        try:
            turn = pyproj.Transformer.from_crs(system, LON_LAT, always_xy=True)
        except pyproj.exceptions.ProjError:
            raise Refused("intake.map_no_crs") from None
        shapes = shapely.transform(shapes, turn.transform, interleaved=False)
    west, south, east, north = shapely.total_bounds(shapes)
    if not (west >= -180 and south >= -90 and east <= 180 and north <= 90):
        raise Refused("intake.map_no_crs")
    return shapes


def _alike(shapes: np.ndarray) -> np.ndarray:
    """Return shapes as every format would give them, so that an unchanged one is known again."""
    single = shapely.get_num_geometries(shapes) == 1
    shapes[single] = shapely.get_geometry(shapes[single], 0)
    return shapely.normalize(shapes)


def _cell(value: object) -> object:
    """Return an attribute as a cell of a workbook would hold it."""
    if value is None or value != value:
        return ""
    if isinstance(value, np.generic):
        value = value.item()
    return value if isinstance(value, (str, bool, int, float)) else str(value)
