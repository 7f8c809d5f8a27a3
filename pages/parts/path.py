"""Where the reader stands: Kabupaten › Kecamatan › Desa, and the ways from one to another."""

import pandas as pd
import streamlit as st

from analytics import safe
from pages.parts.frame import View

PROFILE = "planning/village.py"


def path(view: View) -> None:
    """Draw the areas above the chosen one, each a way back, the chosen one and its profile."""
    upper = [code for code in (view.area[:5], view.area[:8]) if len(code) < len(view.area)]
    with st.container(
        horizontal=True, vertical_alignment="center", gap="xsmall", width="content", key="path"
    ):
        for code in upper:
            name = safe.markdown(view.name(code))
            st.button(
                name,
                key=f"path_{code}",
                help=view.say("coverage.path_up", area=name),
                type="tertiary",
                on_click=go,
                args=(code,),
            )
            st.markdown("›", width="content")
        st.markdown(f"**{safe.markdown(view.name())}**", width="content")
        if view.level == "village":
            st.page_link(PROFILE, label=view.say("village.menu"), icon=":material/arrow_forward:")


def go(area: str) -> None:
    """Choose `area` from the next run on, as the filters do."""
    st.session_state["wilayah"] = area


def left(view: View) -> bool:
    """Tell whether another area was chosen since `view` was made: time to draw it all anew."""
    return st.session_state["wilayah"] != view.area


def open_page(area: str, page: str) -> None:
    """Leave for `page`, with `area` chosen."""
    go(area)
    st.switch_page(page)


def open_village(code: str) -> None:
    """Leave for the profile of a village."""
    open_page(code, PROFILE)


def take_row(event: object, codes: pd.Series) -> None:
    """Open the profile of the village whose row was chosen in a table.

    Args:
        event: What `figure.table` returned, with ``on_select="rerun"``.
        codes: The codes of the rows, in their order.
    """
    chosen = event["selection"]["rows"]
    if chosen:
        open_village(codes.iloc[chosen[0]])
