"""Alerts on the strategies: what an office promised to have done by now."""

from collections.abc import Iterator

import pandas as pd

from analytics import strategies
from analytics.alerts.alert import WATCH, Alert
from analytics.alerts.thresholds import Thresholds
from analytics.dataset import Dataset


def overdue(data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds) -> Iterator[Alert]:
    """Tell which strategies have an open step past its day; strategies are the regency's."""
    if data.actions is None or area != data.area:
        return
    for row in strategies.progress(data).itertuples():
        late = (data.today - row.due).days
        if late >= limits.overdue_days:
            values = {"strategy": row.strategy, "day": row.due, "n": late, "days": late}
            about = f"strategy.{row.strategy}"
            yield Alert("overdue", about, WATCH, "bukti", values, {"wilayah": area})
