"""The shapes of villages as GeoJSON; unless an office brought its own, they are approximate."""

from dataclasses import asdict
from typing import Any

from analytics.store import cells
from analytics.text import LANGUAGES, say
from api import writing
from api.parameters import AREA, EDITIONS, LEVEL, Parameter
from api.resource import Asked, Content, Resource
from api.resources import within
from api.schemas import ABOUT, CODE, FLAG, ORIGIN, TEXT, closed
from api.schemas import LEVEL as A_LEVEL

GEOJSON = "application/geo+json"
OF_LEVEL = Parameter("level", LEVEL.kind, default="village")
PROPERTIES = {
    "area_code": CODE,
    "name": TEXT,
    "level": A_LEVEL,
    "approximate": FLAG,
    "note_id": TEXT,
    "note_en": TEXT,
    **ORIGIN,
}
GEOMETRY = closed(
    {
        "type": {"type": "string", "enum": ["Polygon", "MultiPolygon"]},
        "coordinates": {"type": "array"},
    }
)
FEATURE = closed(
    {
        "type": {"const": "Feature"},
        "id": CODE,
        "properties": closed(PROPERTIES),
        "geometry": GEOMETRY,
    }
)
SCHEMA = closed(
    {
        "type": {"const": "FeatureCollection"},
        **ABOUT,
        "features": {"type": "array", "items": FEATURE},
    }
)


def answer(asked: Asked) -> Content:
    """Return the shapes as a FeatureCollection (RFC 7946: WGS 84, outer rings anticlockwise).

    Raises:
        Problem: There is no such area.
    """
    features = _features(asked)
    content = {"type": "FeatureCollection", **writing.about(asked.edition), "features": features}
    return Content(writing.json_bytes(content), GEOJSON)


def _features(asked: Asked) -> list[dict[str, Any]]:
    import shapely

    known = within.area(cells.published(asked.edition, asked["level"]), asked, "code")
    names = asked.edition.areas.set_index("code")["name"]
    described = _described(asked)
    turned = shapely.orient_polygons(known.geometry.to_numpy())
    return [
        {
            "type": "Feature",
            "id": code,
            "properties": {"area_code": code, "name": names[code], **described},
            "geometry": shapely.geometry.mapping(shape),
        }
        for code, shape in zip(known["code"], turned, strict=True)
    ]


def _described(asked: Asked) -> dict[str, Any]:
    approximate = asked.edition.table("boundaries") is None
    origin = cells.origin() if approximate else asked.edition.origin("boundaries")
    note = "map.approximate" if approximate else "api.boundary_official"
    return {
        "level": asked["level"],
        "approximate": approximate,
        **{f"note_{lang}": say(note, lang) for lang in LANGUAGES},
        **asdict(origin),
    }


BOUNDARIES = Resource(
    name="boundaries",
    path="boundaries",
    answer=answer,
    parameters=(OF_LEVEL, AREA, *EDITIONS),
    schema={GEOJSON: SCHEMA},
    example="boundaries?area=61.07.09",
)
