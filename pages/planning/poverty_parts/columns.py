"""What the sections of the page on poverty write alike."""

from collections.abc import Callable, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics import numbers, safe
from analytics.charts import bars, spread
from analytics.text import word
from pages.parts.frame import View


def village_columns(view: View) -> dict[str, tuple[str, str]]:
    """Return the columns that name a village, for `figure.table`."""
    return {
        "village_label": (view.say("filter.village"), "text"),
        "subdistrict_name": (view.say("filter.subdistrict"), "text"),
    }


def statuses(view: View, column: pd.Series) -> list[str]:
    """Return the reader's names of IDM statuses."""
    return [
        numbers.missing(view.lang) if pd.isna(status) else word("idm", status, view.lang)
        for status in column
    ]


def by_rank(
    view: View, table: pd.DataFrame, value: str, title: str, texts: Sequence[str]
) -> go.Figure:
    """Draw villages by `value`: as dots for a whole regency, as named bars for a subdistrict.

    A hundred named bars would be a list; the table below the chart is one.
    """
    safe_names = table.assign(village_label=table["village_label"].map(safe.html))
    if view.level == "regency":
        rank = view.say("poverty.rank")
        return spread.dots(safe_names, value, "village_label", title, rank, texts, view.lang)
    return bars.ranked(safe_names, value, "village_label", title, view.lang, texts)


def ends_said(
    ends: dict[str, pd.Series | float], value: str, write: Callable[[float], str]
) -> dict[str, str]:
    """Return low, low_in, high and high_in of `equity.extremes` for a sentence in Markdown."""
    return {
        "low": write(ends["low"][value]),
        "low_in": safe.markdown(ends["low"]["village_label"]),
        "high": write(ends["high"][value]),
        "high_in": safe.markdown(ends["high"]["village_label"]),
    }
