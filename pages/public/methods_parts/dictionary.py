"""The metrics: what each counts, from what, where it is shown, where to fetch it."""

from urllib.parse import urlencode

from analytics.methods import dictionary, sources
from pages.menu import PAGES
from pages.parts.frame import View
from pages.public.methods_parts import entries, figures
from pages.public.methods_parts.entries import Entry
from pages.public.methods_parts.shown import SHOWN

API = "/api/v1/indicators"


def made(view: View, address: str) -> list[Entry]:
    """Return an entry for each metric of the catalogue."""
    rows = dictionary.metrics(view.lang).to_dict("records")
    return [_entry(view, row, address) for row in rows]


def _entry(view: View, row: dict, address: str) -> Entry:
    key = row["entry"]
    facts = (
        ("methods.formula", entries.text(row["formula"])),
        ("methods.numerator", entries.text(row["numerator"])),
        ("methods.denominator", entries.text(row["denominator"])),
        ("methods.caveat", _caveat(view, row)),
        ("methods.sources", _sources(view, row["sources"], address)),
        ("methods.shown", _pages(view, key)),
        ("methods.api", _api(key) if row["by_area"] else ""),
        ("methods.key", f"<code>{key}</code>"),
    )
    told = tuple((view.say(label), fact) for label, fact in facts)
    return Entry(key, row["name"], row["unit"], figures.facts(view, row) + told)


def _caveat(view: View, row: dict) -> str:
    known_for = [] if row["by_area"] else [view.say("methods.area_only")]
    return entries.text(" ".join([row["caveat"], *known_for]))


def _sources(view: View, names: tuple[str, ...], address: str) -> str:
    links = [
        entries.to_entry(sources.entry(name), sources.name_of(name, view.lang), address)
        for name in names
    ]
    return " · ".join(links)


def _pages(view: View, key: str) -> str:
    shown = [entry for entry in PAGES if key in SHOWN.get(entry.name, ())]
    links = [entries.to(f"./{entry.url}", view.say(f"{entry.name}.menu")) for entry in shown]
    return " · ".join(links) or entries.text(view.say("methods.nowhere"))


def _api(key: str) -> str:
    address = f"{API}?{urlencode({'indicator': key})}"
    return entries.to(address, address)
