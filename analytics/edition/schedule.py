"""How finely each figure is told: monthly for large areas, once a year for a village.

Two counts of a village a month apart would tell how few came or went in between. A year apart
they do not: who came is told only for the kecamatan, and cover lasts a year.
"""

from collections.abc import Collection

import pandas as pd

from analytics.cube.query import months_of
from analytics.dataset import Dataset

# Told in every month for these levels, and once a year for those.
EVERY_MONTH = {
    "regency": (
        "people", "villages_at_100", "programme_coverage_pct", "protected_per_100_adults",
        "poverty_rate_pct", "worker_months", "ending_30_days", "ending_60_days",
        "ending_90_days", "renewal_cost_idr", "grace", "double_paid", "double_paid_idr",
        "ceiling_idr", "realised_idr", "absorption_pct", "cost_per_worker_month_idr",
        "ucj_coverage_pct", "active_members", "worker_base",
    ),
    "subdistrict": (
        "people", "villages_at_100", "programme_coverage_pct", "protected_per_100_adults",
        "worker_months", "ending_30_days", "ending_60_days", "ending_90_days", "grace",
        "double_paid", "double_paid_idr",
    ),
    "village": (),
}  # fmt: skip
# Money booked for one village or kecamatan is a count of people times the contribution.
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
        "people", "worker_months", "programme_coverage_pct", "protected_per_100_adults",
        "quota_per_100_adults", "vulnerable_coverage_pct", "low_decile_share_pct",
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


def keys(level: str, yearly: bool) -> Collection[str]:
    """Return the indicators told for `level` in a month; some only in the month of `years`."""
    return EVERY_MONTH[level] + (ONCE_A_YEAR[level] if yearly else ())


