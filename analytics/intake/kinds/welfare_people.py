"""The poverty register person by person, as P3KE and DTSEN lists have it.

Names, addresses, families and everything else about these persons is left aside.
"""

import pandas as pd

from analytics.intake import places
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.notes import Note, about_rows
from analytics.intake.table import Table
from analytics.intake.values import words
from analytics.intake.values.text import as_text, key, known, says_nothing
from analytics.store.keys import worker_keys

STORED = [
    "row_no", "worker_key", "village_code", "as_of", "decile", "sex", "birth_year", "working",
]  # fmt: skip


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Read every column; a person without NIK can be held against no other list."""
    births = table.births()
    return pd.DataFrame({
        "nik": table.niks(required=True),
        "village_code": places.villages(table, gazetteer),
        "as_of": table.reference_days(),
        "decile": table.read("decile", words.read_decile, "float64", required=True),
        "sex": table.words("sex", "sex", required=False),
        "birth_date": births,
        "birth_year": table.birth_years(births),
        "working": _working(table),
    })  # fmt: skip


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the persons without day of birth and NIK."""
    kept = numbered(frame.assign(worker_key=worker_keys(frame["nik"])))[STORED]
    return kept.astype({"decile": "int64"})


def _working(table: Table) -> pd.Series:
    """Return yes or no as the row says; where it only names an occupation, by that."""
    said = table.words("working", "working", required=False)
    return said.fillna(table.read("occupation", _works, "str"))


def _works(cell: object) -> str | None:
    if says_nothing(cell):
        return None
    idle = {key(name) for name in known("words")["no_work"]}
    return "no" if key(as_text(cell)) in idle else "yes"


def _remarks(frame: pd.DataFrame, _gazetteer: Gazetteer) -> list[Note]:
    """Say of how many persons nobody knows whether they work: they count as no workers."""
    return about_rows("intake.note_working_unknown", frame["working"].isna())


KIND = Kind(
    needed=(("nik",), ("village_code", "village"), ("as_of",), ("decile",)),
    keys=("nik",),
    read=read,
    one_row=("nik", "as_of"),
    conflict="intake.row_conflict.person",
    store=store,
    remarks=_remarks,
)
