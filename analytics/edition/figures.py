"""The figures of the catalogue that are published, for every area and month told."""

import pandas as pd

from analytics import indicators
from analytics.dataset import Dataset
from analytics.disclosure.cells import text
from analytics.edition.schedule import asked

# What is counted by the value of a figure, by its numerator and by its denominator.
VALUES = {
    "people": "people",
    "worker_months": "worker_months",
    "ending_30_days": "ending",
    "ending_60_days": "ending_60_days",
    "ending_90_days": "ending_90_days",
    "grace": "grace",
    "double_paid": "double_paid",
    "active_members": "active_members",
    "worker_base": "worker_base",
}
NUMERATORS = {
    "programme_coverage_pct": "people_of_programme",
    "protected_per_100_adults": "people_of_known_voters",
    "vulnerable_coverage_pct": "people_of_known_deciles",
    "low_decile_share_pct": "listed_in_need",
    "inclusion_error_pct": "people_outside",
    "exclusion_error_pct": "workers_missed",
    "ucj_coverage_pct": "active_members",
}
DENOMINATORS = {
    "vulnerable_coverage_pct": "workers_counted",
    "low_decile_share_pct": "listed",
    "inclusion_error_pct": "people",
    "exclusion_error_pct": "workers_in_need",
    "ucj_coverage_pct": "worker_base",
    "cost_per_worker_month_idr": "worker_months_paid",
}
COUNTED = {"value": VALUES, "numerator": NUMERATORS, "denominator": DENOMINATORS}
COLUMNS = [
    "area_code", "level", "month", "indicator", "value", "numerator", "denominator", "unit",
    "nature", "source", "as_of",
]  # fmt: skip


def figures(data: Dataset) -> pd.DataFrame:
    """Return the figures of all levels and months that `schedule` tells of; `COLUMNS`."""
    return indicators.told(data, asked(data))[COLUMNS]


def counted(table: pd.DataFrame) -> pd.DataFrame:
    """Return what each of the `figures` counts, as `disclosure.cells.of_columns` does."""
    keys = pd.DataFrame({name: text(table[name]) for name in ("area_code", "month")})
    parts = [
        keys.assign(row=range(len(table)), fact=table["indicator"].map(facts), count=table[column])
        for column, facts in COUNTED.items()
    ]
    return pd.concat(parts, ignore_index=True).dropna(subset=["fact", "count"])
