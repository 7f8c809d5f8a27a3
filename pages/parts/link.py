"""The view as a link: every choice stands in the URL and lasts over pages.

Streamlit's own binding writes a widget's translated label into the URL, so a link would
break when the language changes. Here the URL holds codes: ?wilayah=61.07.09&bulan=2025-08.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

# Choices that the URL may carry. Everything else in a URL is left alone.
KEYS = (
    "bahasa", "bulan", "wilayah", "nyata", "versi", "edisi", "indikator", "tahun", "definisi",
    "ukuran", "aturan", "bagian", "skenario", "kelas", "peta",
    "banding", "desa", "lama", "jangka", "menurut", "target", "beban", "tayang",
    "entri", "tanggal",
)  # fmt: skip
_WRITTEN = "_link_written"
_DEFAULTS = "_link_defaults"


def restore() -> None:
    """Take over what the URL asks for, when it is not what we wrote there ourselves.

    Changing the page empties the URL; that is no wish to forget the filters.
    """
    asked = {key: st.query_params[key] for key in KEYS if key in st.query_params}
    if asked and asked != st.session_state.get(_WRITTEN):
        for key in KEYS:
            st.session_state.pop(key, None)
        st.session_state.update(asked)


def choose(key: str, options: list[str], default: str) -> str:
    """Return the choice in force for `key`; one that is not offered gives way to `default`."""
    st.session_state.setdefault(_DEFAULTS, {})[key] = default
    if st.session_state.get(key) not in options:
        st.session_state[key] = default
    return st.session_state[key]


def segments(
    key: str, label: str, names: Mapping[str, str], default: str = "", **options: object
) -> str:
    """Draw a choice that stands in the link as a row of buttons; return it.

    Args:
        names: Code → what the reader sees.
        default: A code; the first one where none is given.
        options: Passed on to `st.segmented_control`.
    """
    choose(key, list(names), default or next(iter(names)))
    return st.segmented_control(
        label, list(names), format_func=names.get, key=key, required=True, **options
    )


def write() -> None:
    """Put every choice that differs from its default into the URL."""
    defaults = st.session_state.get(_DEFAULTS, {})
    chosen = {
        key: str(st.session_state[key])
        for key in KEYS
        if st.session_state.get(key) not in (None, "", defaults.get(key))
    }
    if chosen != {key: st.query_params[key] for key in KEYS if key in st.query_params}:
        for key in KEYS:
            st.query_params.pop(key, None)
        st.query_params.update(chosen)
    st.session_state[_WRITTEN] = chosen


def address(pinned: tuple[str, int]) -> str:
    """Return the whole address of the view, with every choice and data version or edition pinned.

    Defaults are written out as well: they move on with the data, and this view must not.
    """
    chosen = {key: str(st.session_state[key]) for key in KEYS if st.session_state.get(key)}
    key, number = pinned
    if number:
        chosen[key] = str(number)
    return f"{st.context.url or ''}?{urlencode(chosen)}"
