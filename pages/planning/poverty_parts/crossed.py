"""Poverty × coverage as a map, and the list of villages that are poor and uncovered."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import bivariate, metrics, numbers, outlines, safe, welfare
from analytics.bivariate import Crossing
from analytics.charts import bivariate as squares
from analytics.charts import village_map
from analytics.maps.fills import Look
from analytics.origin import Origin, combine
from pages.parts import figure, frame, link, map_form, map_picture
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.parts.path import take_row
from pages.parts.take import Picture
from pages.parts.village_map import credit, name_unmapped
from pages.planning.poverty_parts.columns import statuses, village_columns


def show(view: View) -> None:
    """Draw map, legend and list; say what is needed where they cannot be drawn."""
    st.subheader(view.say("poverty.map"), anchor=False)
    options = frame.ask(view, bivariate.measures, view.month)
    if not options:
        st.write(view.say("poverty.map_needs"))
        return
    measure = link.choose("ukuran", options, options[0])
    if len(options) > 1:
        names = {key: metrics.METRICS[key].name[view.lang] for key in options}
        link.segments("ukuran", view.say("poverty.measure"), names)
    form = map_form.choose(view)
    whole = frame.ask(view, bivariate.cross, view.month, measure)
    # A village alone is no map: it is shown among its neighbours.
    place = view.area[:8] if view.level == "village" else view.area
    shown = bivariate.inside(whole, place)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        draw(view, shown, place, form)
    with right:
        legend(view, shown)
    needy(view, bivariate.inside(whole, view.area))


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


def needy(view: View, crossing: Crossing) -> None:
    """List the villages both in the poorest and in the least covered class."""
    st.subheader(view.say("poverty.list"), anchor=False)
    table = bivariate.poor_and_uncovered(crossing)
    if table.empty:
        st.write(view.say("poverty.list_none", area=safe.markdown(view.name())))
        return
    total = bivariate.total(table)
    st.markdown(
        view.say(
            f"poverty.list_text.{crossing.counted or 'unknown'}",
            n=total["villages"],
            villages=numbers.integer(total["villages"], view.lang),
            uncovered=numbers.integer(total["uncovered"], view.lang),
            cost=numbers.rupiah_short(total["cost_idr"], view.lang),
        )
    )
    names = axis_names(view, crossing)
    in_need = {
        "in_need": (view.say(f"poverty.in_need.{crossing.counted}"), "people"),
        "uncovered": (view.say("poverty.uncovered"), "people"),
        "cost_idr": (view.say("poverty.cost"), "IDR"),
    }
    st.caption(view.say("poverty.list_open"))
    event = figure.table(
        view,
        table.assign(status=statuses(view, table["idm_status"])),
        {
            **village_columns(view),
            **(in_need if crossing.counted else {}),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            "poverty": (names["poverty"], poverty_unit(crossing)),
            "coverage": (names["coverage"], metrics.METRICS[crossing.measure].unit),
            "status": (view.say("poverty.idm_status"), "text"),
        },
        key=f"poverty_list_{view.area}",
        origin=origin(view, crossing, "idm_2024"),
        title=view.say("poverty.list"),
        on_select="rerun",
        selection_mode="single-row",
    )
    take_row(event, table["code"])
    if crossing.counted:
        reference = view.data.origin("bpu_contribution").source
        contribution = numbers.rupiah(view.data.contribution_idr, view.lang)
        st.caption(
            view.say(
                "poverty.cost_basis",
                contribution=contribution,
                reference=safe.markdown(reference),
            )
        )


def axis_names(view: View, crossing: Crossing) -> dict[str, str]:
    """Return what stands for poverty and for coverage, in the reader's words."""
    return {
        "poverty": view.say(f"poverty.axis.{crossing.axis}"),
        "coverage": metrics.METRICS[crossing.measure].name[view.lang],
    }


def poverty_unit(crossing: Crossing) -> str:
    """Return the unit of the poverty axis."""
    return "score" if crossing.axis == "idm" else "%"


def origin(view: View, crossing: Crossing, *more: str) -> Origin:
    """Return the origin of the crossing, and of what else is listed beside it."""
    sources = {*metrics.METRICS[crossing.measure].sources, *more}
    if crossing.axis == "idm":
        sources |= {"idm_2024"}
    others = view.data.origin(*sorted(sources - {"welfare"}))
    if view.data.welfare is None:
        return others
    return combine(frame.ask(view, welfare.origin, view.month), others)


def _class(view: View, number: float, key: Callable[[int], str]) -> str:
    return numbers.missing(view.lang) if pd.isna(number) else view.say(key(int(number)))
