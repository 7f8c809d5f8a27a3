"""Rows that the file alone does not show to be wrong, but what is stored already does."""

from dataclasses import dataclass, replace

import pandas as pd

from analytics.intake import Intake
from analytics.intake.values.text import BadValue
from analytics.text import say


@dataclass(frozen=True)
class Refused:
    """One row of the file: the header, what stands there, and why it is refused."""

    row_no: int
    column: str
    value: str
    problem: BadValue


def without(intake: Intake, refused: list[Refused]) -> Intake:
    """Return `intake` with these rows in quarantine."""
    if not refused:
        return intake
    rows = {each.row_no: each for each in refused[::-1]}
    headers = {column: header for header, column in intake.columns.items()}
    lines = [
        {
            "file": intake.file,
            "row_no": row,
            "column": headers.get(each.column, each.column),
            "value": each.value,
            "reason": each.problem.key.split(".")[1],
            "message": say(each.problem.key, **each.problem.values),
        }
        for row, each in sorted(rows.items())
    ]
    accepted = intake.accepted_rows - len(rows)
    added = pd.DataFrame(lines)[list(intake.quarantined.columns)]
    return replace(
        intake,
        accepted=intake.accepted[~intake.accepted["row_no"].isin(rows)],
        accepted_rows=accepted,
        repaired=min(intake.repaired, accepted),
        quarantined=pd.concat([intake.quarantined, added], ignore_index=True),
    )
