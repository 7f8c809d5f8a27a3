"""The tables of the evidence: those published, and what explains them."""

from collections.abc import Sequence

import pandas as pd
from pandas.api.types import is_bool_dtype, is_datetime64_any_dtype, is_numeric_dtype

from analytics import numbers, safe
from analytics.edition.public_table import HIDDEN
from analytics.export.colophon import Colophon
from analytics.export.dictionary import Column
from analytics.export.tables import DIALECTS, Sheet, book, csv
from analytics.impact import statements
from analytics.methods import dictionary, rules, sources
from analytics.origin import Origin
from analytics.reports.subject import Subject

WORKBOOK = "tables.xlsx"


def published(subject: Subject) -> dict[str, bytes]:
    """Return each table of the edition as CSV, with its source in every row."""
    return {
        f"tables/{name}.csv": csv(table, *_described(subject, name, table))
        for name, table in subject.data.tables.items()
    }


def workbook(subject: Subject) -> dict[str, bytes]:
    """Return all of them as one Excel workbook, a sheet a table; what is withheld says so."""
    sheets = [
        Sheet(name, _said(subject, table), *_described(subject, name, table))
        for name, table in subject.data.tables.items()
    ]
    edition = subject.data
    words = _colophon(subject, WORKBOOK, edition.origin(*edition.origins))
    return {WORKBOOK: book(sheets, words)} if sheets else {}


def about(subject: Subject) -> dict[str, bytes]:
    """Return metrics, rules in force, sources and statements as CSV, in the reader's language."""
    edition, lang = subject.data, subject.lang
    explained = {
        "metrics": dictionary.metrics(lang),
        "rules": rules.in_force(edition.published_on.date(), lang),
        "sources": sources.files(lang),
        "statements": statements.of_area(edition.area),
    }
    return {f"about/{name}.csv": _plain_csv(table, lang) for name, table in explained.items()}


def _described(
    subject: Subject, name: str, table: pd.DataFrame
) -> tuple[Sequence[Column], Colophon]:
    origin = subject.data.origin(*subject.data.sources[name])
    return _columns(table, origin), _colophon(subject, name, origin)


def _columns(table: pd.DataFrame, origin: Origin) -> list[Column]:
    """Describe the columns by what they hold; their names are those of the API."""
    return [Column(name, name, _unit(table[name]), origin) for name in table]


def _unit(values: pd.Series) -> str:
    if is_datetime64_any_dtype(values):
        return "day"
    return "number" if is_numeric_dtype(values) and not is_bool_dtype(values) else "text"


def _said(subject: Subject, table: pd.DataFrame) -> pd.DataFrame:
    """Return a table in which the numbers of a withheld row say that they are."""
    told = table.astype(object)
    for name in table:
        if _unit(table[name]) == "number":
            told.loc[table[HIDDEN] & table[name].isna(), name] = numbers.hidden(subject.lang)
    return told


def _plain_csv(table: pd.DataFrame, lang: str) -> bytes:
    """Return rows that name their own sources as CSV; several texts in one cell are joined."""
    texts = table.map(lambda cell: "; ".join(cell) if isinstance(cell, tuple) else cell)
    return texts.map(safe.sheet).to_csv(index=False, **DIALECTS[lang]).encode("utf-8-sig")


def _colophon(subject: Subject, title: str, origin: Origin) -> Colophon:
    edition = subject.data
    return Colophon(
        page=subject.say("report.evidence"),
        title=title,
        area=subject.area,
        place=subject.name(),
        month=subject.month,
        version=edition.version,
        origin=origin,
        link=subject.address,
        day=edition.published_on,
        real_only=edition.real_only,
        lang=subject.lang,
        number=edition.number,
    )
