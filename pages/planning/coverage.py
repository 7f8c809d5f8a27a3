"""In which villages are workers protected, and how far? From the regency down to one village."""

from functools import partial

import pandas as pd
import streamlit as st

from analytics import listing, metrics, numbers, safe, units
from analytics.charts import bars
from analytics.metrics import Metric
from pages.parts import figure, frame, indicator, link, map_form, path, village_map
from pages.parts.frame import View
from pages.planning.coverage_parts import painted


def show() -> None:
    """Draw the page."""
    # Banners come and go with the month. In a block of their own they leave the map its place;
    # a map that moves is loaded anew.
    with st.container():
        view = frame.open_page("coverage")
    explore(view)


@st.fragment
def explore(view: View) -> None:
    """Everything that a choice of indicator changes; a choice of area changes the whole page."""
    if path.left(view):
        st.rerun()
    with st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="bottom",
        key="coverage_choices",
    ):
        path.path(view)
        with st.container(horizontal=True, vertical_alignment="bottom", width="content"):
            metric = indicator.choose(view)
            rule = painted.choose_rule(view)
            form = map_form.choose(view)
    rows = frame.ask(
        view, listing.areas, metric.key, "village", view.month, village_map.around(view)
    )
    left, right = st.columns([3, 2], gap="medium")
    with left:
        painted.show(view, metric, rows, rule, form)
    with right:
        with st.container(height="content"):
            headline(view, metric)
        ranking(view, metric)
    village_table(view, metric, rows)
    link.write()


def headline(view: View, metric: Metric) -> None:
    """The figure of the chosen area itself."""
    rows = frame.ask(view, listing.areas, metric.key, view.level, view.month, view.area)
    row = rows.iloc[0]
    note = None
    if pd.notna(row["denominator"]):
        parts = ("numerator", "denominator")
        counts = {part: numbers.integer(row[part], view.lang) for part in parts}
        note = view.say("coverage.ratio", **counts)
    figure.number(view, metric, indicator.texts(view, metric, rows)[0], note=note)


def ranking(view: View, metric: Metric) -> None:
    """The kecamatan of the regency, or the villages of the kecamatan, by rank."""
    level, area = view.below, village_map.around(view)
    rows = frame.ask(view, listing.areas, metric.key, level, view.month, area)
    st.subheader(view.say("coverage.ranked", level=view.say(f"word.level.{level}")), anchor=False)
    chart = bars.ranked(
        rows.assign(label=_bar_labels(view, metric, rows)),
        "value",
        "label",
        units.name(metric.unit, view.lang),
        view.lang,
        indicator.texts(view, metric, rows),
        target=100 if metric is metrics.PROGRAMME_COVERAGE else None,
    )
    figure.chart(
        view,
        chart,
        view.data.origin(*metric.sources),
        alt=indicator.found(view, metric, level, rows),
        rows=rows[~rows["outside"]],
        columns={"label": (view.say(f"word.level.{level}"), "text"), **_figures(view, metric)},
        key="coverage_ranked",
        title=indicator.by_level(view, metric, level),
    )


def village_table(view: View, metric: Metric, rows: pd.DataFrame) -> None:
    """The map as a table; selecting a row goes to that village."""
    st.subheader(view.say("coverage.villages"), anchor=False)
    st.caption(f"{metric.formula[view.lang]}. {metric.caveat[view.lang]}")
    inside = rows[~rows["outside"]]
    key = f"coverage_table_{view.area}"
    figure.table(
        view,
        inside,
        {
            "label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            **_figures(view, metric),
        },
        key=key,
        origin=view.data.origin(*metric.sources),
        title=indicator.by_level(view, metric, "village"),
        on_select=partial(_take_row, key, inside["area_code"].tolist()),
        selection_mode="single-row",
    )
    outside = rows.loc[rows["outside"], "label"]
    if len(outside):
        st.caption(view.say("coverage.outside", names=safe.markdown(", ".join(outside))))


def _figures(view: View, metric: Metric) -> dict[str, tuple[str, str]]:
    """Return the columns of a table that hold numbers, with headings and units."""
    columns = {"value": (indicator.titled(view, metric), metric.unit)}
    if metric.unit != "people":
        columns["numerator"] = (view.say(f"coverage.numerator.{metric.key}"), "people")
        columns["denominator"] = (view.say(f"coverage.denominator.{metric.key}"), "people")
    if metric is metrics.PROGRAMME_COVERAGE:
        columns["lacking"] = (view.say("coverage.lacking"), "people")
    return columns


def _bar_labels(view: View, metric: Metric, rows: pd.DataFrame) -> list[str]:
    """Name each bar; where none can be drawn, say why: a missing bar looks like zero."""
    texts = indicator.texts(view, metric, rows)
    return [
        safe.html(f"{row.label}: {text}" if pd.isna(row.value) else row.label)
        for row, text in zip(rows.itertuples(), texts, strict=True)
    ]


def _take_row(key: str, codes: list[str]) -> None:
    chosen = st.session_state[key]["selection"]["rows"]
    if chosen:
        path.go(codes[chosen[0]])


if __name__ == "__main__":
    show()
