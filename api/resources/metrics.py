"""The dictionary: what each figure counts, how, and how not to read it."""

import pandas as pd

from analytics.metrics import METRICS, Metric
from api.kinds import Choice
from api.parameters import Parameter
from api.resource import Asked, table
from api.resources import within
from api.schemas import FLAG, ORIGIN, TEXT

BOTH = ("name", "formula", "caveat")
COLUMNS = {
    "indicator": TEXT,
    "unit": TEXT,
    **{f"{part}_{lang}": TEXT for part in BOTH for lang in ("id", "en")},
    "by_area": FLAG,
    **ORIGIN,
}
INDICATOR = Parameter("indicator", Choice(tuple(METRICS)))


def rows(asked: Asked) -> pd.DataFrame:
    """Return one row per metric, with the origin that its figures have in the edition."""
    table = pd.DataFrame([_row(metric, asked) for metric in METRICS.values()])
    return within.words(table, asked, "indicator")


def _row(metric: Metric, asked: Asked) -> dict:
    origin = asked.edition.origin(*metric.sources)
    texts = {
        f"{part}_{lang}": text for part in BOTH for lang, text in getattr(metric, part).items()
    }
    return {
        "indicator": metric.key,
        "unit": metric.unit,
        **texts,
        "by_area": metric.by_area,
        "nature": origin.nature,
        "source": origin.source,
        "as_of": origin.as_of,
    }


DICTIONARY = table("metrics", "metrics", rows, COLUMNS, (INDICATOR,), "metrics?indicator=people")
