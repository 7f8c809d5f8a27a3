"""The digest in words: headings, lists and tables, before they become HTML or plain text."""

from dataclasses import dataclass
from urllib.parse import urlencode

import pandas as pd

from analytics import alerts, numbers
from analytics.alerts import Alert
from analytics.digest import done, tables
from analytics.digest.changes import Changes
from analytics.digest.sections import Item, Section
from analytics.reports.subject import Subject
from analytics.text import word
from analytics.vocabulary import KINDS

SOURCES = ("enrolment", "funding", "membership", "worker_base", "programmes")


@dataclass(frozen=True)
class Letter:
    """Everything that a digest says, in the reader's language.

    `notice` warns of simulated data; empty where there are none. `footer` has one line each for
    the source, the version, and for whom it is meant.
    """

    lang: str
    subject: str
    title: str
    lead: str
    notice: str
    sections: tuple[Section, ...]
    footer: tuple[str, ...]


def letter(changes: Changes) -> Letter:
    """Write what changed; where nothing did, that is all there is to say."""
    subject = changes.subject
    return Letter(
        lang=subject.lang,
        subject=subject.say("digest.subject", area=subject.name(), what=_what(changes)),
        title=subject.say("digest.title", area=subject.name()),
        lead=_lead(changes),
        notice=_notice(subject) if changes.changed else "",
        sections=_sections(changes) if changes.changed else (),
        footer=_footer(changes),
    )


def _footer(changes: Changes) -> tuple[str, ...]:
    """Say what the figures rest on, where there are any, and for whom they are meant."""
    subject = changes.subject
    source = subject.provenance(subject.data.origin(*SOURCES)) if changes.changed else ""
    day = numbers.day(subject.data.today, subject.lang)
    edition = subject.say("report.edition", version=subject.data.version, day=day)
    return tuple(line for line in (source, edition, subject.say("digest.internal")) if line)


def _sections(changes: Changes) -> tuple[Section, ...]:
    """Return the sections that have something to say, what asks for action first."""
    subject = changes.subject
    written = (
        Section(subject.say("digest.new"), items=_items(subject, changes.new)),
        Section(subject.say("digest.settled"), items=_settled(subject, changes.settled)),
        done.section(changes),
        tables.figures(changes),
        tables.places(changes),
        tables.villages(changes),
        tables.ahead(changes),
        Section(subject.say("digest.known"), items=_items(subject, changes.known)),
    )
    return tuple(section for section in written if section.items or section.rows)


def _lead(changes: Changes) -> str:
    """Say how much there is in one sentence."""
    subject, since = changes.subject, changes.since
    day = numbers.day(since.day, subject.lang)
    first = pd.isna(since.day)
    if not changes.changed:
        return subject.say("digest.nothing_ever" if first else "digest.nothing", day=day)
    if first:
        return subject.say("digest.lead_first", version=subject.data.version)
    key = "digest.lead_same" if since.version == subject.data.version else "digest.lead"
    return subject.say(
        key, day=day, first=since.version, last=subject.data.version, what=_what(changes),
        month=subject.month_name,
    )  # fmt: skip


def _notice(subject: Subject) -> str:
    """Name the tables that are simulated."""
    origins = subject.data.origins
    kinds = [
        word("kind", kind, subject.lang)
        for kind in KINDS
        if kind in origins and origins[kind].nature == "simulated"
    ]
    return subject.say("digest.simulated", kinds=", ".join(kinds)) if kinds else ""


def _what(changes: Changes) -> str:
    """Count changes and alerts: "2 perubahan data, 1 peringatan baru"."""
    if not changes.changed:
        return changes.subject.say("digest.count.nothing")
    counted = {"done": changes.done, "new": changes.new, "settled": changes.settled}
    return ", ".join(
        changes.subject.say(f"digest.count.{name}", n=len(rows))
        for name, rows in counted.items()
        if len(rows)
    )


def _items(subject: Subject, told: tuple[Alert, ...]) -> tuple[Item, ...]:
    return tuple(
        Item(
            alerts.sentence(alert, subject.lang),
            subject.say(f"digest.level.{alert.level}"),
            alert.level,
            _address(subject, alert),
            subject.say(f"digest.open.{alert.page}"),
        )
        for alert in told
    )


def _settled(subject: Subject, told: tuple[Alert, ...]) -> tuple[Item, ...]:
    """Return what no longer holds; its sentence is that of the older side, so it says so."""
    mark = subject.say("digest.level.settled")
    return tuple(Item(alerts.sentence(alert, subject.lang), mark, "settled") for alert in told)


def _address(subject: Subject, alert: Alert) -> str:
    """Return the address of the page to go to; empty where the dashboard's own is not known."""
    if not subject.site:
        return ""
    chosen = urlencode(alert.params | {"bahasa": subject.lang})
    return f"{subject.site}/{alert.page}?{chosen}"
