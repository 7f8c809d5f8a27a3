"""Families, people and workers by decile and village: one column per decile, or one row."""

import pandas as pd

from analytics.intake import places
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.table import Table
from analytics.intake.values import words

UNITS = ("families", "people", "workers")
STORED = ["row_no", "village_code", "as_of", "decile", *UNITS]


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Read every column; a row that counts nothing is refused."""
    frame = pd.DataFrame({
        "village_code": places.villages(table, gazetteer),
        "as_of": table.reference_days(),
    })  # fmt: skip
    counts = table.wide("decile") or [unit for unit in UNITS if table.has(unit)]
    if not table.wide("decile"):
        frame["decile"] = table.read("decile", words.read_decile, "float64", required=True)
    for column in counts:
        frame[column] = table.counts(column, gazetteer.most_people)
    table.refuse(frame[counts].isna().all(axis=1), counts[0], "intake.number_missing")
    return frame.assign(decile=frame.get("decile", 0.0))


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one row per village and decile, each unit in its column."""
    wide = [column for column in frame if column.startswith("decile:")]
    if not wide:
        return _complete(numbered(frame))
    long = numbered(frame).melt(["row_no", "village_code", "as_of"], wide).dropna(subset="value")
    parts = {column: column.split(":") for column in wide}
    long = long.assign(
        decile=long["variable"].map({column: int(part[1]) for column, part in parts.items()}),
        unit=long["variable"].map({column: part[2] for column, part in parts.items()}),
    )
    keys = ["row_no", "village_code", "as_of", "decile"]
    table = long.pivot_table(index=keys, columns="unit", values="value", aggfunc="first")
    return _complete(table.reset_index())


def _complete(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.reindex(columns=pd.Index(STORED)).astype({"decile": "int64"})
    frame = frame.astype(dict.fromkeys(UNITS, "float64"))
    return frame.sort_values(["row_no", "decile"], ignore_index=True)


KIND = Kind(
    needed=(
        ("village_code", "village"),
        ("as_of",),
        ("decile:", "decile"),
        ("decile:", *UNITS),
    ),
    keys=("village_code", "village"),
    read=read,
    one_row=("village_code", "as_of", "decile"),
    conflict="intake.row_conflict",
    store=store,
)
