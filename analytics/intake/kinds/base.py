"""The shape of a kind of file: what it needs, how its rows are read, what they become."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from analytics.intake.gazetteer import Gazetteer
from analytics.intake.notes import Note
from analytics.intake.table import Table

Needed = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Kind:
    """One kind of office file.

    Attributes:
        needed: Groups of columns; of each group the file has at least one. A name that ends
            in ":" stands for any column that begins so.
        keys: Columns of which every row of data fills at least one.
        read: Reads the columns and refuses rows; one row per row of the file.
        store: Turns accepted rows into rows of the table, ``row_no`` among them.
        one_row: Two rows that agree in these and differ in anything else contradict each
            other, and both are refused. Empty where rows may always stand side by side.
        may_differ: Columns in which such rows may differ all the same.
        conflict: Why they are refused.
        extra_tells: Also columns that are not kept tell rows apart, such as "Tahap II".
        skips_outside: Rows of other regencies are skipped, not refused: maps come by province.
        remarks: What is to be said of the accepted rows taken together.
    """

    needed: Needed
    keys: tuple[str, ...]
    read: Callable[[Table, Gazetteer], pd.DataFrame]
    store: Callable[[pd.DataFrame], pd.DataFrame]
    one_row: tuple[str, ...] = ()
    may_differ: tuple[str, ...] = ()
    conflict: str = "intake.row_conflict"
    extra_tells: bool = False
    skips_outside: bool = False
    remarks: Callable[[pd.DataFrame, Gazetteer], list[Note]] = lambda _frame, _gazetteer: []


def numbered(frame: pd.DataFrame) -> pd.DataFrame:
    """Move the row number of the file from the index into the column ``row_no``."""
    return frame.rename_axis("row_no").reset_index()
