"""Evidence files: what each is, since when, its checksum, and the file itself."""

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.errors import DataError
from analytics.first_page import first_page
from analytics.store import editions
from analytics.store.evidence_files import ADDRESS, PDF
from pages.parts.frame import View

WIDTH = 640
ICONS = {PDF: ":material/picture_as_pdf:"}


def listed(view: View, **proven: object) -> pd.DataFrame:
    """Return the files of the edition that prove this, such as ``strategy=2``."""
    table = view.data.table("evidence")
    if table is None:
        return pd.DataFrame()
    for name, value in proven.items():
        table = table[table[name] == value]
    return table


def show(view: View, rows: pd.DataFrame, key: str) -> None:
    """Offer each file with what is known of it; it is read only when opened."""
    for row in rows.itertuples():
        _file(view, row, key=f"{key}_{row.number}")


@st.fragment
def _file(view: View, row: object, key: str) -> None:
    if row.erased:
        _erased(view, row)
        return
    label = view.say("evidence.file", name=safe.markdown(row.name), step=_proven(row))
    icon = ICONS.get(row.type, ":material/image:")
    offered = st.expander(label, icon=icon, key=f"{key}_file", on_change="rerun")
    if not offered.open:
        return
    with offered:
        st.caption(
            view.say(
                "evidence.file_facts",
                size=numbers.decimal(row.bytes / 2**20, view.lang, 2),
                day=numbers.day(pd.Timestamp(row.added[:10]), view.lang),
                checksum=row.sha256,
            )
        )
        try:
            _content(view, row, key)
        except DataError as error:
            st.error(safe.markdown(error.message(view.lang)), icon=":material/report:")


def _erased(view: View, row: object) -> None:
    """Say that the file was there and is gone; its name may have named a person."""
    day = numbers.day(pd.Timestamp(row.erased[:10]), view.lang)
    st.caption(view.say("evidence.erased", number=row.number, step=_proven(row), day=day))


def _proven(row: object) -> str:
    return f" · {safe.markdown(row.action)}" if isinstance(row.action, str) else ""


def _content(view: View, row: object, key: str) -> None:
    """Show a picture, or the first page of a PDF; the file itself can be opened and taken along."""
    content = editions.evidence_file(row.sha256)
    if row.type == PDF:
        _pdf(view, row, content)
    else:
        st.image(content, width=WIDTH, alt=view.say("evidence.picture_alt", name=row.name))
    with st.container(horizontal=True):
        address = f".{ADDRESS}/{row.sha256}"
        st.link_button(view.say("evidence.open"), address, icon=":material/open_in_new:")
        st.download_button(
            view.say("evidence.take"),
            content,
            file_name=row.name,
            mime=row.type,
            key=f"{key}_take",
            icon=":material/download:",
            on_click="ignore",
        )


def _pdf(view: View, row: object, content: bytes) -> None:
    # Streamlit's frames are closed to the browser's own reader of PDF.
    picture = _first_page(row.sha256, content)
    if picture is None:
        st.caption(view.say("evidence.no_preview"))
        return
    with st.container(border=True, width=WIDTH):
        st.image(picture, alt=view.say("evidence.pdf_alt", name=row.name))


@st.cache_data(max_entries=32, show_spinner=False)
def _first_page(checksum: str, _content: bytes) -> bytes | None:
    return first_page(_content)
