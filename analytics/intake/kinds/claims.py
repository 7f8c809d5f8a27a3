"""Claims: what happened, when it was reported, when and how much was paid."""

import pandas as pd

from analytics.intake import places
from analytics.intake.gazetteer import Gazetteer
from analytics.intake.kinds.base import Kind, numbered
from analytics.intake.table import Table
from analytics.intake.values.nik import mask_within
from analytics.store.keys import worker_keys

STORED = [
    "row_no", "claim_key", "worker_key", "village_code", "programme", "benefit", "event_date",
    "reported_date", "paid_date", "amount_idr",
]  # fmt: skip
# What makes a claim without a number one and the same.
_IDENTITY = ["nik", "name", "village_code", "programme", "benefit", "event_date"]


def read(table: Table, gazetteer: Gazetteer) -> pd.DataFrame:
    """Read every column; the NIK may be missing, not wrong."""
    niks = table.niks(required=False)
    village = places.villages(table, gazetteer)
    event = table.days("event_date", required=True)
    frame = pd.DataFrame({
        "claim_no": table.text("claim_no"),
        "nik": niks,
        "name": table.text("name").str.casefold(),
        "village_code": village,
        "programme": table.words("programme", "programme"),
        "benefit": table.text("benefit"),
        "event_date": event,
        "reported_date": table.days("reported_date"),
        "paid_date": table.days("paid_date"),
        "amount_idr": table.amounts("amount_idr"),
    })  # fmt: skip
    table.refuse(frame["paid_date"] < event, "paid_date", "intake.period_reversed.paid")
    return frame.assign(claim_key=_claim_keys(frame))


def store(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the claims without name and NIK."""
    return numbered(frame.assign(worker_key=worker_keys(frame["nik"])))[STORED]


def _claim_keys(frame: pd.DataFrame) -> pd.Series:
    """Return the claim's number; a hash of what it is about where it has none.

    A number that could be a NIK is hashed too: it would name a person.
    """
    number = frame["claim_no"]
    personal = number.notna() & (number != number.map(mask_within, na_action="ignore"))
    said = frame[_IDENTITY].astype("str").fillna("").agg("|".join, axis=1)
    return number.mask(personal | number.isna(), worker_keys(number.where(personal, said)))


KIND = Kind(
    needed=(("village_code", "village"), ("programme",), ("event_date",)),
    keys=("nik", "claim_no", "event_date"),
    read=read,
    one_row=("claim_key",),
    conflict="intake.row_conflict.claim",
    store=store,
)
