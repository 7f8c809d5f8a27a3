"""Errors that help, whatever raised them."""

import pytest

from tests.api.client import ask


@pytest.mark.parametrize("path", ["areas", "indicators", "cube", "published", "tables/cube"])
def test_without_an_edition_the_answer_says_what_to_do(empty_store, path):
    answer = ask(path)
    assert answer.status_code == 503
    assert answer.headers["content-type"] == "application/problem+json"
    assert "python -m analytics publish" in answer.json()["detail"]


def test_an_edition_that_is_not_there_is_named(imported):
    answer = ask("areas?edition=9")
    assert answer.status_code == 404
    assert "edition" in answer.json()["detail"] and "9" in answer.json()["detail"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(imported, method):
    answer = ask("areas", method=method)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS"
    assert answer.json()["title_en"] == "Method not served"


@pytest.mark.parametrize("path", ["nowhere", "table", "areas/61.07", "../v2/areas"])
def test_an_unknown_address_is_a_problem_too(imported, path):
    answer = ask(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_of_a_failure_nothing_inside_is_told(imported, monkeypatch):
    monkeypatch.setattr("analytics.store.editions.load", lambda *_: 1 / 0)
    answer = ask("areas")
    assert answer.status_code == 500
    assert "division" not in answer.text
    assert answer.json()["title_en"] == "The server failed to answer"
