"""Intakes typed in a test: what an office file would give, without the file."""

from hashlib import sha256

import pandas as pd

from analytics.intake import Intake
from analytics.store.imports import Receipt, publish
from analytics.store.keys import worker_keys
from analytics.store.tables import Store

NO_REFUSALS = ("file", "row_no", "column", "value", "reason", "message")
ANNA, BUDI, CICI = "6107010101900001", "6107010101900002", "6107015505850003"


def intake(kind: str, file: str, rows: pd.DataFrame) -> Intake:
    """Return an intake of which every row is accepted; the name stands for the content."""
    none = pd.DataFrame(columns=list(NO_REFUSALS)).astype({"row_no": "int64"})
    return Intake(
        kind=kind, file=file, sha256=sha256(file.encode()).hexdigest(), sheet="", header_row=1,
        columns={}, read=len(rows), skipped=0, repaired=0,
        accepted=rows.assign(row_no=range(2, len(rows) + 2)), accepted_rows=len(rows),
        quarantined=none,
    )  # fmt: skip


def members(file: str, **active: int) -> Intake:
    """Return active members per segment in March 2024."""
    rows = [("61.07", pd.Timestamp("2024-03-31"), name, count) for name, count in active.items()]
    columns = ["area_code", "as_of", "segment", "active_members"]
    return intake("membership", file, pd.DataFrame(rows, columns=columns).assign(source="x"))


def spells(file: str, *niks: str, amount: float = 16_800.0) -> Intake:
    """Return a spell of March 2024 in one village for each worker."""
    rows = pd.DataFrame({"worker_key": worker_keys(pd.Series(niks, dtype="str"))}).assign(
        village_code="61.07.01.2001", scheme="desa100", fund_source="apbd_kabupaten",
        paid_from=pd.Timestamp("2024-03-01"), paid_through=pd.Timestamp("2024-03-01"),
        contribution_idr=amount, sex=None, birth_year=None, occupation=None,
    )  # fmt: skip
    return intake("enrolment", file, rows)


def claims(file: str, *niks: str) -> Intake:
    """Return one unpaid claim for each worker."""
    rows = pd.DataFrame({"worker_key": worker_keys(pd.Series(niks, dtype="str"))}).assign(
        claim_key=[f"{file}-{place}" for place in range(len(niks))],
        village_code="61.07.01.2001", programme="JKM", benefit=None,
        event_date=pd.Timestamp("2024-03-05"), reported_date=pd.NaT, paid_date=pd.NaT,
        amount_idr=None,
    )  # fmt: skip
    return intake("claims", file, rows)


def give(store: Store, read: Intake) -> Receipt:
    """Publish an intake as it is."""
    return publish(store, read, {})
