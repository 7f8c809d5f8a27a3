"""The document describes every route, parameter and column, in both languages."""

import pytest

from analytics.text import sentences
from api import openapi
from api.catalogue import RESOURCES
from api.documentation import page


@pytest.fixture(params=["id", "en"])
def document(request):
    return openapi.document(RESOURCES, "/api/v1", request.param)


def operations(document):
    return [path["get"] for path in document["paths"].values()]


def test_every_resource_is_described(document):
    assert list(document["paths"]) == [f"/{resource.path}" for resource in RESOURCES]
    assert document["servers"] == [{"url": "/api/v1"}]


def test_every_parameter_has_meaning_form_and_default(document):
    (limit,) = [each for each in operations(document)[1]["parameters"] if each["name"] == "limit"]
    assert limit["schema"] == {
        "type": "integer", "minimum": 1, "maximum": 10_000, "default": 1000,
    }  # fmt: skip
    for operation in operations(document):
        assert all(each["description"] and each["schema"] for each in operation["parameters"])


def test_every_column_has_a_meaning():
    for resource in RESOURCES:
        data = resource.schema.get("application/json", {}).get("properties", {}).get("data", {})
        for column in data.get("items", {}).get("properties", {}):
            assert f"api.column.{column}" in sentences(), column


def test_the_meanings_stand_in_the_document(document):
    (areas,) = [each for each in operations(document) if each["operationId"] == "areas"]
    schema = areas["responses"]["200"]["content"]["application/json"]["schema"]
    assert all(each["description"] for each in schema["properties"].values())
    row = schema["properties"]["data"]["items"]["properties"]
    assert all(each["description"] for each in row.values())


def test_asking_for_the_document_leaves_the_declarations_as_they_are():
    first, second = (openapi.document(RESOURCES, "", lang) for lang in ("en", "id"))
    assert first != second
    assert openapi.document(RESOURCES, "", "en") == first


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_page_names_every_path_parameter_and_problem_and_loads_nothing(lang):
    html = page(RESOURCES, "/api/v1", lang)
    assert f'<html lang="{lang}">' in html
    for resource in RESOURCES:
        assert f'id="{resource.name}"' in html
        assert all(f"<code>{each.name}</code>" in html for each in resource.parameters)
    assert 'id="no_edition"' in html
    assert "<script" not in html and "src=" not in html
