"""The lists of a paper: alerts, villages that need attention, strategies, sources."""

from dataclasses import dataclass

import pandas as pd

from analytics import attention, numbers, strategies
from analytics.alerts import alerts, sentence
from analytics.alerts.alert import HIGH
from analytics.edition.public_table import HIDDEN
from analytics.reports.subject import Subject
from analytics.store.strategies import announced
from analytics.text import word

# What a paper rests on, in the order of its sections.
SOURCES = (
    "enrolment", "programmes", "voters_2019", "membership", "worker_base", "bpu_contribution",
    "funding", "claims", "actions", "boundaries",
)  # fmt: skip


STRATEGY_COLUMNS = (
    "number", "strategy", "owner", "document", "due", "status", "workers", "amount_idr",
)  # fmt: skip


@dataclass(frozen=True)
class Warned:
    """An alert in words; `high` where it asks for action now."""

    text: str
    high: bool


@dataclass(frozen=True)
class Strategy:
    """A strategy: its number, its name, and its figures, or none where nothing is known."""

    number: str
    name: str
    cells: list[str]


@dataclass(frozen=True)
class Village:
    """A village that needs attention, the kecamatan it lies in where others do not, and why."""

    name: str
    within: str
    reason: str


@dataclass(frozen=True)
class Source:
    """A table or series that the paper rests on, and what is to be said of it."""

    name: str
    said: str


def warned(subject: Subject) -> list[Warned]:
    """Return what asks for attention, the most serious first."""
    found = alerts(subject.data, subject.month, subject.area)
    return [Warned(sentence(alert, subject.lang), alert.level == HIGH) for alert in found]


def needy(subject: Subject) -> list[Village]:
    """Return the villages with people at stake, those with most first."""
    table = attention.villages(subject.data, subject.month, subject.area)
    within = subject.level == "regency"
    return [
        Village(
            village["village_label"],
            village["subdistrict_name"] if within else "",
            attention.reason(village, subject.lang),
        )
        for _, village in table.iterrows()
    ]


def progressing(subject: Subject) -> list[Strategy]:
    """Return how far each strategy of the regency is; none where it has none."""
    data = subject.data
    if "actions" not in data.origins and not announced(data.area):
        return []
    known = strategies.published(data)[0] if subject.public else strategies.progress(data)
    return [_strategy(subject, row) for row in known.itertuples()]


def sources(subject: Subject) -> list[Source]:
    """Return every source of the paper that is known, once, with nature and date."""
    known = [name for name in SOURCES if name in subject.data.origins]
    return [
        Source(subject.say(f"report.source.{name}"), subject.provenance(subject.data.origin(name)))
        for name in known
    ]


def _strategy(subject: Subject, row: tuple) -> Strategy:
    lang, missing = subject.lang, numbers.missing(subject.lang)
    name = strategies.name(row.strategy, lang, subject.data.area)
    if pd.isna(row.steps):
        return Strategy(str(row.strategy), name, [])
    document = missing
    if row.document_no:
        day = numbers.day(row.document_date, lang) if pd.notna(row.document_date) else ""
        document = ", ".join(part for part in (row.document_no, day) if part)
    cells = [
        row.owner or missing,
        document,
        numbers.day(row.due, lang),
        word("action_status", row.status, lang),
        numbers.hidden(lang) if getattr(row, HIDDEN, False) else numbers.integer(row.workers, lang),
        numbers.rupiah_short(row.amount_idr, lang),
    ]
    return Strategy(str(row.strategy), name, cells)
