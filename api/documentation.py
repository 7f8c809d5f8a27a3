"""The page that describes the API to people, made from the same declarations as OpenAPI."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from analytics.text import say
from api.parameters import EDITIONS, PAGING
from api.problems import STATUS
from api.resource import JSON, Resource

NOTES = ("hidden", "unknown", "nature", "edition", "paging", "csv", "etag", "licence")


def page(resources: Iterable[Resource], root: str, lang: str) -> str:
    """Return the page as HTML. It loads nothing from elsewhere and runs no script."""
    here = Path(__file__).parent
    pages = Environment(loader=FileSystemLoader(here), autoescape=True, undefined=StrictUndefined)
    return pages.get_template("documentation.html").render(
        lang=lang,
        root=root,
        resources=list(resources),
        shared=[*EDITIONS, *PAGING],
        problems=STATUS,
        columns=_columns,
        notes=[say(f"api.note.{name}", lang) for name in NOTES],
        say=partial(say, lang=lang),
    )


def _columns(resource: Resource) -> list[str]:
    """Return the names of a table's columns; none where they are not always the same."""
    data = resource.schema.get(JSON, {}).get("properties", {}).get("data", {})
    return list(data.get("items", {}).get("properties", {}))
