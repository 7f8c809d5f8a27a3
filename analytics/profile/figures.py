"""The rates of all villages in one month, which the parts of the profile share."""

import pandas as pd

from analytics import coverage, rates, welfare
from analytics.dataset import Dataset


def figures(data: Dataset, month: pd.Timestamp) -> dict[str, pd.DataFrame]:
    """Return each rate by village: index village code; value, numerator, denominator.

    Returns:
        quota_pct (people of the village programme per quota, %), quota_per_100 and
        protected_per_100 (per 100 adults), share (deciles 1–4, %) and vulnerable_pct (people
        protected per worker in deciles 1–4). Made once a month: do not change.
    """
    key = ("profile", month)
    if key not in data.memo:
        villages = data.villages.set_index("code")
        data.memo[key] = {
            "quota_pct": coverage.programme_coverage(data, "village", month),
            "quota_per_100": rates.ratio(villages["quota"], villages["voters"]),
            "protected_per_100": coverage.per_100_adults(data, "village", month),
            "share": welfare.low_decile_share(data, "village", month),
            "vulnerable_pct": welfare.vulnerable_coverage(data, "village", month),
        }
    return data.memo[key]
