"""Which village is shown, and the ways to the next one and onto paper."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from analytics import safe
from analytics.profile import walk
from pages.parts import frame, link, path
from pages.parts.frame import View

# The browser's own dialogue does the rest, also offline.
BUTTON = '<button class="take" id="print-page">{label}</button>'
PRINT = '<script>document.getElementById("print-page").onclick = () => window.print()</script>'


def show(view: View) -> View:
    """Offer the villages of the chosen area; return the view of the one that is shown.

    A chosen village is shown itself. Else it is the one seen last, if it lies in the chosen
    area, or the one with most people at stake. The link names it.
    """
    code = _shown(view)
    with st.container(horizontal=True, vertical_alignment="bottom", key="village_choice"):
        if view.level != "village":
            _choice(view, code)
        before, after = walk.around(view.data, code)
        _walk(view, before, "village.before", "left")
        _walk(view, after, "village.after", "right")
        _print(view)
    return replace(view, area=code)


def _shown(view: View) -> str:
    if view.level == "village":
        return link.choose("desa", [view.area], view.area)
    first = frame.ask(view, walk.first_to_look, view.month, view.area)
    return link.choose("desa", view.data.codes("village", view.area), first)


def _choice(view: View, code: str) -> None:
    names = view.data.villages.set_index("code")["village_label"]
    st.session_state["_desa"] = code
    st.selectbox(
        view.say("village.choose"),
        view.data.codes("village", view.area),
        format_func=names.get,
        key="_desa",
        on_change=_take,
        width=260,
    )


def _take() -> None:
    path.go(st.session_state["_desa"])


def _walk(view: View, code: str | None, key: str, side: str) -> None:
    label = "–" if code is None else _label(view.data.villages, code)
    st.button(
        safe.markdown(label),
        key=key.replace(".", "_"),
        help=view.say(key, area=safe.markdown(label)),
        icon=f":material/chevron_{side}:",
        icon_position=side,
        disabled=code is None,
        on_click=path.go,
        args=(code,),
    )


def _print(view: View) -> None:
    st.html(BUTTON.format(label=view.say("village.print")), width="content")
    st.html(PRINT, unsafe_allow_javascript=True)


def _label(villages: pd.DataFrame, code: str) -> str:
    return villages.set_index("code").loc[code, "village_label"]
