"""How finely each figure is told: monthly for large areas, once a year for a village.

Two counts of a village a month apart would tell how few came or went in between. A year apart
they do not: who came is told only for the kecamatan, and cover lasts a year.
"""

from collections.abc import Iterator

import pandas as pd

from analytics.cube.query import months_of
from analytics.dataset import Dataset
from analytics.vocabulary import LEVELS

# Told in every month for these levels, and once a year for those.
EVERY_MONTH = {
    "regency": (
        "people", "villages_at_100", "programme_coverage_pct", "protected_per_100_adults",
        "poverty_rate_pct", "worker_months", "ending_30_days", "ending_60_days",
        "ending_90_days", "grace", "double_paid", "ceiling_idr", "realised_idr",
        "absorption_pct", "cost_per_worker_month_idr", "ucj_coverage_pct", "active_members",
        "worker_base",
    ),
    "subdistrict": (
        "people", "villages_at_100", "programme_coverage_pct", "protected_per_100_adults",
        "ending_30_days", "ending_60_days", "ending_90_days", "grace",
        "double_paid",
    ),
    "village": (),
}  # fmt: skip
# Not told is money that is people times a contribution: for a renewal, paid twice, or booked for
# one village. With several contributions it would tell how many people pay each of them. Nor are
# worker-months below the regency: one month with few people would hide others all the years long.
ONCE_A_YEAR = {
    "regency": (
        "quota_per_100_adults", "vulnerable_coverage_pct", "low_decile_share_pct",
        "inclusion_error_pct", "exclusion_error_pct",
    ),
    "subdistrict": (
        "quota_per_100_adults", "vulnerable_coverage_pct", "low_decile_share_pct",
        "inclusion_error_pct", "exclusion_error_pct",
    ),
    "village": (
        "people", "programme_coverage_pct", "protected_per_100_adults", "quota_per_100_adults",
         "vulnerable_coverage_pct", "low_decile_share_pct",
    ),
}  # fmt: skip


def months(data: Dataset) -> pd.DatetimeIndex:
    """Return the months told: from the one before the register through the newest."""
    newest = data.newest_month()
    if data.cube is None:
        return pd.DatetimeIndex([newest], name="month")
    known = months_of(data.cube)
    return known[known <= newest]


def years(data: Dataset) -> pd.DatetimeIndex:
    """Return the newest month told and the same month of the years before, oldest first."""
    every = months(data)
    newest = every.max()
    return every[newest.month == every.month]


def asked(data: Dataset) -> Iterator[tuple[str, pd.Timestamp, str]]:
    """Yield what is told, as (level, month, indicator)."""
    yearly = years(data)
    for level in LEVELS:
        for month in months(data):
            keys = EVERY_MONTH[level] + (ONCE_A_YEAR[level] if month in yearly else ())
            for key in keys:
                yield level, month, key
