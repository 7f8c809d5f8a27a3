"""Whose cover ends next, and what it costs to go on."""

from collections.abc import Sequence

import pandas as pd

from analytics import rates
from analytics.coverage import counts
from analytics.dataset import Dataset

RENEWAL_MONTHS = 12


def ending(
    data: Dataset,
    level: str,
    month: pd.Timestamp,
    months: int,
    schemes: Sequence[str] | None = None,
) -> pd.Series:
    """Return the people whose cover ends in `month` or the `months` − 1 after it, by area.

    An end is a last month of cover without another spell following at once. NaN without a
    register.
    """
    ahead = [month + pd.DateOffset(months=step) for step in range(months)]
    return sum(counts(data, level, each, schemes)["ending"] for each in ahead)


def renewal_cost(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return IDR to renew for 12 months everyone whose cover ends within 90 days.

    Numerator: the people; denominator: IDR per person for 12 months.
    """
    people = ending(data, level, month, 3)
    price = pd.Series(data.contribution_idr * RENEWAL_MONTHS, index=people.index)
    table = rates.ratio(people, price)
    return table.assign(value=people * price)
