"""For officers: the files that stand no more, and how one with personal data is erased."""

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.store import evidence_erase
from analytics.store.tables import open_store
from pages.parts.frame import View


def show(view: View) -> None:
    """List what was taken back, the newest first; nothing where nothing was."""
    rows = evidence_erase.taken_back(open_store(), view.data.area)
    if rows.empty:
        return
    with st.expander(view.say("evidence.gone"), icon=":material/folder_off:"):
        st.caption(view.say("evidence.gone_note"))
        st.markdown("\n".join(f"- {_told(view, row)}" for row in rows.itertuples()))


def _told(view: View, row: object) -> str:
    """Say when a file was taken back, and that it was erased or under what it is still kept."""
    said = view.say(
        "evidence.gone_file",
        name=safe.markdown(row.name),
        day=_day(view, row.withdrawn),
        actor=safe.markdown(row.withdrawn_by),
    )
    if pd.isna(row.time):
        return f"{said} {view.say('evidence.gone_kept', checksum=row.sha256)}"
    erased = view.say(
        "evidence.gone_erased",
        day=_day(view, row.time),
        actor=safe.markdown(row.erased_by),
        why=safe.markdown(row.why),
    )
    return f"{said} {erased}"


def _day(view: View, moment: str) -> str:
    return numbers.day(pd.Timestamp(moment[:10]), view.lang)
