"""The land outline of Indonesia: Natural Earth 1:10m, decoded from world-atlas TopoJSON."""

import json
import tarfile
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import shapely

INDONESIA = "360"  # ISO 3166-1 numeric
GRID = 1e-5  # degrees, about 1 m; far finer than the 1:10m outline


def write_land(atlas: Path, target: Path) -> None:
    """Write land.geojson: one feature per piece of land, largest first."""
    with tarfile.open(atlas) as archive:
        topology = json.load(archive.extractfile("package/countries-10m.json"))
    land = shapely.make_valid(_outline(topology, INDONESIA), method="structure")
    land = shapely.normalize(shapely.set_precision(land, GRID))
    pieces = sorted(land.geoms, key=lambda piece: (-piece.area, piece.bounds))

    lines = ",\n".join(_feature(piece) for piece in pieces)
    text = f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'
    target.write_text(text, encoding="utf-8", newline="\n")


def _feature(piece: shapely.Polygon) -> str:
    geometry = json.loads(shapely.to_geojson(piece))
    rings = [[[round(x, 5), round(y, 5)] for x, y in ring] for ring in geometry["coordinates"]]
    geometry = {"type": "Polygon", "coordinates": rings}
    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    return json.dumps(feature, separators=(",", ":"))


def _outline(topology: dict, country: str) -> shapely.MultiPolygon:
    arcs = [list(_unpacked(arc, topology["transform"])) for arc in topology["arcs"]]
    countries = topology["objects"]["countries"]["geometries"]
    found = next(item for item in countries if item.get("id") == country)
    return shapely.MultiPolygon(
        [
            (_ring(outer, arcs), [_ring(hole, arcs) for hole in holes])
            for outer, *holes in found["arcs"]
        ]
    )


def _unpacked(arc: list, transform: dict) -> Iterator[tuple[float, float]]:
    """Turn the steps of a quantised arc into longitude and latitude."""
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    steps = accumulate(arc, lambda at, step: [at[0] + step[0], at[1] + step[1]])
    return ((x * scale_x + shift_x, y * scale_y + shift_y) for x, y in steps)


def _ring(arc_numbers: list[int], arcs: list) -> list[tuple[float, float]]:
    """Join arcs end to end; a negative number means the arc ~number, backwards."""
    points: list[tuple[float, float]] = []
    for number in arc_numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points
