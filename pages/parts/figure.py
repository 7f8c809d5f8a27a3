"""A figure on the screen, never without where it comes from."""

from collections.abc import Callable, Mapping

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics import numbers, safe, sources, units
from analytics.metrics import Metric
from analytics.origin import Origin
from analytics.text import word
from pages.parts import take
from pages.parts.frame import View
from pages.parts.take import Picture

Rows = pd.DataFrame | Callable[[], pd.DataFrame]

BADGES = {
    "official": "green",
    "published": "blue",
    "imported": "violet",
    "derived": "gray",
    "simulated": "orange",
}
# Sentences wrap in a column this wide, into rows this high; elsewhere a long text is cut off.
SENTENCE_WIDTH, THREE_LINES = 340, 74


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
    if origin.source:
        st.caption(origin_text(view, origin))


def origin_text(view: View, origin: Origin) -> str:
    """Return nature, source and as-of date as Markdown; where they are unknown, that."""
    if not origin.source:
        return numbers.missing(view.lang)
    badge = f":{BADGES[origin.nature]}-badge[{word('nature', origin.nature, view.lang)}]"
    parts = [safe.markdown(sources.named(origin.source, view.lang))]
    if origin.as_of:
        parts.append(view.say("figure.as_of", day=numbers.dated(origin.as_of, view.lang)))
    return " ".join([badge, " · ".join(parts)])


def chart(
    view: View,
    figure: go.Figure,
    origin: Origin,
    alt: str,
    rows: Rows,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    title: str | None = None,
    picture: Picture | None = None,
) -> None:
    """Draw a chart with its finding as alternative text, its origin, and its table below.

    `columns` maps each column of `rows` to its heading and unit, as in `table`. Where the
    rows take time to write, give a function that makes them. A `picture` is what is taken
    away instead of the chart as it stands, such as one with its legend.
    """
    st.plotly_chart(figure, key=key, alt=alt, theme=None, config={"displayModeBar": False})
    provenance(view, origin)

    def pictures() -> None:
        if picture:
            take.picture(view, key, origin, title, picture)
        else:
            take.drawn(view, key, origin, title)

    twin(view, rows, columns, key, origin, title, pictures)


@st.fragment
def twin(
    view: View,
    rows: Rows,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    origin: Origin | None = None,
    title: str | None = None,
    pictures: Callable[[], None] | None = None,
) -> None:
    """Offer what was drawn as a table and as files; all is made when opened, and only then."""
    label, icon = view.say("figure.as_table"), ":material/table:"
    offered = st.expander(label, icon=icon, key=f"{key}_twin", on_change="rerun")
    if offered.open:
        with offered:
            made = rows if isinstance(rows, pd.DataFrame) else rows()
            _grid(view, made, columns, key=f"{key}_table")
            with _files():
                known = origin or _whole(view)
                take.table(view, made, columns, f"{key}_table", known, title)
                if pictures:
                    pictures()


def table(
    view: View,
    rows: pd.DataFrame,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    origin: Origin | None = None,
    title: str | None = None,
    takeable: bool = True,
    **options: object,
) -> object:
    """Draw a table with its origin and its files: numbers sort as numbers, read as `view.lang`.

    Args:
        rows: The data; only the columns named are shown, in that order.
        columns: Column → (heading, unit), a unit of `units.WRITTEN`.
        origin: Written below the table. Without one the files name everything that the data
            version rests on: never less doubtful than the table is.
        title: What the files are called; by default as their page.
        takeable: Not what only passes by, such as the cells of a file on its way in.
        options: ``sentence``, the column whose long texts wrap; the rest is passed on to
            `st.dataframe`, such as ``on_select``.
    """
    event = _grid(view, rows, columns, key, **options)
    if origin:
        provenance(view, origin)
    if takeable:
        with _files():
            known = origin or _whole(view)
            take.table(view, rows, columns, key, known, title, options.get("placeholder"))
    return event


def _files() -> DeltaGenerator:
    return st.container(horizontal=True, vertical_alignment="center", gap="small")


def _whole(view: View) -> Origin:
    return view.data.origin(*view.data.origins)


def _grid(
    view: View,
    rows: pd.DataFrame,
    columns: Mapping[str, tuple[str, str]],
    key: str,
    sentence: str = "",
    **options: object,
) -> object:
    shown = rows[list(columns)].rename(columns={name: head for name, (head, _) in columns.items()})
    written = {
        head: (lambda value, unit=unit: units.write(value, unit, view.lang))
        for head, unit in columns.values()
    }
    right = {
        head: st.column_config.Column(alignment="right")
        for head, unit in columns.values()
        if unit != "text"
    }
    if sentence:
        right[columns[sentence][0]] = st.column_config.Column(width=SENTENCE_WIDTH)
        options.setdefault("row_height", THREE_LINES)
    options.setdefault("placeholder", numbers.missing(view.lang))
    return st.dataframe(
        shown.reset_index(drop=True).style.format(written).hide(axis="index"),
        hide_index=True,
        column_config=right,
        key=key,
        **options,
    )
