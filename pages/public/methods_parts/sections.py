"""The sections of the dictionary, the entry that a link asks for, and their addresses."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from urllib.parse import urlencode

import streamlit as st

from analytics.edition.edition import Edition
from pages.parts import frame, link
from pages.parts.frame import View
from pages.public.methods_parts import dictionary, rules, sources, terms
from pages.public.methods_parts.entries import Entry

# Entries below a heading; a section has one group or several.
Group = tuple[str, Sequence[Entry]]
# The sections by their code in the link.
DICTIONARY, SOURCES, RULES, TERMS, EDITION = "ukuran", "sumber", "aturan", "istilah", "edisi"


def made(view: View, day: date) -> Mapping[str, Sequence[Group]]:
    """Return all entries by section, written once; that of the edition has none."""
    return frame.ask(view, _written, view.area, view.lang, day)


def _written(edition: Edition, area: str, lang: str, day: date) -> Mapping[str, Sequence[Group]]:
    view = View(lang, area, edition.month, edition)
    here = address(view, day)
    return {
        DICTIONARY: [(view.say("methods.metrics"), dictionary.made(view, here))],
        SOURCES: [
            (view.say("methods.offices"), sources.offices(view)),
            (view.say("methods.programmes"), sources.programmes(view)),
            (view.say("methods.files"), sources.files(view)),
        ],
        RULES: [(view.say("methods.rules"), rules.made(view, day))],
        TERMS: [
            (view.say("methods.conventions"), terms.conventions(view)),
            (view.say("methods.glossary"), terms.glossary(view)),
        ],
        EDITION: [],
    }


def address(view: View, day: date) -> str:
    """Return the address for links in this page: what is chosen, day and edition pinned."""
    said = {"bahasa": view.lang} if view.lang != "id" else {}
    if view.area != view.data.area:
        said["wilayah"] = view.area
    if view.data.real_only:
        said["nyata"] = "1"
    said |= {"tanggal": day.isoformat()}
    name, number = frame.pinned(view.data)
    return f"./metode?{urlencode(said | ({name: number} if number else {}))}"


def linked(groups: Mapping[str, Sequence[Group]]) -> Entry | None:
    """Return the entry that the link names, its section chosen; None where it names none.

    Choosing a section, or a link without an entry, lets go of it.
    """
    known = {entry.key: (section, entry) for section, entry in _all(groups)}
    link.choose("entri", ["", *known], "")
    section, entry = known.get(st.session_state["entri"], ("", None))
    if entry:
        st.session_state["bagian"] = section
    return entry


def choose(view: View) -> str:
    """Draw the choice of the section; return it."""
    names = {
        section: view.say(f"methods.section.{section}")
        for section in (DICTIONARY, SOURCES, RULES, TERMS, EDITION)
    }
    label = view.say("methods.section")
    return link.segments("bagian", label, names, DICTIONARY, on_change=_let_go)


def found(groups: Mapping[str, Sequence[Group]], words: Sequence[str]) -> list[Entry]:
    """Return the entries of all sections that hold every one of `words`."""
    return [entry for _, entry in _all(groups) if entry.holds(words)]


def _all(groups: Mapping[str, Sequence[Group]]) -> Iterator[tuple[str, Entry]]:
    for section, parts in groups.items():
        for entry in chain.from_iterable(listed for _, listed in parts):
            yield section, entry


def _let_go() -> None:
    st.session_state["entri"] = ""
