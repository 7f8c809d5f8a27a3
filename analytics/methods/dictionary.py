"""The catalogue of metrics as a table."""

import pandas as pd

from analytics.metrics import METRICS, Metric
from analytics.text import say

COLUMNS = [
    "entry", "name", "unit", "formula", "numerator", "denominator", "caveat", "sources", "by_area",
]  # fmt: skip
DIVIDED, HUNDRED = " ÷ ", "100 × "


def metrics(lang: str) -> pd.DataFrame:
    """Return one row per metric of the catalogue, in its order.

    Returns:
        `COLUMNS`: numerator and denominator are the words of the formula, empty where it
        divides nothing; ``sources`` a tuple of names; ``by_area``, whether areas have it.
    """
    return pd.DataFrame([_row(metric, lang) for metric in METRICS.values()], columns=COLUMNS)


def _row(metric: Metric, lang: str) -> tuple:
    return (
        metric.key,
        metric.name[lang],
        say(f"unit.{metric.unit}", lang),
        metric.formula[lang],
        *parts(metric.formula[lang]),
        metric.caveat[lang],
        metric.sources,
        metric.by_area,
    )


def parts(formula: str) -> tuple[str, str]:
    """Return what a formula divides by what, in its own words; two empty texts where nothing.

    A condition behind a comma ("only villages that have both") belongs to neither.
    """
    above, divided, below = formula.partition(DIVIDED)
    if not divided:
        return "", ""
    return above.removeprefix(HUNDRED), below.partition(", ")[0].partition("; ")[0]
