"""The first page of the evidence: what is in the ZIP, where it comes from, how to check it."""

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from analytics import numbers
from analytics.reports.archive import SUMS
from analytics.reports.subject import Subject
from analytics.reports.typeset import FOLDER
from analytics.store.regulations import title as titled

TEMPLATE = "evidence.html"
# In the order of their sections; "" are the files beside the index.
FOLDERS = ("", "tables", "about", "evidence")
KILOBYTE = 1024
FACTS = ("area", "edition", "version", "month", "published", "link")


def index(subject: Subject, files: Mapping[str, bytes]) -> str:
    """Return an HTML page that links every file; it needs no network, and no script."""
    return _template().render(
        lang=subject.lang,
        title=subject.say("report.evidence_title", area=subject.name()),
        intro=subject.say("report.evidence_intro"),
        warning=subject.say("report.notice") if _simulated(subject) else "",
        facts=facts(subject),
        parts=[
            (_part(subject, folder or "whole"), _listed(subject, folder, files))
            for folder in FOLDERS
        ],
        heads=_heads(subject, "file", "holds", "size"),
        regulations=(_part(subject, "regulations"), _regulations(subject)),
        law_heads=_heads(subject, "regulation", "says", "source"),
        checking=(_part(subject, "check"), _advice(subject)),
        sums=SUMS,
    )


def read_me(subject: Subject) -> str:
    """Return the same in plain text: what this is, and how to check it."""
    said = [f"{name}: {value}" for name, value in facts(subject)]
    warning = [subject.say("report.notice"), ""] if _simulated(subject) else []
    lines = [
        subject.say("report.evidence_title", area=subject.name()),
        "",
        subject.say("report.evidence_intro"),
        "",
        *said,
        "",
        *warning,
        subject.say("report.evidence_start"),
        *_advice(subject),
    ]
    return "\r\n".join(lines) + "\r\n"


def facts(subject: Subject) -> list[tuple[str, str]]:
    """Return what must be known to find the same figures again."""
    edition = subject.data
    values = (
        f"{subject.name()} ({subject.area})",
        str(edition.number),
        str(edition.version),
        subject.month_name,
        numbers.day(edition.published_on, subject.lang),
        subject.address,
    )
    names = (subject.say(f"report.evidence_fact.{fact}") for fact in FACTS)
    return list(zip(names, values, strict=True))


def _part(subject: Subject, name: str) -> str:
    return subject.say(f"report.evidence_section.{name}")


def _heads(subject: Subject, *names: str) -> list[str]:
    return [subject.say(f"report.evidence_head.{name}") for name in names]


def _advice(subject: Subject) -> list[str]:
    """Return how the tables are to be read and the files to be checked."""
    return [
        subject.say("report.evidence_csv"),
        subject.say("report.evidence_hidden"),
        subject.say("report.evidence_check", sums=SUMS),
    ]


def _listed(
    subject: Subject, folder: str, files: Mapping[str, bytes]
) -> list[tuple[str, str, str]]:
    """Return path, meaning and size of each file of a folder."""
    inside = [path for path in sorted(files) if path.rpartition("/")[0] == folder]
    return [(path, _meaning(subject, path), _size(subject, files[path])) for path in inside]


def _meaning(subject: Subject, path: str) -> str:
    folder, _, name = path.rpartition("/")
    stem, _, form = name.rpartition(".")
    if folder == "tables":
        table, origin = subject.data.tables[stem], subject.data.origin(*subject.data.sources[stem])
        rows = subject.say("report.evidence_rows", n=len(table), columns=", ".join(table))
        told = (subject.say(f"table.{stem}"), rows, subject.provenance(origin))
        return " · ".join(filter(None, told))
    if folder == "evidence":
        return ""
    return subject.say(f"report.evidence_file.{stem if folder else form}")


def _size(subject: Subject, content: bytes) -> str:
    return f"{numbers.decimal(len(content) / KILOBYTE, subject.lang)} kB"


def _regulations(subject: Subject) -> list[tuple[str, str, str]]:
    """Return title, meaning and source of each regulation."""
    table = subject.data.table("regulations")
    rows = [] if table is None else table.to_dict("records")
    return [(titled(row, subject.lang), row[f"says_{subject.lang}"], row["source"]) for row in rows]


def _simulated(subject: Subject) -> bool:
    return any(origin.nature == "simulated" for origin in subject.data.origins.values())


@cache
def _template() -> Template:
    places = FileSystemLoader(FOLDER)
    pages = Environment(loader=places, autoescape=True, undefined=StrictUndefined)
    return pages.get_template(TEMPLATE)
