"""From one village to the next, and where to begin."""

import pandas as pd

from analytics import attention
from analytics.dataset import Dataset


def first_to_look(data: Dataset, month: pd.Timestamp, area: str) -> str:
    """Return the village of `area` with most people at stake; else the first by code."""
    needy = attention.villages(data, month, area)
    return data.codes("village", area)[0] if needy.empty else needy["code"].iloc[0]


def around(data: Dataset, code: str) -> tuple[str | None, str | None]:
    """Return the villages before and after `code`: those of its kecamatan, then of the next.

    None where the regency begins or ends.
    """
    codes = sorted(data.codes("village"))
    place = codes.index(code)
    before = codes[place - 1] if place else None
    after = codes[place + 1] if place + 1 < len(codes) else None
    return before, after
