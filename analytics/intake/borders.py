"""How the polygons of a map fit together: villages missing, overlaps, gaps between them."""

import numpy as np
import pandas as pd
import shapely

from analytics.intake.gazetteer import Gazetteer
from analytics.intake.notes import Note, Places, Several

# Every square metre of it counts as one, anywhere on the globe (EASE-Grid 2.0).
EQUAL_AREA = "EPSG:6933"
M2_PER_KM2 = 1_000_000
M2_PER_HA = 10_000
# Less than half a hectare is the slip of a line, too small to be named.
SMALLEST_M2 = 5_000
NAMED = 5
NAMED_AROUND = 3


def remarks(frame: pd.DataFrame, gazetteer: Gazetteer) -> list[Note]:
    """Return what is to be said of the polygons of a file.

    Args:
        frame: Accepted rows: village_code, geometry (WKB, degrees); villages may repeat.
    """
    if frame.empty:
        return []
    import geopandas as gpd  # half a second, which only a map needs

    degrees = gpd.GeoSeries(shapely.from_wkb(frame["geometry"].to_numpy()), crs="EPSG:4326")
    shapes = np.asarray(degrees.to_crs(EQUAL_AREA))
    places = [gazetteer.names[code] for code in frame["village_code"]]
    return [
        *_missing(frame["village_code"], gazetteer),
        *_parts(frame["village_code"], gazetteer),
        *_spots("intake.note_overlaps", _overlaps(shapes, places)),
        *_spots("intake.note_gaps", _gaps(shapes, places)),
    ]


def _missing(codes: pd.Series, gazetteer: Gazetteer) -> list[Note]:
    villages = {code for code, level in gazetteer.levels.items() if level == "village"}
    missing = sorted(villages - set(codes))
    return _of_villages("intake.note_villages_missing", missing, gazetteer)


def _parts(codes: pd.Series, gazetteer: Gazetteer) -> list[Note]:
    repeated = sorted(codes[codes.duplicated()].unique())
    return _of_villages("intake.note_parts_joined", repeated, gazetteer)


def _of_villages(key: str, codes: list[str], gazetteer: Gazetteer) -> list[Note]:
    if not codes:
        return []
    named = tuple(map(gazetteer.label, codes[:NAMED]))
    return [Note(key, {"n": len(codes), "villages": Several(named, len(codes))})]


def _overlaps(shapes: np.ndarray, places: list[str]) -> pd.DataFrame:
    """Return each overlap of two polygons: m2, and both villages."""
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    left, right = left[left < right], right[left < right]
    shared = shapely.area(shapely.intersection(shapes[left], shapes[right]))
    pairs = [" – ".join((places[a], places[b])) for a, b in zip(left, right, strict=True)]
    return pd.DataFrame({"m2": shared, "where": pairs})


def _gaps(shapes: np.ndarray, places: list[str]) -> pd.DataFrame:
    """Return each hole that the polygons leave between them: m2, and the villages around."""
    whole = shapely.get_parts(shapely.union_all(shapes))
    holes = [shapely.Polygon(ring) for part in whole for ring in part.interiors]
    tree = shapely.STRtree(shapes)
    around = [sorted(tree.query(hole, predicate="intersects")) for hole in holes]
    where = [" – ".join(places[place] for place in found[:NAMED_AROUND]) for found in around]
    return pd.DataFrame({"m2": shapely.area(holes), "where": where})


def _spots(key: str, spots: pd.DataFrame) -> list[Note]:
    """Return a note with number, area and the largest of the spots that are worth naming."""
    worth = spots[spots["m2"] >= SMALLEST_M2].sort_values("m2", ascending=False)
    if worth.empty:
        return []
    named = tuple((row.where, row.m2 / M2_PER_HA) for row in worth[:NAMED].itertuples())
    area = float(worth["m2"].sum() / M2_PER_KM2)
    return [Note(key, {"n": len(worth), "area": area, "largest": Places(named)})]
