"""Which names of places officers have confirmed, who and when, and how to take one back."""

import pandas as pd
import streamlit as st

from analytics import safe
from analytics.errors import DataError
from analytics.store.spellings import record, withdraw
from analytics.store.tables import open_store
from pages.parts import figure, officer
from pages.parts.frame import View


def show(view: View) -> None:
    """Draw the list; nothing where nobody has confirmed a name yet."""
    rows = record(open_store())
    rows = rows[rows["regency_code"] == view.data.area].iloc[::-1].reset_index(drop=True)
    if rows.empty:
        return
    st.subheader(view.say("history.spellings"), anchor=False)
    st.caption(view.say("history.spellings_about"))
    chosen = _chosen(view, rows)
    if chosen is not None and pd.isna(chosen["withdrawn"]):
        officer.ask(view)
        label = view.say("history.spelling_withdraw", name=safe.markdown(chosen["spelling"]))
        if st.button(label, icon=":material/undo:"):
            _withdraw(view, chosen)


def _chosen(view: View, rows: pd.DataFrame) -> pd.Series | None:
    """List the confirmed names, the newest first; return the one that was chosen."""
    shown = rows.assign(
        within=[_place(view, code) for code in rows["within"]],
        means=[
            view.say("history.spelling_outside") if pd.isna(code) else _place(view, code)
            for code in rows["area_code"]
        ],
        day=rows["confirmed"].str[:10].map(pd.Timestamp),
        ended=rows["withdrawn"].str[:10].map(pd.Timestamp, na_action="ignore"),
    )
    texts = ("spelling", "within", "means", "actor", "file", "withdrawn_by")
    names = ("spelling", "within", "means", "actor", "day", "file", "withdrawn_by", "ended")
    event = figure.table(
        view,
        shown,
        {
            name: (view.say(f"history.spelling_{name}"), "text" if name in texts else "day")
            for name in names
        },
        key="history_spellings",
        on_select="rerun",
        selection_mode="single-row",
        placeholder="–",
    )
    marked = event["selection"]["rows"]
    return rows.iloc[marked[0]] if marked else None


def _place(view: View, code: str | float) -> str | None:
    return None if pd.isna(code) else view.name(code)


def _withdraw(view: View, chosen: pd.Series) -> None:
    try:
        with officer.named():
            version = withdraw(open_store(), int(chosen["number"]))
    except DataError as error:
        st.error(safe.markdown(error.message(view.lang)))
        return
    st.session_state["history_told"] = view.say(
        "history.spelling_withdrawn", name=safe.markdown(chosen["spelling"]), version=version
    )
    st.rerun()
