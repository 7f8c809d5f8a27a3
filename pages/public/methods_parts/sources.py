"""The sources: files that come with the dashboard, programmes, and the tables of the offices."""

from analytics import numbers
from analytics.methods import sources
from analytics.text import word
from pages.parts.frame import View
from pages.public.methods_parts import entries
from pages.public.methods_parts.entries import Entry

FACTS = (
    ("methods.producer", "producer"),
    ("methods.published_on", "date_published"),
    ("methods.accessed_on", "date_accessed"),
    ("methods.coverage", "coverage"),
    ("methods.changed", "processing"),
    ("methods.licence", "licence"),
    ("methods.reference", "reference"),
)
DATES = ("date_published", "date_accessed")


def files(view: View) -> list[Entry]:
    """Return an entry for each file that comes with the dashboard."""
    return [_file(view, row) for row in sources.files(view.lang).to_dict("records")]


def offices(view: View) -> list[Entry]:
    """Return an entry for each table of the offices, as far as the edition knows it."""
    table = sources.of_offices(view.data.origins, view.lang)
    return [_office(view, row) for row in table.to_dict("records")]


def programmes(view: View) -> list[Entry]:
    """Return one entry: the programmes of the area."""
    table = sources.of_programmes(view.area[:5], view.lang)
    told = [_programme(view, row) for row in table.to_dict("records")]
    if not told:
        told = [(("", entries.text(view.say("methods.no_programme"))),)]
    name = view.say("methods.programmes")
    return [Entry(sources.entry("programmes"), name, "", sum(told, ()))]


def _file(view: View, row: dict) -> Entry:
    said = row | {
        column: numbers.dated(row[column], view.lang) if row[column] else "" for column in DATES
    }
    facts = [(view.say(label), entries.text(said[column])) for label, column in FACTS]
    url = row["url"]
    facts += [
        (view.say("methods.address"), entries.to(url, url) if url else ""),
        (view.say("methods.nature_of"), entries.text(word("nature", row["nature"], view.lang))),
        (view.say("methods.checksum"), f"<code>{row['sha256']}</code>"),
    ]
    return Entry(row["entry"], row["name"], said["date_published"], tuple(facts))


def _office(view: View, row: dict) -> Entry:
    known = row["source"] != ""
    facts = (
        ("methods.coverage", entries.text(row["holds"])),
        ("methods.producer", entries.text(row["source"] or numbers.missing(view.lang))),
        ("methods.published_on", entries.text(numbers.dated(row["as_of"], view.lang))
         if row["as_of"] else ""),
    )  # fmt: skip
    nature = word("nature", row["nature"], view.lang) if known else numbers.missing(view.lang)
    told = tuple((view.say(label), fact) for label, fact in facts)
    return Entry(row["entry"], row["name"], nature, told)


def _programme(view: View, row: dict) -> tuple[tuple[str, str], ...]:
    start = numbers.dated(row["start"], view.lang)
    return (
        (row["name"], entries.text(f"{view.say('methods.owner')}: {row['owner']}")),
        (view.say("methods.start"), entries.text(start)),
        (view.say("methods.legal_basis"), _list(row["legal_basis"])),
        (view.say("methods.sources"), _list(row["sources"])),
        (view.say("methods.unknown_yet"), _list(row["unknown"])),
    )


def _list(texts: tuple[str, ...]) -> str:
    return entries.listed(map(entries.text, texts))
