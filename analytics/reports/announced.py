"""What was announced beside what the records show, as an edition has it."""

from collections.abc import Iterable

import pandas as pd

from analytics import numbers
from analytics.edition.edition import Edition
from analytics.edition.public_table import HIDDEN
from analytics.impact import statements
from analytics.impact.records import PUBLISHED as RECORDS
from analytics.origin import combine
from analytics.reports.ahead import SmallTable
from analytics.reports.subject import Subject
from analytics.store import published


def announced(subject: Subject) -> SmallTable:
    """Return each thing announced with the records of it: announced, found, difference."""
    said, edition = statements.of_area(subject.data.area), subject.data
    names = said[said["lead"]].set_index("subject")[f"label_{subject.lang}"]
    rows = [
        [names[row["subject"]], _measure(subject, row), *_written(subject, row)]
        for row in _records(edition, names.index)
    ]
    heads = ("thing", "measure", "announced", "found", "difference")
    known = [edition.origin(name) for name in RECORDS.values() if name in edition.origins]
    stated = [published.origin_of(row) for _, row in said[said["lead"]].iterrows()]
    return SmallTable(
        subject.say("report.announced"),
        [subject.say(f"report.column.{name}") for name in heads],
        rows,
        combine(*stated, *known) if stated else edition.origin(*RECORDS.values()),
    )


def _records(edition: Edition, order: Iterable[str]) -> list[dict[str, object]]:
    known = [table for name in RECORDS if (table := edition.table(name)) is not None]
    rows = [row for table in known for row in table.to_dict("records")]
    places = {name: place for place, name in enumerate(order)}
    chosen = [row for row in rows if row["subject"] in places]
    return sorted(chosen, key=lambda row: places[row["subject"]])


def _measure(subject: Subject, row: dict[str, object]) -> str:
    return subject.say(f"impact.measure.{row['measure']}")


def _written(subject: Subject, row: dict[str, object]) -> list[str]:
    if row[HIDDEN]:
        return [numbers.hidden(subject.lang)] * 3
    money = str(row["measure"]).endswith("_idr")
    write = numbers.rupiah_short if money else numbers.integer
    difference = row["difference"]
    sign = "+" if pd.notna(difference) and difference > 0 else ""
    return [
        write(row["announced"], subject.lang),
        write(row["found"], subject.lang),
        sign + write(difference, subject.lang),
    ]
