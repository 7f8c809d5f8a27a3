"""One topic of the workbook: a table, its headings and units, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analytics.metrics import METRICS
from analytics.reports.subject import Subject
from analytics.text import word

Headings = dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Topic:
    """A table for one sheet.

    Attributes:
        rows: None where nothing is known.
        columns: Column → (heading, unit), in order.
        origins: The tables that it rests on.
    """

    rows: pd.DataFrame | None
    columns: Mapping[str, tuple[str, str]]
    origins: tuple[str, ...]


def metric(subject: Subject, key: str) -> tuple[str, str]:
    """Return name and unit of a figure of the catalogue."""
    return METRICS[key].name[subject.lang], METRICS[key].unit


def headed(subject: Subject, **units: str) -> Headings:
    """Return columns that are no figures of the catalogue with their headings and units."""
    return {key: (subject.say(f"report.column.{key}"), unit) for key, unit in units.items()}


def named(rows: pd.DataFrame, column: str, group: str, lang: str) -> pd.DataFrame:
    """Return `rows` with the reader's words for the codes in `column`."""
    return rows.assign(**{column: [word(group, each, lang) for each in rows[column]]})
