"""Every sentence stands in both languages, fits its blanks, and is used."""

import re
import string
from collections.abc import Mapping

import pytest

from analytics.settings import ROOT
from analytics.text import LANGUAGES, say, sentences

CODE = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("analytics", "pages", "api", "data/intake")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".py", ".yml", ".html")
) + (ROOT / "dashboard.py").read_text(encoding="utf-8")


def forms(wording):
    return list(wording.values()) if isinstance(wording, Mapping) else [wording]


def blanks(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", sentences())
def test_sentence_is_there_in_both_languages_with_the_same_blanks(key):
    entry = sentences()[key]
    assert set(entry) == set(LANGUAGES)
    for wording in entry.values():
        assert not isinstance(wording, Mapping) or "other" in wording
        assert all(text.strip() for text in forms(wording))
    asked = [set().union(*map(blanks, forms(entry[lang]))) - {"n"} for lang in LANGUAGES]
    assert asked[0] == asked[1]


def used(key):
    """A key is used when the code names it, or builds it from its stem (f"stem.{…}")."""
    stem, _, last = key.rpartition(".")
    built = (rf'f"{re.escape(stem)}\.\{{', rf'f"[a-z_.]*\{{[^}}]*\}}\.{re.escape(last)}"')
    return f'"{key}"' in CODE or any(re.search(pattern, CODE) for pattern in built)


# The names of vocabulary words are held against the vocabularies in tests/data/test_words.py.
@pytest.mark.parametrize("key", [key for key in sentences() if not key.startswith("word.")])
def test_sentence_is_used(key):
    assert used(key), f"{key} is in the text table, but nothing says it"


def test_wording_follows_the_count():
    values = {"people": "x", "prior": "y", "change": "1", "month": "m", "before": "b", "moved": ""}
    assert say("narrative.fell", "id", n=0, **values).startswith("Pada m tidak ada")
    assert say("narrative.fell", "en", n=1, **values).startswith("In m, one worker")
    assert say("narrative.fell", "en", n=2, **values).startswith("In m, x workers")


def test_every_reason_of_refusal_has_a_name():
    """A reason is the key of its sentence; table and page name it by ``reason.<key>``."""
    raised = set(re.findall(r'(?:BadValue|refuse)\([^)]*?"intake\.([a-z_]+)', CODE, re.S))
    assert len(raised) > 10
    assert {reason for reason in raised if f"reason.{reason}" not in sentences()} == set()
