"""Two areas: their villages in one list, so that the figures above have faces."""

import streamlit as st

from analytics import compare
from analytics.metrics import Metric
from pages.parts import figure, frame, indicator
from pages.parts.frame import View
from pages.planning.compare_parts.chosen import Sides, origin


def show(view: View, sides: Sides, metric: Metric) -> None:
    """List the villages of both areas, the highest first."""
    st.subheader(view.say("compare.villages", name=metric.name[view.lang]), anchor=False)
    areas = (sides.before.area, sides.after.area)
    rows = frame.ask(view, compare.ranked, metric.key, view.month, areas)
    figure.table(
        view,
        rows,
        {
            "label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            "value": (indicator.titled(view, metric), metric.unit),
        },
        key="compare_villages",
        origin=origin(view, sides, metric),
        title=view.say("compare.villages", name=metric.name[view.lang]),
    )
    outside = int(rows["outside"].sum())
    if outside:
        st.caption(view.say("map.outside_count", areas=view.say("map.villages", n=outside)))
