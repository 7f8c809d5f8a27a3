"""What has been published, and when."""

import pandas as pd

from analytics.origin import Origin, combine
from analytics.settings import settings
from analytics.store import editions
from api.resource import Asked, table
from api.schemas import COUNT, DAY, MONTH, ORIGIN

COLUMNS = {
    "edition": COUNT,
    "edition_day": DAY,
    "data_version": COUNT,
    "month": MONTH,
    **ORIGIN,
}


def rows(asked: Asked) -> pd.DataFrame:
    """Return one row per edition of the area, the newest first; its origin is the weakest."""
    told = (editions.about(settings().store, number) for number in reversed(editions.numbers()))
    return pd.DataFrame([_row(each) for each in told if each["area"] == asked.edition.area])


def _row(about: dict) -> dict:
    origin = combine(*(Origin(**each) for each in about["origins"].values()))
    return {
        "edition": about["number"],
        "edition_day": about["published_on"],
        "data_version": about["version"],
        "month": about["month"],
        "nature": origin.nature,
        "source": origin.source,
        "as_of": origin.as_of,
    }


EDITIONS = table("editions", "editions", rows, COLUMNS)
