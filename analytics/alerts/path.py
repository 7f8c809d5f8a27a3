"""Alerts on the way to universal coverage: members grow too slowly for this year's target."""

from collections.abc import Iterator

import pandas as pd

from analytics import members, pace, ucj
from analytics.alerts.alert import WATCH, Alert
from analytics.alerts.thresholds import Thresholds
from analytics.contributions import YEAR_MONTHS
from analytics.dataset import Dataset


def too_slow(data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds) -> Iterator[Alert]:
    """Tell that members grow more slowly than the year's leading target asks, or do not grow.

    For the regency only, over its leading worker base. The target of a year whose December the
    newest count lies in can no longer be grown towards.
    """
    if area != data.area:
        return
    due, present = ucj.target(data, month), pace.present(data, month)
    definition = ucj.leading_definition(data)
    if due is None or definition is None or present is None:
        return
    workers = ucj.worker_base(data, "regency", month, definition).iloc[0]
    missing = float(due["target_pct"]) / 100 * workers - present.members
    december = due["year"] * YEAR_MONTHS + YEAR_MONTHS - 1
    left = december - members.month_number(present.until)
    if not (missing > 0 and left > 0):
        return
    needed = missing / left
    if present.per_month >= limits.pace_pct / 100 * needed:
        return
    growing = present.per_month > 0
    values = {
        "pace": abs(present.per_month), "needed": needed, "target_pct": due["target_pct"],
        "target_system": due["target_system"], "year": due["year"],
    }  # fmt: skip
    params = {"wilayah": area, "bulan": f"{month:%Y-%m}"}
    key = "too_slow" if growing else "not_growing"
    yield Alert(key, "pace", WATCH, "tren-ucj", values, params)
