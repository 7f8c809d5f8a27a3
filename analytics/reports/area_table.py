"""The table of a paper: every area inside the area, and the area itself on top."""

from dataclasses import dataclass

import pandas as pd

from analytics import indicators, metrics, numbers
from analytics.metrics import Metric
from analytics.origin import Origin
from analytics.reports.subject import Subject

# Up to so many rows stand across the page; more of them in two narrow columns.
WIDE_ROWS = 22
METRICS = (
    metrics.PEOPLE, metrics.PER_100_ADULTS, metrics.PROGRAMME_COVERAGE, metrics.ENDING_90,
    metrics.RENEWAL_COST,
)  # fmt: skip


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
    inside = figures(subject, below).loc[data.codes(below, subject.area)]
    whole = figures(subject, subject.level).loc[[subject.area]]
    names = _names(subject)
    heading = {"subdistrict": "filter.subdistrict", "village": "filter.village"}[below]
    return AreaTable(
        heading=subject.say(f"report.by_{below}"),
        columns=[subject.say(heading), *(subject.say(f"report.column.{m.key}") for m in METRICS)],
        total=[subject.say("report.all"), *_written(whole.iloc[0], subject.lang)],
        rows=[[names[code], *_written(row, subject.lang)] for code, row in inside.iterrows()],
        origin=data.origin("enrolment", "programmes", "voters_2019"),
    )


def figures(subject: Subject, level: str) -> pd.DataFrame:
    """Return one row per area of `level`: index area_code, a column per metric of `METRICS`.

    In the metrics' units; NaN is unknown.
    """
    data, month = subject.data, subject.month
    return pd.DataFrame(
        {each.key: indicators.value(data, each, level, month)["value"] for each in METRICS}
    )


def write(value: float, metric: Metric, lang: str) -> str:
    """Write one value in the unit of its metric."""
    if metric.unit == "IDR":
        return numbers.rupiah_short(value, lang)
    if metric.unit == "%":
        return numbers.percent(value, lang)
    return numbers.decimal(value, lang, 0 if metric.unit == "people" else 1)


def _written(row: pd.Series, lang: str) -> list[str]:
    return [write(row[metric.key], metric, lang) for metric in METRICS]


def _names(subject: Subject) -> dict[str, str]:
    areas = subject.data.areas
    return dict(zip(areas["code"], areas["name"], strict=True))
