"""The table of a paper: every area inside the area, and the area itself on top."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analytics import metrics, numbers, units
from analytics.edition.public_table import HIDDEN
from analytics.metrics import Metric
from analytics.origin import Origin
from analytics.reports.subject import Subject

# Up to so many rows stand across the page; more of them in two narrow columns.
WIDE_ROWS = 22
METRICS = (
    metrics.PEOPLE, metrics.PER_100_ADULTS, metrics.PROGRAMME_COVERAGE, metrics.ENDING_90,
    metrics.RENEWAL_COST,
)  # fmt: skip
# What it would cost to renew a kecamatan's people is a count of them, and not published.
PUBLIC = METRICS[:-1]


@dataclass(frozen=True)
class AreaTable:
    """Texts, ready to be set. `narrow` tells which columns a long list can do with."""

    heading: str
    columns: list[str]
    total: list[str]
    rows: list[list[str]]
    origin: Origin
    wide: int = WIDE_ROWS
    narrow: tuple[int, ...] = (0, 1, 4, 5)


def area_table(subject: Subject) -> AreaTable:
    """Return the figures of each kecamatan, or of each village of a kecamatan."""
    data, below = subject.data, subject.below
    shown = PUBLIC if subject.public else METRICS
    names = data.areas.set_index("code")["name"]
    inside = _written(subject, below, shown)
    heading = {"subdistrict": "filter.subdistrict", "village": "filter.village"}[below]
    return AreaTable(
        heading=subject.say(f"report.by_{below}"),
        columns=[subject.say(heading), *(subject.say(f"report.column.{m.key}") for m in shown)],
        total=[subject.say("report.all"), *_written(subject, subject.level, shown)[subject.area]],
        rows=[[names[code], *inside[code]] for code in data.codes(below, subject.area)],
        origin=data.origin("enrolment", "programmes", "voters_2019"),
        narrow=(0, 1, *range(4, len(shown) + 1)),
    )


def write(row: pd.Series, metric: Metric, lang: str) -> str:
    """Write one value in the unit of its metric; a withheld one as that."""
    if row[HIDDEN]:
        return numbers.hidden(lang)
    return units.short(row["value"], metric.unit, lang)


def _written(subject: Subject, level: str, shown: Sequence[Metric]) -> dict[str, list[str]]:
    """Return by area code what is written in each column."""
    tables = [(metric, subject.told.figures(metric, level, subject.month)) for metric in shown]
    return {
        code: [write(table.loc[code], metric, subject.lang) for metric, table in tables]
        for code in subject.data.codes(level, subject.area)
    }
