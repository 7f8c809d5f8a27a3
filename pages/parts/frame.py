"""The frame of every page: its data, its title, its banners, its errors in plain words."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.choice import Choice
from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.errors import DataError
from analytics.settings import settings
from analytics.store import editions
from analytics.store.tables import open_store
from pages.parts import banners

# A view is a month, an area and a language; some hundred of them are in use at a time.
CACHED_ANSWERS = 512


@dataclass(frozen=True)
class View(Choice):
    """What the reader of `page` has chosen, and the data it is answered from.

    On a public page these are the published edition, and the month is its newest.
    """

    page: str = ""


def language() -> str:
    """Return the reader's language; Indonesian unless English was chosen."""
    return "en" if st.session_state.get("bahasa") == "en" else "id"


def dataset() -> Dataset:
    """Return the data of the newest version, or of the one asked for; or its real part only.

    Raises:
        DataError: This server is for the public, and has editions only.
    """
    from analytics.store.dataset import load

    if settings().public:
        raise DataError("frame.only_editions")
    version = st.session_state.get("versi")
    return load(
        settings().area,
        version=int(version) if version else None,
        real_only=st.session_state.get("nyata") == "1",
    )


def warn_of_damage() -> None:
    """Say it where a file of the store is not as it was published."""
    from analytics.store.watch import damage

    banners.of_damage([found.path for found in damage(open_store())], language())


def view() -> View:
    """Return what the reader has chosen; the filters have checked each choice."""
    data = dataset()
    month = pd.Timestamp(st.session_state["bulan"]).as_unit("us")
    return View(language(), st.session_state["wilayah"], month, data)


def open_page(page: str, beside: Callable[[View], None] | None = None) -> View:
    """Set the page's title and banners; return what it is asked to show.

    `beside` draws what stands at the right of the title, such as buttons.
    """
    here = replace(view(), page=page)
    if beside is None:
        _title(here)
    else:
        with st.container(horizontal=True, vertical_alignment="center", key=f"head_{page}"):
            with st.container(gap=None):
                _title(here)
            beside(here)
    banners.of_data(here)
    return here


def open_public_page(page: str, needs_edition: bool = True) -> View:
    """Set the title of a public page; return what it is asked to show, from the edition.

    Where nothing is published yet the page says so and ends there, unless it has something to
    say without: then its edition has number 0 and no tables.
    """
    chosen = edition()
    # Villages are told in tables only: their pages are those of their kecamatan.
    here = View(language(), st.session_state["wilayah"][:8], chosen.month, chosen, page)
    _title(here)
    banners.of_edition(here, max(editions.numbers(), default=0))
    if needs_edition and not chosen.number:
        st.stop()
    return here


def edition() -> Edition:
    """Return the newest edition, or the one asked for; one without tables where there is none."""
    number = st.session_state.get("edisi")
    real_only = st.session_state.get("nyata") == "1"
    found = editions.load(settings().area, int(number) if number else None, real_only)
    return found or editions.nothing(settings().area, real_only)


def ask(view: View, question: Callable[..., Any], *parameters: Any) -> Any:
    """Answer `question(data, *parameters)`, once per data version and parameters."""
    data = view.data
    name = f"{question.__module__}.{question.__qualname__}"
    known = (*pinned(data), data.area, data.version, data.real_only)
    return _answer(name, known, parameters, data, question)


def pinned(data: Dataset | Edition) -> tuple[str, int]:
    """Return what an address must carry to find these data again."""
    return ("edisi", data.number) if isinstance(data, Edition) else ("versi", data.version)


@st.cache_data(max_entries=CACHED_ANSWERS, show_spinner=False)
def _answer(
    name: str,
    known: tuple,
    parameters: tuple,
    _data: Dataset | Edition,
    _question: Callable[..., Any],
) -> Any:
    return _question(_data, *parameters)


def _title(here: View) -> None:
    month = numbers.month(here.month, here.lang)
    st.title(here.say(f"{here.page}.title"), anchor=False)
    st.caption(here.say(f"{here.page}.question", area=here.name(), month=month))
