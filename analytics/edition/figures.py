"""The figures of the catalogue that are published, for every area and month told."""

import pandas as pd

from analytics import indicators
from analytics.dataset import Dataset
from analytics.edition.schedule import keys, months, years
from analytics.vocabulary import LEVELS

COLUMNS = [
    "area_code", "level", "month", "indicator", "value", "numerator", "denominator", "unit",
    "nature", "source", "as_of",
]  # fmt: skip


def figures(data: Dataset) -> pd.DataFrame:
    """Return the figures of all levels and months that `schedule` tells of; `COLUMNS`."""
    yearly = years(data)
    asked = (
        (level, month, key)
        for level in LEVELS
        for month in months(data)
        for key in keys(level, month in yearly)
    )
    return indicators.told(data, asked)[COLUMNS]
