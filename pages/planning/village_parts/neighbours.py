"""The villages around, with the same figures, and the way to each."""

import streamlit as st

from analytics import metrics, safe
from analytics.profile import neighbours
from pages.parts import frame, path
from pages.parts.frame import View
from pages.parts.sheet import sheet

SOURCES = ("enrolment", "programmes", "voters_2019", "welfare", "idm_2024")


def show(view: View) -> None:
    """Draw the village above its neighbours, and a button for each of these."""
    title = view.say("village.neighbours")
    st.subheader(title, anchor=False)
    table = frame.ask(view, neighbours.compared, view.month, view.area)
    if len(table) == 1:
        st.write(view.say("village.no_neighbours"))
        return
    sheet(
        view,
        table,
        {
            "village_label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            "quota_pct": (metrics.PROGRAMME_COVERAGE.name[view.lang], "%"),
            "per_100": (metrics.PER_100_ADULTS.name[view.lang], "per_100_adults"),
            "ending": (metrics.ENDING_90.name[view.lang], "people"),
            "share": (metrics.LOW_DECILE_SHARE.name[view.lang], "%"),
            "idm_score": (view.say("village.fact.idm_score"), "score"),
        },
        key="village_neighbours",
        origin=view.data.origin(*SOURCES),
        title=title,
    )
    st.caption(_how(view))
    with st.container(horizontal=True, gap="small", key="village_beside"):
        for row in table.iloc[1:].itertuples():
            _open(row)


def _open(row: object) -> None:
    st.button(
        safe.markdown(row.village_label),
        key=f"village_beside_{row.code}",
        type="tertiary",
        icon=":material/arrow_forward:",
        on_click=path.go,
        args=(row.code,),
    )


def _how(view: View) -> str:
    official = view.data.boundaries is not None
    return view.say("village.beside_official" if official else "village.beside_cells")
