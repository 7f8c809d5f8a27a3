"""The figure that a map, a ranking and a table show together."""

from functools import partial

import pandas as pd
import streamlit as st

from analytics import metrics, units
from analytics.maps.finding import finding
from analytics.metrics import Metric
from pages.parts import link
from pages.parts.frame import View

# The figures of the catalogue that speak of a village and change with the month.
CHOICES = (
    metrics.PER_100_ADULTS,
    metrics.PROGRAMME_COVERAGE,
    metrics.VULNERABLE_COVERAGE,
    metrics.PEOPLE,
    metrics.ENDING_90,
)


def choose(view: View) -> Metric:
    """Draw the choice of the figure, which stands in the link; return it."""
    names = {metric.key: metric.name[view.lang] for metric in CHOICES}
    link.choose("indikator", list(names), CHOICES[0].key)
    key = st.selectbox(
        view.say("figure.indicator"),
        list(names),
        format_func=names.get,
        key="indikator",
        width=330,
    )
    return metrics.METRICS[key]


def titled(view: View, metric: Metric) -> str:
    """Name a figure with its unit, unless the name says it already."""
    name = metric.name[view.lang]
    if metric.unit == "per_100_adults":
        return name
    return f"{name} ({units.name(metric.unit, view.lang)})"


def by_level(view: View, metric: Metric, level: str) -> str:
    """Name what is taken away: a figure per kecamatan or per desa/kelurahan."""
    level_name = view.say(f"word.level.{level}")
    return view.say("figure.by_level", name=metric.name[view.lang], level=level_name)


def texts(view: View, metric: Metric, rows: pd.DataFrame) -> list[str]:
    """Write each value; the village programme does not speak of those outside it."""
    outside = view.say("map.outside")
    return [
        outside if row.outside else units.write(row.value, metric.unit, view.lang)
        for row in rows.itertuples()
    ]


def found(view: View, metric: Metric, level: str, rows: pd.DataFrame) -> str:
    """Say what the values tell, in one sentence or three."""
    return finding(rows, level, partial(units.write, unit=metric.unit, lang=view.lang), view.lang)
