"""What was read from a file, and what became of every row."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analytics.intake.notes import Note
from analytics.intake.spellings import Spelling, Unknown


@dataclass(frozen=True)
class Intake:
    """One file, read and checked; nothing is stored yet.

    Attributes:
        columns: What was understood: header in the file → column.
        read: Rows below the header that hold anything;
            read = accepted_rows + skipped + rows in `quarantined`.
        skipped: Repeated headers, totals, footnotes, copies of an earlier row; polygons of
            other regencies.
        repaired: Accepted rows whose NIK or village had to be written differently.
        accepted: Columns of the contract of `kind`, without import_id. One row of the file may
            give several: a welfare row one per decile, a budget line a ceiling and a payment;
            the parts of one village's polygon give one.
        quarantined: file, row_no (as the spreadsheet or editor counts, from 1), column (the
            header), value (a NIK masked), reason, message; one line a row.
        notes: What was accepted with a remark.
        encoding: Of a text file, "" for others.
        unknown: Names of places that are not known, or not unique: an officer may say what
            they mean.
        spellings: What officers had said that was needed to read this file.
    """

    kind: str
    file: str
    sha256: str
    sheet: str
    header_row: int
    columns: Mapping[str, str]
    read: int
    skipped: int
    repaired: int
    accepted: pd.DataFrame
    accepted_rows: int
    quarantined: pd.DataFrame
    notes: tuple[Note, ...] = ()
    encoding: str = ""
    unknown: tuple[Unknown, ...] = ()
    spellings: tuple[Spelling, ...] = ()

    @property
    def reasons(self) -> dict[str, int]:
        """Return how many rows were refused for each reason."""
        return self.quarantined["reason"].value_counts().sort_index().to_dict()
