"""The files of data/programmes: sources, law, both languages, no internal numbers."""

import re

import pytest

from analytics.store.programmes import EVENT_KINDS, FOLDER, _all
from analytics.text import LANGUAGES, word

PROGRAMMES = _all()
BY_KEY = [f"{programme.area_code}-{programme.key}" for programme in PROGRAMMES]


@pytest.mark.parametrize("programme", PROGRAMMES, ids=BY_KEY)
def test_a_programme_names_its_law_and_sources_and_what_is_unknown_in_both_languages(programme):
    assert programme.legal_basis
    assert programme.sources
    assert set(programme.names) == set(programme.unknown) == set(LANGUAGES)
    assert len(programme.unknown["id"]) == len(programme.unknown["en"])


@pytest.mark.parametrize("programme", PROGRAMMES, ids=BY_KEY)
def test_every_event_is_dated_sourced_and_named_in_both_languages(programme):
    for event in programme.events:
        assert re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", event.date)
        assert event.source
        assert set(event.label) == set(LANGUAGES)


@pytest.mark.parametrize("kind", EVENT_KINDS)
def test_every_kind_of_event_has_a_name(kind):
    assert all(word("event", kind, lang) for lang in LANGUAGES)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yml")), ids=lambda path: path.name)
def test_no_internal_source_number_is_left(path):
    assert not re.search(r"\bS\d{1,2}\b", path.read_text(encoding="utf-8"))
