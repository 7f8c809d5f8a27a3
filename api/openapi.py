"""The OpenAPI document, made from the declarations that requests are read by."""

from collections.abc import Iterable, Mapping
from typing import Any

from analytics.text import say, sentences
from api.parameters import Parameter
from api.problems import MEDIA as PROBLEM_MEDIA
from api.problems import STATUS
from api.resource import Resource
from api.schemas import PROBLEM, TEXT

MEDIA = "application/vnd.oai.openapi+json"
VERSION = "1.0.0"
# Of every answer, and those that only pages of rows have.
HEADERS, PAGE_HEADERS = ("ETag", "Cache-Control"), ("Link", "X-Total-Count")


def document(resources: Iterable[Resource], root: str, lang: str) -> dict[str, Any]:
    """Return the document (OpenAPI 3.1), described in one language.

    Args:
        root: The path under which the API is served.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": say("api.title", lang),
            "description": say("api.description", lang),
            "version": VERSION,
        },
        "servers": [{"url": root}],
        "paths": {f"/{each.path}": {"get": _operation(each, lang)} for each in resources},
        "components": {"schemas": {"Problem": PROBLEM}},
    }


def _operation(resource: Resource, lang: str) -> dict[str, Any]:
    return {
        "operationId": resource.name,
        "summary": say(f"api.route.{resource.name}", lang),
        "parameters": [_parameter(each, lang) for each in resource.parameters],
        "responses": {
            "200": _answer(resource, lang),
            "304": {"description": say("api.status.304", lang)},
            **_problems(resource, lang),
        },
    }


def _parameter(parameter: Parameter, lang: str) -> dict[str, Any]:
    schema = parameter.kind.schema()
    if parameter.default is not None:
        schema["default"] = parameter.default
    return {
        "name": parameter.name,
        "in": "path" if parameter.in_path else "query",
        "required": parameter.in_path,
        "description": say(f"api.parameter.{parameter.name}", lang),
        "schema": schema,
    }


def _answer(resource: Resource, lang: str) -> dict[str, Any]:
    names = HEADERS + (PAGE_HEADERS if resource.paged else ())
    return {
        "description": say("api.status.200", lang),
        "headers": {
            name: {"description": say(f"api.header.{name}", lang), "schema": TEXT} for name in names
        },
        "content": {
            media: {"schema": _described(schema, lang)} for media, schema in resource.schema.items()
        },
    }


def _problems(resource: Resource, lang: str) -> dict[str, Any]:
    statuses = (400, 404, 503) if resource.of_edition else (400,)
    return {
        str(status): {
            "description": "; ".join(
                say(f"api.problem.{key}.title", lang) for key in STATUS if STATUS[key] == status
            ),
            "content": {PROBLEM_MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in statuses
    }


def _described(schema: Mapping[str, Any], lang: str) -> dict[str, Any]:
    """Return the schema with what each member means, as deep as it goes."""
    told = dict(schema)
    if "properties" in schema:
        told["properties"] = {
            name: _with_meaning(name, _described(part, lang), lang)
            for name, part in schema["properties"].items()
        }
    if "items" in schema:
        told["items"] = _described(schema["items"], lang)
    return told


def _with_meaning(name: str, schema: dict[str, Any], lang: str) -> dict[str, Any]:
    key = f"api.column.{name}"
    return {**schema, "description": say(key, lang)} if key in sentences() else schema
