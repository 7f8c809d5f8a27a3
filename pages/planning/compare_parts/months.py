"""The map month by month, small, with one scale for all."""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from analytics import classes, compare, listing, numbers, units
from analytics.compare import AREAS
from analytics.dataset import Dataset
from analytics.maps import fills, hexagons, legend, multiples, shapes
from analytics.maps.multiples import Drawing
from analytics.metrics import METRICS, Metric
from pages.parts import figure, frame, map_form, map_picture, take, village_map
from pages.parts.frame import View
from pages.planning.compare_parts.chosen import Sides

Months = tuple[pd.Timestamp, ...]


class Small(NamedTuple):
    """Small maps of one figure: what each village has in each month, and its class.

    Attributes:
        rows: area_code, label, subdistrict_name, outside and a column m0, m1, … per month.
        panels: Month in words, and the class of each village by code.
        words: Each class and what it means.
        bounds: Lower bounds of the classes.
    """

    rows: pd.DataFrame
    panels: list[tuple[str, dict[str, str]]]
    words: list[tuple[str, str]]
    bounds: tuple[float, ...]


def show(view: View, sides: Sides, metric: Metric, form: str) -> None:
    """Draw up to twelve months of the chosen data version."""
    title = view.say("compare.months", name=metric.name[view.lang])
    st.subheader(title, anchor=False)
    months = tuple(frame.ask(view, compare.months_between, sides.before, sides.after))
    # Two areas are seen together only in the whole regency.
    place = view.data.area if sides.kind == AREAS else village_map.around(view)
    if not months or not map_form.villages(view, form, place):
        st.write(view.say("map.no_shapes") if months else numbers.missing(view.lang))
        return
    small = frame.ask(view, _small, metric.key, place, months, view.lang)
    drawn = frame.ask(view, _drawing, place, form)
    picture = multiples.small_multiples(small.panels, drawn, len(small.bounds))
    st.image(picture, width="stretch", alt=_finding(view, metric, small.rows, months))
    rule = legend.class_rule(metric.unit, view.lang)
    st.html(legend.written(small.words, len(small.bounds), rule, view.lang))
    map_form.explain(view, form)
    origin = view.data.origin(*metric.sources)
    figure.provenance(view, origin)
    columns = {f"m{number}": panel[0] for number, panel in enumerate(small.panels)}
    figure.twin(
        view,
        small.rows,
        {
            "label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            **{column: (month, metric.unit) for column, month in columns.items()},
        },
        "compare_months",
        origin,
        title,
        lambda: take.picture(
            view, "compare_months", origin, title, _on_paper(view, small, rule, form, place)
        ),
    )


def _small(data: Dataset, key: str, within: str, months: Months, lang: str) -> Small:
    rows = compare.by_month(data, key, within, months)
    values = [f"m{number}" for number in range(len(months))]
    bounds = classes.lower_bounds(METRICS[key].unit, listing.largest_count(data))
    groups = [
        classes.classify(rows[column], bounds).mask(rows["outside"], classes.OUTSIDE)
        for column in values
    ]
    panels = [
        (numbers.month(month, lang), dict(zip(rows["area_code"], each, strict=True)))
        for month, each in zip(months, groups, strict=True)
    ]
    names = enumerate(legend.class_names(bounds, METRICS[key].unit, lang))
    words = [(str(number), name) for number, name in names]
    return Small(rows, panels, [*words, *legend.unclassed(groups[0], lang).items()], bounds)


def _drawing(data: Dataset, within: str, form: str) -> Drawing:
    made = hexagons if form == map_form.HEXAGONS else shapes
    borders = made.outlines(data).items()
    inside = {code: shape for code, shape in borders if code.startswith(within)}
    return multiples.drawing(made.villages(data, within), inside)


def _on_paper(view: View, small: Small, rule: str, form: str, place: str) -> take.Picture:
    """Return what draws the small maps with their legend as a picture."""
    looks = {group: fills.look(group, len(small.bounds)) for group, _ in small.words}
    panels = [
        (month, {code: looks[group] for code, group in groups.items()})
        for month, groups in small.panels
    ]
    words = [(looks[group], text) for group, text in small.words]
    return map_picture.of(view, {}, words, rule, form=form, panels=panels, area=place)


def _finding(view: View, metric: Metric, rows: pd.DataFrame, months: Months) -> str:
    """Say in which months the village in the middle has least and most."""
    middles = rows[[f"m{number}" for number in range(len(months))]].median()
    known = middles.set_axis(months).dropna()
    if known.empty:
        return numbers.missing(view.lang)
    return view.say(
        "compare.months_alt",
        name=metric.name[view.lang],
        n=len(months),
        low=units.write(known.min(), metric.unit, view.lang),
        low_month=numbers.month(known.idxmin(), view.lang),
        high=units.write(known.max(), metric.unit, view.lang),
        high_month=numbers.month(known.idxmax(), view.lang),
    )
