"""A map of villages on the screen: clicking goes down, its frame lasts, its shapes are named."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.maps import shapes
from analytics.origin import Origin
from pages.parts import figure, map_form
from pages.parts.frame import View
from pages.parts.path import go

HEIGHT = 470


def around(view: View) -> str:
    """Return the area whose villages are drawn: a village stands among its neighbours."""
    return view.area[:8]


def draw(
    view: View,
    rows: pd.DataFrame,
    classes: int,
    headings: Mapping[str, str],
    alt: str,
    legend: str,
    key: str,
    form: str = map_form.GEOGRAPHIC,
) -> None:
    """Draw one shape per row with the legend below, and name the rows that have no shape.

    Clicking a shape chooses the kecamatan of the village, from there on the village itself. In a
    fragment, the page then sees `path.left`.

    Args:
        rows: area_code, label, class and the columns of `headings`, for `around(view)`.
        classes: How many classes there are.
        headings: Column → heading in the hover text.
        alt: The finding, for those who do not see the map.
        legend: HTML of `analytics.maps.legend`.
        key: Stays the same, so that the browser keeps the map.
        form: One of `map_form.FORMS`.
    """
    drawn = map_form.villages(view, form, around(view))
    if not drawn:
        st.info(view.say("map.no_shapes"))
        return
    with st.container(key=f"{key}_frame"):
        _component(view, rows, drawn, classes, headings, alt, key, form)
    st.html(legend)
    map_form.explain(view, form)
    name_unmapped(view, rows.loc[~rows["area_code"].isin(drawn.keys()), "label"])


def name_unmapped(view: View, labels: pd.Series) -> None:
    """Name the villages that have no shape: a map must not pass over them in silence."""
    if len(labels):
        names = safe.markdown(", ".join(labels))
        st.caption(view.say("map.unmapped", n=len(labels), names=names))


def shapes_from(view: View) -> None:
    """Write where the shapes come from; of approximate ones, that they are."""
    if official := view.data.origins.get("boundaries"):
        what = view.say("map.official")
        named = f"{what}: {official.source}"
        figure.provenance(view, Origin(official.nature, named, official.as_of))
        return
    from analytics.store import cells

    made = cells.origin()
    what = view.say("map.shapes")
    figure.provenance(view, Origin(made.nature, f"{what}: {made.source}", made.as_of))


def credit(view: View, form: str = map_form.GEOGRAPHIC) -> str:
    """Return whose shapes a map shows, in a few words."""
    if form == map_form.HEXAGONS:
        return view.say("map.equal")
    official = view.data.origins.get("boundaries")
    if official is None:
        return view.say("map.approximate")
    day = numbers.day(official.as_of, view.lang)
    return view.say("map.official_from", file=official.source, day=day)


def _component(
    view: View,
    rows: pd.DataFrame,
    drawn: shapes.Geometries,
    classes: int,
    headings: Mapping[str, str],
    alt: str,
    key: str,
    form: str,
) -> None:
    from streamlit_folium import st_folium

    from analytics.maps import base, villages

    # Another form is another map: its borders lie elsewhere.
    key = key if form == map_form.GEOGRAPHIC else f"{key}_{form}"
    outlines = map_form.outlines(view, form)
    (south, west), (north, east) = shapes.bounds(outlines)
    layer = villages.village_layer(rows, drawn, classes, headings, chosen=view.area)
    villages.show(layer, view.area, shapes.bounds(drawn), alt, credit(view, form), view.lang)
    st_folium(
        base.base_map(
            ((south + north) / 2, (west + east) / 2), outlines, labels=map_form.labels(view, form)
        ),
        key=key,
        height=HEIGHT,
        use_container_width=True,
        # Clicks, not moves of the map. The place tells two clicks on one shape apart.
        returned_objects=["last_object_clicked", "last_active_drawing"],
        feature_group_to_add=layer,
        on_change=partial(_take_click, key, view.level),
    )


def _take_click(key: str, level: str) -> None:
    shape = (st.session_state.get(key) or {}).get("last_active_drawing")
    if shape:
        village = str(shape["id"])
        go(village[:8] if level == "regency" else village)
