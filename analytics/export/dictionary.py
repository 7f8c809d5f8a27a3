"""What each column of a table means: unit, formula, caveat, source, nature, data version."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from analytics import numbers, sources
from analytics.metrics import METRICS, Metric
from analytics.origin import Origin
from analytics.text import say, sentences, word

HEADS = ("column", "unit", "formula", "caveat", "source", "nature", "as_of", "version")


@dataclass(frozen=True)
class Column:
    """One column of a table that is taken away.

    Attributes:
        name: Column of the frame.
        heading: In the reader's language.
        unit: A unit of `analytics.units.WRITTEN`.
        origin: Where its values come from.
    """

    name: str
    heading: str
    unit: str
    origin: Origin


def dictionary(columns: Iterable[Column], version: int, lang: str) -> pd.DataFrame:
    """Return one row per column, all text, with the columns `HEADS`.

    Formula and caveat are those of the metric that gives the column its heading; of any other
    column what `data/text/column.yml` says; empty where the heading says it all.
    """
    rows = [(*_meaning(column, lang), *_standing(column, version, lang)) for column in columns]
    return pd.DataFrame(rows, columns=list(HEADS))


def metric_of(heading: str, lang: str) -> Metric | None:
    """Return the metric whose name a heading is, also with its unit in brackets behind it."""
    known = _by_name(lang)
    return known.get(heading) or known.get(heading.rpartition(" (")[0])


def _meaning(column: Column, lang: str) -> tuple[str, str, str, str]:
    metric = metric_of(column.heading, lang)
    unit = say(f"unit.{column.unit}", lang)
    if metric:
        return column.heading, unit, metric.formula[lang], metric.caveat[lang]
    key = f"column.{column.name}"
    return column.heading, unit, say(key, lang) if key in sentences() else "", ""


def _standing(column: Column, version: int, lang: str) -> tuple[str, str, str, str]:
    origin = column.origin
    as_of = numbers.dated(origin.as_of, lang) if origin.as_of else ""
    nature = word("nature", origin.nature, lang)
    return sources.named(origin.source, lang), nature, as_of, str(version)


@lru_cache
def _by_name(lang: str) -> Mapping[str, Metric]:
    return {metric.name[lang]: metric for metric in METRICS.values()}
