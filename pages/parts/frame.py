"""The frame of every page: its data, its title, its banners, its errors in plain words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.dataset import Dataset
from analytics.settings import settings
from analytics.store import reference
from analytics.store.tables import open_store
from analytics.text import say

# A view is a month, an area and a language; some hundred of them are in use at a time.
CACHED_ANSWERS = 512
NAMED_FILES = 3


@dataclass(frozen=True)
class View:
    """What the reader has chosen, and the data it is answered from."""

    lang: str
    area: str
    month: pd.Timestamp
    data: Dataset
    page: str = ""

    @property
    def level(self) -> str:
        """Return the level of the chosen area."""
        return reference.level_of(self.area)

    @property
    def below(self) -> str:
        """Return the level that is listed inside the chosen area."""
        return "subdistrict" if self.level == "regency" else "village"

    def say(self, key: str, **values: object) -> str:
        """Return a sentence in the reader's language."""
        return say(key, self.lang, **values)

    def name(self, area: str | None = None) -> str:
        """Return the full name of `area`, or of the chosen one."""
        return reference.area_name(area or self.area)


def language() -> str:
    """Return the reader's language; Indonesian unless English was chosen."""
    return "en" if st.session_state.get("bahasa") == "en" else "id"


def dataset() -> Dataset:
    """Return the data of the newest version, or of the one asked for; or its real part only."""
    from analytics.store.dataset import load

    version = st.session_state.get("versi")
    return load(
        settings().area,
        version=int(version) if version else None,
        real_only=st.session_state.get("nyata") == "1",
    )


def warn_of_damage() -> None:
    """Say it where a file of the store is not as it was published."""
    from analytics.store.watch import damage

    damaged = [found.path for found in damage(open_store())]
    if damaged:
        named = ", ".join(damaged[:NAMED_FILES])
        st.error(
            say("frame.damaged", language(), n=len(damaged), files=safe.markdown(named)),
            icon=":material/report:",
        )


def view() -> View:
    """Return what the reader has chosen; the filters have checked each choice."""
    data = dataset()
    month = pd.Timestamp(st.session_state["bulan"]).as_unit("us")
    return View(language(), st.session_state["wilayah"], month, data)


def open_page(page: str) -> View:
    """Set the page's title and banners; return what it is asked to show."""
    here = replace(view(), page=page)
    st.title(here.say(f"{page}.title"), anchor=False)
    st.caption(here.say(f"{page}.question", area=here.name(), month=_month(here)))
    _banners(here)
    return here


def ask(view: View, question: Callable[..., Any], *parameters: Any) -> Any:
    """Answer `question(data, *parameters)`, once per data version and parameters."""
    data = view.data
    name = f"{question.__module__}.{question.__qualname__}"
    known = (data.area, data.version, data.real_only)
    return _answer(name, known, parameters, data, question)


@st.cache_data(max_entries=CACHED_ANSWERS, show_spinner=False)
def _answer(
    name: str,
    known: tuple,
    parameters: tuple,
    _data: Dataset,
    _question: Callable[..., Any],
) -> Any:
    return _question(_data, *parameters)


def _banners(here: View) -> None:
    """Say what a reader must know before the first figure."""
    data = here.data
    if st.session_state.get("versi") and data.version < open_store().version():
        _old_version(here)
    if data.cube is None:
        key = "frame.no_real_register" if data.real_only else "frame.no_register"
        st.info(here.say(key), icon=":material/info:")
        return
    if data.origin("enrolment").nature == "simulated":
        st.warning(here.say("frame.simulated"), icon=":material/science:")
    now = data.today.to_period("M").start_time
    newest = data.newest_month()
    if newest < now and here.month <= newest:
        month, current = (numbers.month(each, here.lang) for each in (newest, now))
        st.info(here.say("frame.ended", month=month, now=current), icon=":material/event_busy:")


def _old_version(here: View) -> None:
    """Say that an old data version is shown, and lead back to the newest."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.warning(here.say("frame.old_version", version=here.data.version))
        if st.button(here.say("frame.newest_version"), icon=":material/update:"):
            st.session_state["versi"] = ""
            st.rerun()


def _month(here: View) -> str:
    return numbers.month(here.month, here.lang)
