"""What everyone may see: the newest edition, whether it is behind the data, and a new one."""

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.edition.edition import Edition
from analytics.errors import DataError
from analytics.store import editions
from analytics.store.dataset import load
from analytics.store.tables import open_store
from pages.parts import figure, officer
from pages.parts.frame import View


def show(view: View) -> None:
    """Say which edition is out; offer to publish the newest data."""
    st.subheader(view.say("history.editions"), anchor=False)
    st.caption(view.say("history.editions_about"))
    area, newest = view.data.area, open_store().version()
    edition = editions.load(area) or editions.nothing(area)
    if not edition.number:
        st.info(view.say("history.edition_none"), icon=":material/info:")
    elif edition.version < newest:
        st.warning(_said(view, "history.edition_behind", edition, newest=newest))
    else:
        st.write(_said(view, "history.edition_newest", edition))
    if st.button(view.say("history.publish"), icon=":material/public:"):
        confirm(view, edition, newest)


@st.dialog(" ", width="large")
def confirm(view: View, before: Edition, newest: int) -> None:
    """Show what will be hidden, beside the last edition; then publish."""
    st.markdown(view.say("history.publish_sure", version=newest))
    try:
        with st.spinner(view.say("history.publish_looking")):
            rows = _beside(_foreseen(view.data.area, newest, before.number), before)
        figure.table(
            view,
            rows,
            {
                "table": (view.say("history.publish_table"), "text"),
                "rows": (view.say("history.publish_rows"), "people"),
                "hidden": (view.say("history.publish_hidden"), "people"),
                "hidden_before": (view.say("history.publish_before"), "people"),
            },
            key="publish_table",
            takeable=False,
            placeholder="–",
        )
        officer.ask(view)
        if not st.button(view.say("history.publish_yes"), type="primary"):
            return
        with st.spinner(view.say("history.publish_looking")), officer.named():
            number = editions.publish(open_store(), load(view.data.area, newest))
    except DataError as error:
        st.error(safe.markdown(error.message(view.lang)))
        return
    st.session_state["history_told"] = view.say("history.published", number=number)
    st.rerun()


@st.cache_data(max_entries=2, show_spinner=False)
def _foreseen(area: str, version: int, before: int) -> pd.DataFrame:
    """Return what an edition of this data version would hold, and hide."""
    from analytics.edition.make import held

    return held(editions.foreseen(open_store(), load(area, version)).tables)


def _beside(rows: pd.DataFrame, before: Edition) -> pd.DataFrame:
    from analytics.edition.make import held

    earlier = held(before.tables).rename(columns={"hidden": "hidden_before"})
    return rows.merge(earlier[["table", "hidden_before"]], on="table", how="left")


def _said(view: View, key: str, edition: Edition, **values: object) -> str:
    day = numbers.day(edition.published_on, view.lang)
    return view.say(key, number=edition.number, day=day, version=edition.version, **values)
