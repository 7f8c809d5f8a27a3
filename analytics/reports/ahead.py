"""The two small tables of a paper that look ahead: what ends next, and the way to the targets."""

from dataclasses import dataclass

import pandas as pd

from analytics import numbers, pace, ucj
from analytics.origin import Origin, combine
from analytics.renewals import ends, price
from analytics.reports.subject import Subject
from analytics.store import reference
from analytics.text import word

# Days → months counted from that of the paper, as the page on renewals has them.
WINDOWS = {30: 1, 60: 2, 90: 3}
NATION = "00"


@dataclass(frozen=True)
class SmallTable:
    """Texts, ready to be set; the first column is of words."""

    heading: str
    columns: list[str]
    rows: list[list[str]]
    origin: Origin


def ending(subject: Subject) -> SmallTable:
    """Return whose cover ends within 30, 60 and 90 days, and the cost of another year."""
    data, lang = subject.data, subject.lang
    rows = ends.ends(data, subject.area, subject.month, max(WINDOWS.values()))
    costed = None if rows is None else price.costed(rows, price.YEAR)
    found = {days: price.within(costed, subject.month, months) for days, months in WINDOWS.items()}
    return SmallTable(
        subject.say("report.ends"),
        [subject.say(f"report.column.{name}") for name in ("window", "persons", "cost")],
        [
            [
                subject.say("report.days", days=days),
                numbers.integer(each["people"], lang),
                numbers.rupiah_short(each["cost_idr"], lang),
            ]
            for days, each in found.items()
        ],
        price.origin(data),
    )


def targets(subject: Subject) -> SmallTable:
    """Return what each target of the year asks of the regency, and when it would be reached."""
    data = subject.data
    definition = ucj.leading_definition(data)
    table = pace.outlook(data, subject.month, definition).targets
    due = table[table["year"] == subject.month.year]
    return SmallTable(
        subject.say(f"report.targets_{subject.level}", year=subject.month.year),
        [subject.say(f"report.column.{name}") for name in ("target", "gap", "cost", "reached")],
        [_target(subject, row) for _, row in due.iterrows()],
        _origin(subject, due),
    )


def _target(subject: Subject, target: pd.Series) -> list[str]:
    lang = subject.lang
    percent = numbers.percent(target["target_pct"], lang, 2)
    return [
        f"{_system(subject, target)} {percent}",
        numbers.integer(target["people"], lang),
        numbers.rupiah_short(target["cost_idr"], lang),
        _reached(subject, target),
    ]


def _system(subject: Subject, target: pd.Series) -> str:
    """Name a target system, or the area whose own target it is."""
    if target["area_code"] == NATION:
        return word("target_system", target["target_system"], subject.lang)
    return reference.area_name(target["area_code"])


def _reached(subject: Subject, target: pd.Series) -> str:
    if target["outcome"] == "dated":
        return numbers.month(target["reached"], subject.lang)
    if target["outcome"] == "unknown":
        return numbers.missing(subject.lang)
    return subject.say(f"ucj.outcome.{target['outcome']}")


def _origin(subject: Subject, due: pd.DataFrame) -> Origin:
    data = subject.data
    tables = [data.origins[name] for name in ("membership", "worker_base") if name in data.origins]
    return combine(ucj.targets_origin(*due["reference"]), *tables)
