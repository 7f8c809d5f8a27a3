"""A step changed on a page: an import of one row, checked and undone as any other.

Two officers who start from the same step cannot both change it: the file that stands for an
edit is known by the state it started from, and no file is imported twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import pandas as pd

from analytics.errors import DataError
from analytics.intake import Intake
from analytics.intake.faults import Faults
from analytics.intake.gazetteer import gazetteer
from analytics.intake.kinds import KINDS
from analytics.intake.table import Table
from analytics.settings import settings
from analytics.store.imports import Receipt, publish
from analytics.store.tables import Store
from analytics.text import say

NAME = "actions"
KEYS = ["area_code", "strategy", "action"]
BOOKKEEPING = ["import_id", "row_no"]
NEW = "new"
Cells = Mapping[str, str | date]


@dataclass(frozen=True)
class Seen:
    """A step as an officer sees it, and the mark of that state; `NEW`: not there yet."""

    values: Mapping[str, object]
    mark: str = NEW


def seen(store: Store, strategy: int, action: str) -> Seen | None:
    """Return a step as it stands now; None where there is none."""
    rows = store.read(NAME)
    if rows is None:
        return None
    found = rows[_same(rows, strategy, action)]
    return Seen(found.iloc[0].to_dict(), _mark(found.iloc[0])) if len(found) else None


def change(store: Store, start: str, cells: Cells) -> Receipt:
    """Store a step as `cells` say it and return what became of it.

    Args:
        start: Mark of the state that the officer saw; `NEW` for a step that is added.
        cells: Column → what was typed, as a file would have it; "" for unknown.

    Raises:
        DataError: This server is not for officers, a value cannot be taken, nothing is
            changed, or somebody else changed (or added) the step meanwhile.
    """
    if not settings().office:
        raise DataError("evidence.not_office")
    accepted = _read(cells)
    row = accepted.iloc[0]
    now = seen(store, row["strategy"], row["action"])
    if (now.mark if now else NEW) != start:
        raise DataError("evidence.step_exists" if start == NEW else "evidence.changed_meanwhile")
    if now and _content(pd.Series(now.values)) == _content(row):
        raise DataError("evidence.nothing_changed")
    try:
        return publish(store, _intake(accepted, start, cells), {})
    except DataError as error:
        if error.key == "store.already_imported":
            raise DataError("evidence.changed_meanwhile") from None
        raise


def _read(cells: Cells) -> pd.DataFrame:
    """Read one row by the rules for files.

    Raises:
        DataError: What the first wrong value is, and why.
    """
    frame = pd.DataFrame([cells], index=[1], dtype="object")
    table = Table(frame, {column: column for column in cells}, {}, settings().today)
    read = KINDS[NAME].read(table, gazetteer(settings().area))
    if problem := table.faults.first():
        raise DataError(problem.key, **problem.values)
    return KINDS[NAME].store(read)


def _intake(accepted: pd.DataFrame, start: str, cells: Cells) -> Intake:
    row, file = accepted.iloc[0], say("evidence.as_file")
    state = "\n".join((settings().area, str(row["strategy"]), row["action"], start))
    return Intake(
        kind=NAME,
        file=file,
        sha256=sha256(state.encode()).hexdigest(),
        sheet="",
        header_row=0,
        columns={column: column for column in cells},
        read=1,
        skipped=0,
        repaired=0,
        accepted=accepted,
        accepted_rows=1,
        quarantined=Faults().frame(file, None),
    )


def _same(rows: pd.DataFrame, strategy: int, action: str) -> pd.Series:
    own = rows["area_code"] == settings().area
    return own & (rows["strategy"] == strategy) & (rows["action"] == action)


def _mark(row: pd.Series) -> str:
    return sha256(repr((row["import_id"], _content(row))).encode()).hexdigest()


def _content(row: pd.Series) -> dict[str, str]:
    return {name: str(value) for name, value in row.dropna().items() if name not in BOOKKEEPING}
