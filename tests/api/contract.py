"""Schemathesis against the API in this process: lawful requests, and ones that break a rule."""

from functools import lru_cache

import schemathesis
from hypothesis import given, settings
from schemathesis import Case, GenerationMode
from schemathesis.schemas import BaseSchema

from api.catalogue import RESOURCES
from tests.api.client import app

LAWFUL, BROKEN = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
# An area that is there, by the length of a made-up code.
AREAS = {2: "61.07", 5: "61.07", 8: "61.07.09", 13: "61.07.09.2001"}


def cases() -> list[tuple[str, GenerationMode]]:
    """Return every path with lawful requests, and with broken ones where that can be."""
    lawful = [(f"/{resource.path}", LAWFUL) for resource in RESOURCES]
    return lawful + [(f"/{resource.path}", BROKEN) for resource in RESOURCES if resource.parameters]


def check(path: str, mode: GenerationMode, examples: int) -> None:
    """Send `examples` requests for `path`; each of Schemathesis' checks must hold for each."""

    @given(case=_document()[path]["GET"].as_strategy(generation_mode=mode))
    @settings(max_examples=examples, deadline=None, database=None)
    def send(case: Case) -> None:
        if mode == LAWFUL:
            _mend(case)
        case.call_and_validate()

    send()


@lru_cache(maxsize=1)
def _document() -> BaseSchema:
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


def _mend(case: Case) -> None:
    """Ask for what is there, which the document cannot say; else most answers would be 404."""
    query = case.query
    for name in {"edition", "edisi"} & set(query):
        query[name] = 1
    if "area" in query:
        query["area"] = AREAS[len(query["area"])]
    if "from" in query and "to" in query:
        query["from"], query["to"] = sorted((query["from"], query["to"]))
    if "name" in case.path_parameters:
        case.path_parameters["name"] = "cube"
