"""Poverty × coverage as a map, and the list of villages that are poor and uncovered."""

import streamlit as st

from analytics import bivariate, metrics
from pages.parts import frame, link, map_form
from pages.parts.frame import View
from pages.planning.poverty_parts import crossing_map, needy


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
        crossing_map.draw(view, shown, place, form)
    with right:
        crossing_map.legend(view, shown)
    needy.show(view, bivariate.inside(whole, view.area))
