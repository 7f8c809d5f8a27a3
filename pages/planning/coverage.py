"""In which villages are workers protected, and how far? From the regency down to one village."""

from functools import partial

import pandas as pd
import streamlit as st

from analytics import classes, listing, metrics, numbers, safe
from analytics.charts import bars
from analytics.maps import fills
from analytics.maps.finding import finding
from analytics.maps.legend import class_rule, entries, legend
from analytics.metrics import Metric
from pages.parts import figure, frame, link, map_picture, path, take, village_map
from pages.parts.frame import View

# The figures of the catalogue that speak of a village and change with the month.
CHOICES = (
    metrics.PER_100_ADULTS,
    metrics.PROGRAMME_COVERAGE,
    metrics.VULNERABLE_COVERAGE,
    metrics.PEOPLE,
    metrics.ENDING_90,
)


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
        metric = choose_metric(view)
    rows = frame.ask(
        view, listing.areas, metric.key, "village", view.month, village_map.around(view)
    )
    left, right = st.columns([3, 2], gap="medium")
    with left:
        coverage_map(view, metric, rows)
    with right:
        with st.container(height="content"):
            headline(view, metric)
        ranking(view, metric)
    village_table(view, metric, rows)
    link.write()


def choose_metric(view: View) -> Metric:
    """The figure that map, ranking and table show."""
    names = {metric.key: metric.name[view.lang] for metric in CHOICES}
    link.choose("indikator", list(names), CHOICES[0].key)
    key = st.selectbox(
        view.say("coverage.indicator"),
        list(names),
        format_func=names.get,
        key="indikator",
        width=400,
    )
    return metrics.METRICS[key]


def coverage_map(view: View, metric: Metric, rows: pd.DataFrame) -> None:
    """The villages of the regency, or of the chosen kecamatan, by class."""
    bounds = classes.lower_bounds(metric.unit, frame.ask(view, listing.largest_count))
    groups = classes.classify(rows["value"], bounds).mask(rows["outside"], classes.OUTSIDE)
    found = _finding(view, metric, "village", rows)
    st.caption(safe.markdown(found) + " " + view.say("coverage.hint"))
    if metric.unit == "people":
        st.caption(view.say("coverage.count_caveat"))
    village_map.draw(
        view,
        rows.assign(**{"class": groups, "text": _texts(view, metric, rows)}),
        len(bounds),
        {
            "label": view.say("filter.village"),
            "subdistrict_name": view.say("filter.subdistrict"),
            "text": metric.name[view.lang],
        },
        alt=f"{metric.name[view.lang]}, {numbers.month(view.month, view.lang)}. {found}",
        legend=legend(groups, bounds, metric.unit, view.lang),
        key="coverage_map",
    )
    origin = view.data.origin(*metric.sources)
    figure.provenance(view, origin)
    village_map.shapes_from(view)
    title = _by(view, metric, "village")
    with st.container(horizontal=True, gap="small"):
        take.picture(view, "coverage_map", origin, title, _on_paper(view, metric, rows, groups))


def _on_paper(view: View, metric: Metric, rows: pd.DataFrame, groups: pd.Series) -> take.Picture:
    """Return what draws the map with its legend as a picture."""
    bounds = classes.lower_bounds(metric.unit, frame.ask(view, listing.largest_count))
    look = partial(fills.look, classes=len(bounds))
    words = entries(groups, bounds, metric.unit, view.lang)
    return map_picture.of(
        view,
        dict(zip(rows["area_code"], map(look, groups), strict=True)),
        [(look(group), text) for group, text in words],
        class_rule(metric.unit, view.lang),
    )


def headline(view: View, metric: Metric) -> None:
    """The figure of the chosen area itself."""
    rows = frame.ask(view, listing.areas, metric.key, view.level, view.month, view.area)
    row = rows.iloc[0]
    note = None
    if pd.notna(row["denominator"]):
        parts = ("numerator", "denominator")
        counts = {part: numbers.integer(row[part], view.lang) for part in parts}
        note = view.say("coverage.ratio", **counts)
    figure.number(view, metric, _texts(view, metric, rows)[0], note=note)


def ranking(view: View, metric: Metric) -> None:
    """The kecamatan of the regency, or the villages of the kecamatan, by rank."""
    level, area = view.below, village_map.around(view)
    rows = frame.ask(view, listing.areas, metric.key, level, view.month, area)
    st.subheader(view.say("coverage.ranked", level=view.say(f"word.level.{level}")), anchor=False)
    chart = bars.ranked(
        rows.assign(label=_bar_labels(view, metric, rows)),
        "value",
        "label",
        figure.unit_name(metric.unit, view.lang),
        view.lang,
        _texts(view, metric, rows),
        target=100 if metric is metrics.PROGRAMME_COVERAGE else None,
    )
    figure.chart(
        view,
        chart,
        view.data.origin(*metric.sources),
        alt=_finding(view, metric, level, rows),
        rows=rows[~rows["outside"]],
        columns={"label": (view.say(f"word.level.{level}"), "text"), **_figures(view, metric)},
        key="coverage_ranked",
        title=_by(view, metric, level),
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
        title=_by(view, metric, "village"),
        on_select=partial(_take_row, key, inside["area_code"].tolist()),
        selection_mode="single-row",
    )
    outside = rows.loc[rows["outside"], "label"]
    if len(outside):
        st.caption(view.say("coverage.outside", names=safe.markdown(", ".join(outside))))


def _figures(view: View, metric: Metric) -> dict[str, tuple[str, str]]:
    """Return the columns of a table that hold numbers, with headings and units."""
    columns = {"value": (_title(view, metric), metric.unit)}
    if metric.unit != "people":
        columns["numerator"] = (view.say(f"coverage.numerator.{metric.key}"), "people")
        columns["denominator"] = (view.say(f"coverage.denominator.{metric.key}"), "people")
    return columns


def _by(view: View, metric: Metric, level: str) -> str:
    """Name what is taken away: a figure per kecamatan or per desa/kelurahan."""
    level_name = view.say(f"word.level.{level}")
    return view.say("coverage.by_level", name=metric.name[view.lang], level=level_name)


def _title(view: View, metric: Metric) -> str:
    """Name a figure with its unit, unless the name says it already."""
    name = metric.name[view.lang]
    if metric.unit == "per_100_adults":
        return name
    return f"{name} ({figure.unit_name(metric.unit, view.lang)})"


def _texts(view: View, metric: Metric, rows: pd.DataFrame) -> list[str]:
    """Write each value; the village programme does not speak of those outside it."""
    outside = view.say("map.outside")
    return [
        outside if row.outside else figure.write(row.value, metric.unit, view.lang)
        for row in rows.itertuples()
    ]


def _bar_labels(view: View, metric: Metric, rows: pd.DataFrame) -> list[str]:
    """Name each bar; where none can be drawn, say why: a missing bar looks like zero."""
    texts = _texts(view, metric, rows)
    return [
        safe.html(f"{row.label}: {text}" if pd.isna(row.value) else row.label)
        for row, text in zip(rows.itertuples(), texts, strict=True)
    ]


def _finding(view: View, metric: Metric, level: str, rows: pd.DataFrame) -> str:
    return finding(rows, level, partial(figure.write, unit=metric.unit, lang=view.lang), view.lang)


def _take_row(key: str, codes: list[str]) -> None:
    chosen = st.session_state[key]["selection"]["rows"]
    if chosen:
        path.go(codes[chosen[0]])


if __name__ == "__main__":
    show()
