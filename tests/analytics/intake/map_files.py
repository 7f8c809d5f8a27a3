"""Small maps typed in tests: squares of a hundredth of a degree around a village."""

import json
from pathlib import Path
from zipfile import ZipFile

import geopandas as gpd
import shapely

from analytics.intake import Intake, read_file

AREA = "61.07"
# Three villages of kecamatan Ledo, and one of Sambas.
LESABELA, SEMANGAT, SERANGKAT, ELSEWHERE = (
    "61.07.03.2001", "61.07.03.2002", "61.07.03.2003", "61.01.01.2001",
)  # fmt: skip
WEST, SOUTH, SIDE = 109.5, 1.0, 0.01


def square(column: float, row: float = 0.0, wide: float = 1.0) -> shapely.Polygon:
    """Return a square of the grid that the tests draw; a fraction shifts it."""
    west, south = WEST + column * SIDE, SOUTH + row * SIDE
    corners = west, south, west + wide * SIDE, south + SIDE
    return shapely.box(*(round(corner, 5) for corner in corners))


def frame(*rows: tuple, columns: tuple[str, ...] = ("KDEPUM",), crs: str = "EPSG:4326"):
    """Return rows of attributes, each ending in its shape."""
    told = {name: [row[place] for row in rows] for place, name in enumerate(columns)}
    return gpd.GeoDataFrame(told, geometry=[row[-1] for row in rows], crs=crs)


def geojson(folder: Path, shapes: gpd.GeoDataFrame) -> Path:
    """Write a GeoJSON file, in degrees as its standard demands."""
    path = folder / "batas.geojson"
    path.write_text(shapes.to_json(), encoding="utf-8")
    return path


def written(folder: Path, content: object) -> Path:
    """Write what stands for a GeoJSON file as it is."""
    path = folder / "batas.geojson"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def geopackage(folder: Path, shapes: gpd.GeoDataFrame) -> Path:
    """Write a GeoPackage."""
    path = folder / "batas.gpkg"
    shapes.to_file(path)
    return path


def shapefile(folder: Path, shapes: gpd.GeoDataFrame) -> Path:
    """Write a Shapefile, zipped within a folder as offices do."""
    parts = folder / "shp"
    parts.mkdir()
    shapes.to_file(parts / "batas.shp")
    path = folder / "batas.zip"
    with ZipFile(path, "w") as archive:
        for part in sorted(parts.iterdir()):
            archive.write(part, f"Batas Desa/{part.name}")
    return path


def take(path: Path, **options: object) -> Intake:
    """Read a file as boundaries."""
    return read_file("boundaries", path, AREA, **options)


def said(intake: Intake) -> dict[str, dict]:
    """Return what fills each remark, by the last word of its key."""
    return {note.key.split(".")[1]: dict(note.values) for note in intake.notes}
