"""How many workers there are, by area, day and definition: what coverage is divided by."""

import pandas as pd

from analytics.intake import places
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.table import Table

STORED = ["row_no", "area_code", "as_of", "definition", "workers", "source"]


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Read every column; without one for the definition, the header of the count says it."""
    definition = table.text("definition")
    workers = table.counts("workers", gazetteer.most_people)
    frame = pd.DataFrame({
        "area_code": places.areas(table, gazetteer),
        "as_of": table.reference_days(),
        "definition": definition.fillna(table.headers["workers"]),
        "workers": workers,
        "source": table.text("source"),
    })  # fmt: skip
    table.refuse(workers.isna(), "workers", "intake.number_missing")
    # Nothing can be divided by no workers.
    table.refuse(workers == 0, "workers", "intake.number_invalid", value="0")
    return frame


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the table."""
    return numbered(frame).astype({"workers": "int64"})[STORED]


KIND = Kind(
    needed=(("as_of",), ("workers",)),
    keys=("area", "village", "subdistrict", "regency", "definition"),
    read=read,
    one_row=("area_code", "as_of", "definition"),
    conflict="intake.row_conflict",
    store=store,
)
