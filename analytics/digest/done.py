"""What was done to the data: imports and undos, by whom."""

from datetime import datetime

import pandas as pd

from analytics import numbers
from analytics.digest.changes import Changes
from analytics.digest.sections import Item, Section
from analytics.reports.subject import Subject
from analytics.text import word

# A year of cron may lie between two digests; the page of the data history has all of them.
MOST = 12


def section(changes: Changes) -> Section:
    """List what was done, the newest first."""
    subject, rows = changes.subject, changes.done.iloc[::-1]
    items = tuple(Item(_said(subject, row)) for row in rows.head(MOST).itertuples())
    rest = len(rows) - len(items)
    note = subject.say("digest.more", n=rest) if rest else ""
    return Section(subject.say("digest.done"), items=items, note=note)


def _said(subject: Subject, row: object) -> str:
    """Say one change; row counts of a file are the regency's business only."""
    when = datetime.fromisoformat(row.time).astimezone()
    values = {
        "action": subject.say(f"history.action.{row.action}"),
        "day": numbers.day(when.date(), subject.lang),
        "actor": row.actor or subject.say("digest.nobody"),
    }
    if pd.isna(row.file):
        return subject.say("digest.did", **values)
    values |= {"kind": word("kind", row.kind, subject.lang), "file": row.file}
    if row.action != "import" or subject.level != "regency":
        return subject.say("digest.did_file", **values)
    values |= {
        name: numbers.integer(getattr(row, name), subject.lang)
        for name in ("accepted", "quarantined")
    }
    return subject.say("digest.did_import", **values)
