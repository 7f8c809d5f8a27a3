"""Every route of the API, in the order in which the documentation lists them."""

from analytics.text import LANGUAGES, say
from api import documentation, openapi, writing
from api.parameters import LANGUAGE
from api.resource import JSON, Asked, Content, Resource
from api.resources.areas import AREAS
from api.resources.boundaries import BOUNDARIES
from api.resources.cube import CUBE
from api.resources.editions import EDITIONS
from api.resources.indicators import INDICATORS
from api.resources.metrics import DICTIONARY
from api.resources.published import PUBLISHED
from api.resources.tables import LIST, TABLES
from api.schemas import TEXT, closed

LINK = closed({"name": TEXT, "href": TEXT, "description_id": TEXT, "description_en": TEXT})


def _index(asked: Asked) -> Content:
    links = [
        {
            "name": resource.name,
            "href": f"{asked.root}/{resource.path}",
            **{
                f"description_{lang}": say(f"api.route.{resource.name}", lang) for lang in LANGUAGES
            },
        }
        for resource in RESOURCES
    ]
    return Content(writing.json_bytes({"links": links}), JSON)


def _openapi(asked: Asked) -> Content:
    document = openapi.document(RESOURCES, asked.root, asked["bahasa"])
    return Content(writing.json_bytes(document), openapi.MEDIA)


def _docs(asked: Asked) -> Content:
    page = documentation.page(RESOURCES, asked.root, asked["bahasa"])
    return Content(page.encode(), "text/html")


INDEX = Resource(
    "index", "", _index, (), {JSON: closed({"links": {"type": "array", "items": LINK}})}, False
)
DESCRIPTION = Resource(
    "openapi", "openapi.json", _openapi, (LANGUAGE,), {openapi.MEDIA: {"type": "object"}}, False
)
DOCS = Resource("docs", "docs", _docs, (LANGUAGE,), {"text/html": TEXT}, False)

RESOURCES = (
    INDEX, AREAS, INDICATORS, CUBE, BOUNDARIES, PUBLISHED, DICTIONARY, LIST, TABLES, EDITIONS,
    DESCRIPTION, DOCS,
)  # fmt: skip
