"""The JSON schemas of columns and bodies, as OpenAPI shows them and tests hold answers against."""

from collections.abc import Mapping

from analytics.origin import NATURES
from analytics.vocabulary import LEVELS
from api.parameters import AREA_FORM, MONTH_FORM

TEXT = {"type": "string"}
FLAG = {"type": "boolean"}
COUNT = {"type": "integer", "minimum": 0}
# null: unknown; or withheld, where `hidden` stands beside it and is true.
NUMBER = {"type": ["number", "null"]}
CODE = {"type": "string", "pattern": f"^{AREA_FORM}$"}
DAY = {"type": "string", "format": "date"}
MONTH = {"type": "string", "pattern": f"^{MONTH_FORM}$"}
LEVEL = {"type": "string", "enum": list(LEVELS)}
# Every row says where it comes from. `as_of` is as exact as its source: a year, a month, a day.
ORIGIN = {
    "nature": {"type": "string", "enum": list(NATURES)},
    "source": TEXT,
    "as_of": {"type": "string", "pattern": r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$"},
}
ABOUT = {
    "edition": {"type": "integer", "minimum": 1},
    "data_version": COUNT,
    "edition_day": DAY,
    "licence": TEXT,
}
PROBLEM = {
    "type": "object",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "status": {"type": "integer"},
        **dict.fromkeys(("title", "detail", "title_en", "detail_en"), TEXT),
    },
    "required": ["type", "status", "title", "detail", "title_en", "detail_en"],
}


def page_of(columns: Mapping[str, Mapping] | None) -> dict:
    """Return the schema of one page of rows; None: the columns differ from table to table."""
    row = {"type": "object"} if columns is None else closed(columns)
    rows = {"type": "array", "items": row}
    return closed({**ABOUT, "total": COUNT, "limit": COUNT, "offset": COUNT, "data": rows})


def closed(properties: Mapping[str, Mapping]) -> dict:
    """Return the schema of an object that has exactly these members."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }
