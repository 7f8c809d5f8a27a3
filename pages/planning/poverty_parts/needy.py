"""The villages that are both poor and uncovered, as a list that leads to each."""

import streamlit as st

from analytics import bivariate, metrics, numbers, safe
from analytics.bivariate import Crossing
from pages.parts import figure
from pages.parts.frame import View
from pages.parts.path import take_row
from pages.planning.poverty_parts.columns import statuses, village_columns
from pages.planning.poverty_parts.crossing_words import axis_names, origin, poverty_unit


def show(view: View, crossing: Crossing) -> None:
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
