"""Alerts on the data themselves: what cannot be right, and what has grown old."""

from collections.abc import Iterator

import pandas as pd

from analytics.alerts.alert import HIGH, WATCH, Alert
from analytics.alerts.once import once
from analytics.alerts.thresholds import Thresholds
from analytics.dataset import Dataset
from analytics.findings import query
from analytics.store.freshness import SPEAKS_OF
from analytics.vocabulary import KINDS

PAGE = "mutu"
# Rows that may be wrong. Double payment has an alert of its own; moving is ordinary.
DOUBTFUL = ("overlap", "person_differs", "too_old", "too_young")
# Counts at a reference date: however lately one was imported, it is as old as that date. Of the
# others the last import counts; that nothing happened since is no fault of the file.
COUNTED = ("welfare", "membership", "worker_base")
AGED = (*COUNTED, "enrolment", "funding", "claims")


def faults(data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds) -> Iterator[Alert]:
    """Tell of the dead who are still paid for, and of rows that need to be checked."""
    rows = once(data, area, query.found)
    if rows is None:
        return
    now = (rows["first_month"] <= month) & (rows["last_month"] >= month)
    dead = rows[now & (rows["rule"] == "after_death")]
    params = {"wilayah": area, "bagian": "temuan"}
    if len(dead) >= max(limits.after_death, 1):
        values = {"n": len(dead), "rows": len(dead), "month": month}
        yield Alert(
            "after_death", "after_death", HIGH, PAGE, values, params | {"aturan": "after_death"}
        )
    doubtful = int(rows["rule"].isin(DOUBTFUL).sum())
    if doubtful >= max(limits.doubtful_rows, 1):
        yield Alert("doubtful", "doubtful", WATCH, PAGE, {"n": doubtful, "rows": doubtful}, params)


def stale(data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds) -> Iterator[Alert]:
    """Tell which tables brought by offices are older than they may be today.

    Simulated tables are nobody's delivery, and a table that never came is not an old one.
    """
    for kind in sorted(AGED, key=KINDS.index):
        day = _day(data, kind)
        age = (data.today - day).days
        if age > getattr(limits, f"{kind}_days"):
            values = {"kind": kind, "day": day, "n": age, "days": age}
            params = {"wilayah": area, "bagian": "kelengkapan"}
            yield Alert("stale", f"stale.{kind}", WATCH, PAGE, values, params)


def _day(data: Dataset, kind: str) -> pd.Timestamp:
    """Return how far a table reaches; NaT where it is unknown or simulated."""
    origin = data.origins.get(kind)
    if origin is None or origin.nature == "simulated":
        return pd.NaT
    if kind in COUNTED:
        return getattr(data, kind)[SPEAKS_OF[kind]].max()
    return pd.Timestamp(origin.as_of)
