"""Every page in a real browser: no error, nothing from outside, readable by everyone."""

import re

import pytest

from analytics.text import LANGUAGES
from pages.menu import PAGES
from tests.browser.visiting import visit

pytestmark = pytest.mark.browser

# Words that every text has, and none that is a name or a number in the other language.
INDONESIAN = ("yang", "untuk", "dengan", "tidak", "belum", "adalah", "pada", "oleh", "Penjelasan")
ENGLISH = ("the", "of", "and", "with", "for", "Open", "Choose", "Search", "Help", "Sidebar")

every_page = pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.url)
in_both_languages = pytest.mark.parametrize("lang", LANGUAGES)


@pytest.fixture(scope="module")
def visited(chromium, server):
    """Open each page and language once; return what it showed."""
    visits = {}

    def look(entry, lang):
        if (entry, lang) not in visits:
            visits[entry, lang] = visit(chromium, server, entry, lang)
        return visits[entry, lang]

    return look


@in_both_languages
@every_page
def test_opens_by_direct_link_without_error_and_asks_nobody_outside(visited, entry, lang):
    seen = visited(entry, lang)
    assert not seen.failed
    assert seen.outside == []
    assert seen.lang == lang


@in_both_languages
@every_page
def test_breaks_no_rule_of_wcag(visited, entry, lang):
    assert visited(entry, lang).broken == {}


@in_both_languages
@every_page
def test_needs_no_sideways_scrolling_on_a_phone(visited, entry, lang):
    assert visited(entry, lang).wide == []


@every_page
def test_an_english_page_has_no_indonesian_sentence(visited, entry):
    assert spoken(visited(entry, "en").words, INDONESIAN) == []


@every_page
def test_an_indonesian_page_has_no_english_sentence(visited, entry):
    assert spoken(visited(entry, "id").words, ENGLISH) == []


def spoken(text, words):
    """Return each of `words` that stands in `text`, with what stands around it."""
    pattern = rf".{{0,40}}\b(?:{'|'.join(words)})\b.{{0,40}}"
    return re.findall(pattern, text)
