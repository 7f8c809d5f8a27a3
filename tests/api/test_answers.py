import gzip

import pytest

from api.answers import Answers, prepare
from api.resource import Content


def content(size):
    return Content(b"x" * size, "text/plain")


def test_small_answers_are_not_compressed():
    assert prepare(content(999)).packed is None
    assert gzip.decompress(prepare(content(1000)).packed) == b"x" * 1000


def test_other_bytes_have_another_tag_and_so_have_compressed_ones():
    first, other = prepare(content(1000)), prepare(content(1001))
    tags = {first.etag(False), first.etag(True), other.etag(False)}
    assert len(tags) == 3


def test_the_same_question_is_worked_out_once():
    made = []
    answers = Answers()
    for _ in range(2):
        answers.get("a", lambda: made.append(1) or content(5))
    assert made == [1]


def test_beyond_the_room_the_one_asked_for_longest_ago_goes():
    answers = Answers(kept_bytes=25)
    for key in ("a", "b", "a", "c"):
        answers.get(key, lambda: content(10))
    assert list(answers.kept) == ["a", "c"]
    assert answers.room == 5


def test_a_failure_is_not_kept():
    answers = Answers()
    with pytest.raises(ZeroDivisionError):
        answers.get("a", lambda: 1 / 0)
    assert answers.get("a", lambda: content(3)).content.body == b"xxx"
