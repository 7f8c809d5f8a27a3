"""The form of a map: the villages as they lie, or hexagons of equal size."""

import streamlit as st

from analytics.maps import hexagons, shapes
from analytics.maps.shapes import Geometries
from pages.parts import frame, link
from pages.parts.frame import View

GEOGRAPHIC, HEXAGONS = FORMS = ("geografis", "heksagon")


def choose(view: View) -> str:
    """Draw the choice of the form, which stands in the link; return it."""
    names = {form: view.say(f"map.form.{form}") for form in FORMS}
    return link.segments("peta", view.say("map.form"), names, help=view.say("map.form_help"))


def villages(view: View, form: str, area: str) -> Geometries:
    """Return the shape of each village of `area`."""
    drawn = hexagons.villages if form == HEXAGONS else shapes.villages
    return frame.ask(view, drawn, area)


def outlines(view: View, form: str) -> Geometries:
    """Return the outline of each kecamatan of the regency."""
    return frame.ask(view, hexagons.outlines if form == HEXAGONS else shapes.outlines)


def labels(view: View, form: str) -> list[tuple[str, float, float]]:
    """Return the names of the kecamatan with their places, on a map that nobody knows by heart."""
    return frame.ask(view, hexagons.labels) if form == HEXAGONS else []


def explain(view: View, form: str) -> None:
    """Say what a hexagon means."""
    if form == HEXAGONS:
        st.caption(view.say("map.hexagons"))
