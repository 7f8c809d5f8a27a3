import pytest

from analytics.text import sentences
from api.problems import STATUS, Problem


@pytest.mark.parametrize("key", STATUS)
def test_every_problem_has_its_sentences(key):
    assert f"api.problem.{key}.title" in sentences()
    assert f"api.problem.{key}.detail" in sentences()


def test_its_type_leads_to_the_documentation():
    assert Problem("no_edition").body("/api/v1")["type"] == "/api/v1/docs#no_edition"


def test_what_was_sent_comes_back_short_and_harmless():
    body = Problem("parameter_twice", parameter="a\x00\u202e" + "b" * 200).body("")
    assert body["parameter"] == "a" + "b" * 79 + "…"


def test_the_list_of_what_there_is_stays_whole():
    known = ", ".join(f"parameter_{number}" for number in range(20))
    body = Problem("parameter_unknown", parameter="x", known=known).body("")
    assert body["known"] == known
    assert known in body["detail"]
