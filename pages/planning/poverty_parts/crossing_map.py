"""The map of poverty × coverage with its square legend, on the screen and as a picture."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import bivariate, metrics, numbers, outlines, safe
from analytics.bivariate import Crossing
from analytics.charts import bivariate as squares
from analytics.charts import village_map
from analytics.maps.fills import Look
from pages.parts import figure, frame, map_form, map_picture
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.parts.take import Picture
from pages.parts.village_map import credit, name_unmapped
from pages.planning.poverty_parts.columns import village_columns
from pages.planning.poverty_parts.crossing_words import axis_names, origin, poverty_unit


def draw(view: View, crossing: Crossing, place: str, form: str) -> None:
    """Draw the map, in one of `map_form.FORMS`, with its table."""
    names = axis_names(view, crossing)
    lines = outlines.hexagons if form == map_form.HEXAGONS else outlines.villages

    def paint() -> go.Figure:
        outside = view.say("poverty.outside")
        rows = squares.painted(crossing, names, outside, view.area, view.lang)
        return village_map.painted(frame.ask(view, lines, place), rows, view.lang)

    figure.chart(
        view,
        drawn_once(view, ("crossed", crossing.measure, view.area, view.month, form), paint),
        origin(view, crossing),
        alt=view.say(
            "poverty.map_alt",
            area=view.name(place),
            n=bivariate.cells(crossing)[bivariate.WORST, bivariate.WORST],
            unknown=bivariate.unknown(crossing),
        ),
        rows=lambda: _named(view, crossing),
        columns={
            **village_columns(view),
            "poverty": (names["poverty"], poverty_unit(crossing)),
            "poor": (view.say("poverty.third_poverty"), "text"),
            "coverage": (names["coverage"], metrics.METRICS[crossing.measure].unit),
            "cover": (view.say("poverty.third_coverage"), "text"),
        },
        key="poverty_map",
        title=view.say("poverty.map"),
        picture=_on_paper(view, crossing, form),
    )
    drawn = frame.ask(view, lines, place)["code"]
    villages = crossing.villages
    name_unmapped(view, villages.loc[~villages["code"].isin(drawn), "village_label"])
    st.caption(safe.markdown(credit(view, form)))
    map_form.explain(view, form)


def legend(view: View, crossing: Crossing) -> None:
    """Draw the square legend and say what the axes are."""
    names = axis_names(view, crossing)
    idm = crossing.axis == "idm"
    st.markdown(
        view.say(
            "poverty.map_axes",
            why=view.say("poverty.idm_instead") if idm else "",
            **names,
        )
    )
    st.html(
        squares.legend(
            bivariate.cells(crossing),
            bivariate.unknown(crossing),
            {
                **_axis_titles(view, crossing),
                "unknown": numbers.missing(view.lang),
                "caption": view.say("poverty.legend"),
            },
            *_classes(view, crossing),
        )
    )
    st.caption(view.say("poverty.classes"))
    if bivariate.empty_middle(crossing):
        st.caption(view.say("poverty.empty_middle"))


def _named(view: View, crossing: Crossing) -> pd.DataFrame:
    """Return the villages with the names of their two classes."""
    villages = crossing.villages
    return villages.assign(
        poor=[
            _class(view, number, lambda n: f"poverty.poor_class.{n}")
            for number in villages["poverty_class"]
        ],
        cover=[
            _class(view, number, lambda n: f"poverty.cover_class.{n}")
            for number in villages["coverage_class"]
        ],
    )


def _class(view: View, number: float, key: Callable[[int], str]) -> str:
    return numbers.missing(view.lang) if pd.isna(number) else view.say(key(int(number)))


def _axis_titles(view: View, crossing: Crossing) -> dict[str, str]:
    names = axis_names(view, crossing)
    return {
        "poverty": view.say("poverty.legend_poverty", axis=names["poverty"]),
        "coverage": view.say("poverty.legend_coverage", measure=names["coverage"]),
    }


def _classes(view: View, crossing: Crossing) -> tuple[list[str], list[str]]:
    """Return what the classes of poverty and of coverage hold, class 0 first."""
    write = squares.written(crossing, view.lang)
    poverty = squares.class_names(crossing.poverty_breaks, write["poverty"])
    coverage = squares.class_names(crossing.coverage_breaks, write["coverage"])
    return (poverty[::-1] if crossing.axis == "idm" else poverty), coverage[::-1]


def _on_paper(view: View, crossing: Crossing, form: str) -> Picture:
    """Return what draws the map with its square legend as a picture."""
    codes, unknown = crossing.villages["code"], bivariate.unknown(crossing)
    titles = _axis_titles(view, crossing)
    return map_picture.of(
        view,
        dict(zip(codes, map(Look, squares.colours(crossing.villages)), strict=True)),
        [(Look(squares.UNKNOWN), f"{numbers.missing(view.lang)}: {unknown}")],
        view.say("poverty.classes"),
        squares.square(
            bivariate.cells(crossing),
            (titles["poverty"], titles["coverage"]),
            *_classes(view, crossing),
        ),
        form,
    )
