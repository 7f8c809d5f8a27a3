"""The villages of the regency, or of the chosen kecamatan, by class: on screen and on paper."""

from functools import partial

import pandas as pd
import streamlit as st

from analytics import classes, listing, metrics, numbers, safe
from analytics.dataset import Dataset
from analytics.maps import fills
from analytics.maps.legend import class_rule, entries, legend, rule_name
from analytics.metrics import Metric
from pages.parts import figure, frame, indicator, link, map_picture, take, village_map
from pages.parts.frame import View

Bounds = tuple[float, ...]


def choose_rule(view: View) -> str:
    """Draw the choice of how the classes are made, which stands in the link; return it."""
    link.choose("kelas", list(classes.RULES), classes.POLICY)
    return st.selectbox(
        view.say("map.rules"),
        classes.RULES,
        format_func=lambda rule: rule_name(rule, view.lang),
        key="kelas",
        width=170,
    )


def show(view: View, metric: Metric, rows: pd.DataFrame, rule: str, form: str) -> None:
    """Draw the map with its legend, and offer it as a picture.

    Args:
        rows: As `listing.areas` returns them for the villages around.
        rule: One of `classes.RULES`.
        form: One of `map_form.FORMS`.
    """
    bounds = frame.ask(view, _bounds, metric.key, view.month, rule)
    groups = classes.classify(rows["value"], bounds).mask(rows["outside"], classes.OUTSIDE)
    found = indicator.found(view, metric, "village", rows)
    st.caption(safe.markdown(found) + " " + view.say("coverage.hint"))
    if metric.unit == "people":
        st.caption(view.say("coverage.count_caveat"))
    village_map.draw(
        view,
        rows.assign(**{"class": groups, "text": indicator.texts(view, metric, rows)}),
        len(bounds),
        {
            "label": view.say("filter.village"),
            "subdistrict_name": view.say("filter.subdistrict"),
            "text": metric.name[view.lang],
        },
        alt=f"{metric.name[view.lang]}, {numbers.month(view.month, view.lang)}. {found}",
        legend=legend(groups, bounds, metric.unit, view.lang, rule),
        key="coverage_map",
        form=form,
    )
    origin = view.data.origin(*metric.sources)
    figure.provenance(view, origin)
    village_map.shapes_from(view)
    title = indicator.by_level(view, metric, "village")
    drawn = _on_paper(view, metric, rows, groups, bounds, rule, form)
    with st.container(horizontal=True, gap="small"):
        take.picture(view, "coverage_map", origin, title, drawn)


def _bounds(data: Dataset, key: str, month: pd.Timestamp, rule: str) -> Bounds:
    """Return the classes for the whole regency: a village keeps its own in every closer look."""
    rows = listing.areas(data, key, "village", month, data.area)
    unit = metrics.METRICS[key].unit
    return classes.bounds_by(rule, rows["value"], unit, listing.largest_count(data))


def _on_paper(
    view: View,
    metric: Metric,
    rows: pd.DataFrame,
    groups: pd.Series,
    bounds: Bounds,
    rule: str,
    form: str,
) -> take.Picture:
    """Return what draws the map with its legend as a picture."""
    look = partial(fills.look, classes=len(bounds))
    words = entries(groups, bounds, metric.unit, view.lang)
    return map_picture.of(
        view,
        dict(zip(rows["area_code"], map(look, groups), strict=True)),
        [(look(group), text) for group, text in words],
        class_rule(metric.unit, view.lang, rule),
        form=form,
    )
