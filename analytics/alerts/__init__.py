"""What asks for attention: whose cover ends, what money lacks, what is wrong with the data.

Each rule looks at one thing and says nothing where it is unknown.
"""

import pandas as pd

from analytics.alerts import money, overdue, path, people, records
from analytics.alerts.alert import LEVELS, Alert, sentence
from analytics.alerts.thresholds import Thresholds, thresholds
from analytics.dataset import Dataset

__all__ = ["Alert", "Thresholds", "alerts", "sentence", "thresholds"]

# Alerts of one level stand in this order.
RULES = (
    people.ending, money.palm_share, money.used_up, records.faults, people.below_quota,
    money.behind, overdue.overdue, path.too_slow, money.paid_twice, people.silent, records.stale,
)  # fmt: skip


def alerts(
    data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds | None = None
) -> list[Alert]:
    """Return what asks for attention in `area`, seen from `month`, the most serious first.

    How old data are, and how long a village is silent, is counted to the present day.

    Args:
        limits: From when on something is an alert; those of the settings where None.

    Raises:
        DataError: The settings name a threshold that there is not, or no number for it.
    """
    limits = limits or thresholds()
    known = ("alerts", month, area, limits)
    # The summary, a paper and a letter ask for the same list.
    if known not in data.memo:
        found = [alert for rule in RULES for alert in rule(data, month, area, limits)]
        data.memo[known] = sorted(found, key=lambda alert: LEVELS.index(alert.level))
    return list(data.memo[known])
