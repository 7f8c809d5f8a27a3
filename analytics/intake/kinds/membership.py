"""Active members by area, day and segment: one row per segment, or one column."""

import pandas as pd

from analytics.intake import places
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.table import Table

STORED = ["row_no", "area_code", "as_of", "segment", "active_members", "source"]


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Read every column; a row that counts nothing is refused."""
    frame = pd.DataFrame({
        "area_code": places.areas(table, gazetteer),
        "as_of": table.reference_days(),
        "source": table.text("source"),
    })  # fmt: skip
    counts = table.wide("segment") or ["active_members"]
    frame["segment"] = "" if table.wide("segment") else table.words("segment", "segment")
    for column in counts:
        frame[column] = table.counts(column, gazetteer.most_people)
    table.refuse(frame[counts].isna().all(axis=1), counts[0], "intake.number_missing")
    return frame


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return one row per area and segment."""
    rows = numbered(frame)
    wide = [column for column in frame if column.startswith("segment:")]
    if wide:
        rows = rows.drop(columns="segment").melt(
            ["row_no", "area_code", "as_of", "source"], wide, "segment", "active_members"
        )
        rows = rows.dropna(subset="active_members")
        rows["segment"] = rows["segment"].str.removeprefix("segment:")
    return rows.astype({"active_members": "int64"})[STORED]


KIND = Kind(
    needed=(("as_of",), ("segment:", "segment"), ("segment:", "active_members")),
    keys=("segment",),
    read=read,
    one_row=("area_code", "as_of", "segment"),
    conflict="intake.row_conflict",
    store=store,
)
