"""The filters that all pages share: month, area, language, real data only."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.cube.query import months_of
from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.store import editions
from analytics.store.tables import open_store
from analytics.text import say
from pages.parts import frame, link
from pages.parts.share import share

LANGUAGES = {"id": "Bahasa Indonesia", "en": "English"}


def language() -> str:
    """Draw the choice of language; return it."""
    link.segments("bahasa", "Bahasa / Language", LANGUAGES, label_visibility="collapsed")
    return frame.language()


def shared() -> None:
    """Draw month, kecamatan, village, the switch for real data and the link of the view."""
    lang = frame.language()
    real = link.choose("nyata", ["0", "1"], "0")
    newest = open_store().version()
    link.choose("versi", ["", *(str(number) for number in range(1, newest + 1))], "")
    data = frame.dataset()
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        _month(data, lang)
        _area(data, lang)
        _real_only(lang, real)
        share(frame.pinned(data))


def public() -> None:
    """Draw what public pages share: kecamatan, the switch for real data, the link of the view."""
    lang = frame.language()
    real = link.choose("nyata", ["0", "1"], "0")
    link.choose("edisi", ["", *map(str, editions.numbers())], "")
    edition = frame.edition()
    with st.container(horizontal=True, vertical_alignment="bottom", key="filters"):
        link.choose("wilayah", edition.areas["code"].tolist(), edition.area)
        _subdistrict(edition, lang)
        _real_only(lang, real)
        share(frame.pinned(edition))


def _month(data: Dataset, lang: str) -> None:
    offered = months(data)
    link.choose("bulan", offered, data.newest_month().strftime("%Y-%m"))
    st.selectbox(
        say("filter.month", lang),
        offered,
        format_func=lambda month: numbers.month(pd.Timestamp(month), lang),
        key="bulan",
        width=170,
    )


def months(data: Dataset) -> list[str]:
    """Return the months of the register and the present one, newest first."""
    seen = months_of(data.cube) if data.cube is not None else []
    now = data.today.strftime("%Y-%m")
    return sorted({now, *(month.strftime("%Y-%m") for month in seen)}, reverse=True)


def _area(data: Dataset, lang: str) -> None:
    """Draw kecamatan and village; together they are the one choice ``wilayah``."""
    names = data.areas.set_index("code")["name"]
    area = link.choose("wilayah", list(names.index), data.area)
    _subdistrict(data, lang)
    everything = say("filter.all", lang)
    if len(area) == 5:
        return
    st.session_state["_village"] = area
    st.selectbox(
        say("filter.village", lang),
        [area[:8], *data.codes("village", area[:8])],
        format_func=lambda code: everything if len(code) == 8 else names[code],
        key="_village",
        on_change=_take_area,
        args=("_village",),
        width=220,
    )


def _subdistrict(data: Dataset | Edition, lang: str) -> None:
    names = data.areas.set_index("code")["name"]
    everything = say("filter.all", lang)
    st.session_state["_subdistrict"] = st.session_state["wilayah"][:8]
    st.selectbox(
        say("filter.subdistrict", lang),
        [data.area, *data.codes("subdistrict")],
        format_func=lambda code: everything if code == data.area else names[code],
        key="_subdistrict",
        on_change=_take_area,
        args=("_subdistrict",),
        width=220,
    )


def _real_only(lang: str, real: str) -> None:
    st.session_state["_real"] = real == "1"
    st.toggle(
        say("filter.real_only", lang),
        key="_real",
        on_change=_take_real,
        help=say("filter.real_only_help", lang),
    )


def _take_area(key: str) -> None:
    st.session_state["wilayah"] = st.session_state[key]


def _take_real() -> None:
    st.session_state["nyata"] = "1" if st.session_state["_real"] else "0"
