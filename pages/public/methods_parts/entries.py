"""Entries that fold: plain HTML, which keyboard, printer, links and the browser's search know."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from analytics import safe
from pages.parts.frame import View

TAG = re.compile(r"<[^>]+>")
# The entry that a link names comes into sight; the frame that scrolls is Streamlit's.
SCROLL = "<script>document.getElementById({0!r})?.scrollIntoView({{block: 'center'}})</script>"


@dataclass(frozen=True)
class Entry:
    """One thing explained. `facts` are pairs of label and HTML; a pair without HTML is left out."""

    key: str
    name: str
    aside: str
    facts: tuple[tuple[str, str], ...]

    def holds(self, words: Sequence[str]) -> bool:
        """Tell whether every one of `words` (in small letters) stands in the entry."""
        told = " ".join([self.key, self.name, self.aside, *(f"{a} {b}" for a, b in self.facts)])
        text = html.unescape(TAG.sub(" ", told)).lower()
        return all(word in text for word in words)


def draw(view: View, entries: Iterable[Entry], address: str, opened: Entry | None = None) -> None:
    """Draw entries below one another, folded but for `opened`, which comes into sight.

    Args:
        address: Where an entry's link leads, its key left out: ``./metode?edisi=3``.
    """
    drawn = {entry.key: _folded(view, entry, entry is opened, address) for entry in entries}
    st.html(f'<div class="entries">{"".join(drawn.values())}</div>')
    if opened and opened.key in drawn:
        st.html(SCROLL.format(anchor(opened.key)), unsafe_allow_javascript=True)


def anchor(key: str) -> str:
    """Return the element id of an entry."""
    return f"entri-{key.replace('.', '-')}"


def text(words: str) -> str:
    """Return words as HTML."""
    return safe.html(words)


def to_entry(key: str, label: str, address: str) -> str:
    """Return a link to an entry."""
    joint = "&" if "?" in address else "?"
    return to(f"{address}{joint}{urlencode({'entri': key})}", label)


def to(address: str, label: str) -> str:
    """Return a link."""
    return f'<a href="{safe.html(address)}" target="_self">{safe.html(label)}</a>'


def listed(texts: Iterable[str]) -> str:
    """Return HTML texts as a list; nothing where there are none."""
    items = "".join(f"<li>{text}</li>" for text in texts)
    return f"<ul>{items}</ul>" if items else ""


def _folded(view: View, entry: Entry, opened: bool, address: str) -> str:
    facts = "".join(f"<dt>{safe.html(a)}</dt><dd>{b}</dd>" for a, b in entry.facts if b)
    permalink = to_entry(entry.key, view.say("methods.permalink"), address)
    return (
        f'<details id="{anchor(entry.key)}"{" open" if opened else ""}>'
        f"<summary><b>{safe.html(entry.name)}</b> <span>{safe.html(entry.aside)}</span></summary>"
        f"<dl>{facts}</dl><p>{permalink}</p></details>"
    )
