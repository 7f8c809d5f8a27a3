"""What is wrong with the rows of a file: the first thing found, one line a row."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from analytics.intake.values.nik import mask, mask_within
from analytics.intake.values.text import BadValue, as_text
from analytics.text import say

COLUMNS = ("file", "row_no", "column", "value", "reason", "message")
LONGEST_SHOWN = 120


@dataclass(frozen=True)
class Fault:
    """One refused row: the header, what stood there, and why it cannot be taken."""

    column: str
    value: str
    problem: BadValue


class Faults:
    """The refused rows by row number. Who comes first stays: checks run in order of weight."""

    def __init__(self) -> None:
        self._found: dict[int, Fault] = {}

    def add(self, row: int, column: str, cell: object, problem: BadValue) -> None:
        """Refuse one row, unless it is refused already."""
        if row not in self._found:
            self._found[row] = Fault(column, as_text(cell), problem)

    def first(self) -> BadValue | None:
        """Return what is wrong with the first refused row; None where none is."""
        return self._found[min(self._found)].problem if self._found else None

    def forget(self, rows: Iterable[int]) -> None:
        """Drop what was found in rows that are skipped after all."""
        for row in rows:
            self._found.pop(row, None)

    def refused_for(self, reason: str, rows: pd.Index) -> pd.Series:
        """Return for each row whether that is the reason why it is refused."""
        found = [row for row, fault in self._found.items() if _reason(fault) == reason]
        return pd.Series(rows.isin(found), index=rows)

    def mark(self, rows: pd.Index) -> pd.Series:
        """Return for each row whether it is refused."""
        return pd.Series(rows.isin(list(self._found)), index=rows)

    def frame(self, file: str, nik_column: str | None) -> pd.DataFrame:
        """Return the quarantine: `COLUMNS`, one line a row, no NIK readable."""
        lines = [
            (file, row, fault.column, _shown(fault, nik_column), _reason(fault), _message(fault))
            for row, fault in sorted(self._found.items())
        ]
        table = pd.DataFrame(lines, columns=list(COLUMNS)).astype({"row_no": "int64"})
        return table.astype(dict.fromkeys(table.columns.drop("row_no"), "str"))


def _shown(fault: Fault, nik_column: str | None) -> str:
    hide = mask if fault.column == nik_column else mask_within
    return hide(fault.value)[:LONGEST_SHOWN]


def _reason(fault: Fault) -> str:
    # "intake.row_shape.quote" is another sentence for the same reason.
    return fault.problem.key.split(".")[1]


def _message(fault: Fault) -> str:
    values = {
        name: mask_within(value)[:LONGEST_SHOWN] if isinstance(value, str) else value
        for name, value in fault.problem.values.items()
    }
    return say(fault.problem.key, **values)
