"""A figure on the screen, never without where it comes from."""

from collections.abc import Callable, Mapping

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import numbers, safe
from analytics.metrics import Metric
from analytics.origin import Origin
from analytics.text import say, word
from pages.parts.frame import View

Rows = pd.DataFrame | Callable[[], pd.DataFrame]

BADGES = {
    "official": "green",
    "published": "blue",
    "imported": "violet",
    "derived": "gray",
    "simulated": "orange",
}
# How a value of each unit is written, for one value and for a column alike.
WRITTEN: Mapping[str, Callable[[object, str], str]] = {
    "%": numbers.percent,
    "IDR": numbers.rupiah,
    "per_100_adults": numbers.decimal,
    "people": numbers.integer,
    "families": numbers.integer,
    "villages": numbers.integer,
    "worker_months": numbers.integer,
    "month": numbers.month,
    "day": numbers.day,
    "score": lambda value, lang: numbers.decimal(value, lang, 4),
    "text": lambda value, lang: numbers.missing(lang) if pd.isna(value) else str(value),
}


def number(
    view: View,
    metric: Metric,
    value: str,
    origin: Origin | None = None,
    note: str | None = None,
    label: str | None = None,
) -> None:
    """Draw one headline figure in a card, with formula, caveat and origin.

    `note` is the sentence that gives the number its meaning, such as its target.
    """
    origin = origin or view.data.origin(*metric.sources)
    with st.container(border=True, height="stretch", key=f"card_{metric.key}"):
        st.metric(
            label or metric.name[view.lang],
            value,
            help=f"{metric.formula[view.lang]}. {metric.caveat[view.lang]}",
        )
        if note:
            st.markdown(note)
        with st.container(key=f"origin_{metric.key}"):
            provenance(view, origin)


def provenance(view: View, origin: Origin) -> None:
    """Write nature, source and as-of date of the figure above; nothing where it is unknown."""
    if not origin.source:
        return
    badge = f":{BADGES[origin.nature]}-badge[{word('nature', origin.nature, view.lang)}]"
    source = origin.source.replace(say("origin.simulated"), view.say("origin.simulated"))
    parts = [safe.markdown(source)]
    if origin.as_of:
        parts.append(view.say("figure.as_of", day=numbers.dated(origin.as_of, view.lang)))
    st.caption(" ".join([badge, " · ".join(parts)]))


def chart(
    view: View,
    figure: go.Figure,
    origin: Origin,
    alt: str,
    rows: Rows,
    columns: Mapping[str, tuple[str, str]],
    key: str,
) -> None:
    """Draw a chart with its finding as alternative text, its origin, and its table below.

    `columns` maps each column of `rows` to its heading and unit, as in `table`. Where the
    rows take time to write, give a function that makes them.
    """
    st.plotly_chart(figure, key=key, alt=alt, theme=None, config={"displayModeBar": False})
    provenance(view, origin)
    twin(view, rows, columns, key)


@st.fragment
def twin(view: View, rows: Rows, columns: Mapping[str, tuple[str, str]], key: str) -> None:
    """Offer what was drawn as a table; it is made when it is opened, and only it."""
    label, icon = view.say("figure.as_table"), ":material/table:"
    offered = st.expander(label, icon=icon, key=f"{key}_twin", on_change="rerun")
    if offered.open:
        with offered:
            made = rows if isinstance(rows, pd.DataFrame) else rows()
            table(view, made, columns, key=f"{key}_table")


def table(
    view: View,
    rows: pd.DataFrame,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    **options: object,
) -> object:
    """Draw a table: numbers sort as numbers and read as `view.lang` writes them.

    Args:
        rows: The data; only the columns named are shown, in that order.
        columns: Column → (heading, unit), a unit of `WRITTEN`.
        options: Passed on to `st.dataframe`, such as ``on_select``.
    """
    shown = rows[list(columns)].rename(columns={name: head for name, (head, _) in columns.items()})
    written = {
        head: (lambda value, unit=unit: WRITTEN[unit](value, view.lang))
        for head, unit in columns.values()
    }
    right = {
        head: st.column_config.Column(alignment="right")
        for head, unit in columns.values()
        if unit != "text"
    }
    options.setdefault("placeholder", numbers.missing(view.lang))
    options.setdefault("height", min(35 * (len(shown) + 1) + 3, 420))
    return st.dataframe(
        shown.reset_index(drop=True).style.format(written).hide(axis="index"),
        hide_index=True,
        column_config=right,
        key=key,
        **options,
    )


def write(value: object, unit: str, lang: str) -> str:
    """Write one value of `unit`."""
    return WRITTEN[unit](value, lang)


def unit_name(unit: str, lang: str) -> str:
    """Return the reader's word for a unit, for axis titles and headings."""
    return say(f"unit.{unit}", lang)
