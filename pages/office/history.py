"""Who imported what and when, what it changed, and how to undo it or look at it again."""

from datetime import datetime

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.errors import DataError
from analytics.origin import Origin
from analytics.store.decrease import Decrease
from analytics.store.history import history
from analytics.store.tables import open_store
from analytics.text import word
from pages.office.history_parts import editions, spellings
from pages.parts import figure, frame, officer
from pages.parts.frame import View
from pages.parts.versions import changed


def show() -> None:
    """Draw the page."""
    view = frame.open_page("history")
    told = st.session_state.pop("history_told", None)
    if told:
        st.success(told, icon=":material/check:")
    table = _versions(open_store().version())
    if table.empty:
        st.write(view.say("history.nothing"))
        return
    st.caption(view.say("history.choose"))
    chosen = versions(view, table)
    if chosen is not None:
        details(view, chosen)
    editions.show(view)
    spellings.show(view)


@st.cache_data(max_entries=4, show_spinner=False)
def _versions(newest: int) -> pd.DataFrame:
    """Return the history up to `newest`, the newest version first."""
    table = history(open_store())
    return table[table["version"] <= newest].iloc[::-1].reset_index(drop=True)


def versions(view: View, table: pd.DataFrame) -> pd.Series | None:
    """List every data version; return the one that was chosen."""
    rows = table.assign(
        when=[numbers.moment(datetime.fromisoformat(time), view.lang) for time in table["time"]],
        done=[_done(view, row) for row in table.itertuples()],
        kind_name=[word("kind", kind, view.lang) if kind else "" for kind in table["kind"]],
        file=table["file"].fillna(""),
        changed=[changed(view, changes) for changes in table["changes"]],
    )
    texts = ("when", "done", "actor", "kind_name", "file", "changed")
    counts = ("read", "accepted", "skipped", "quarantined")
    event = figure.table(
        view,
        rows.astype(dict.fromkeys(counts, float)),
        {
            "version": (view.say("history.version"), "people"),
            **{name: (view.say(f"history.{name}"), "text") for name in texts},
            **{name: (view.say(f"history.{name}"), "people") for name in counts},
        },
        key="history_table",
        title=view.say("history.title"),
        on_select="rerun",
        selection_mode="single-row",
        placeholder="–",
    )
    marked = event["selection"]["rows"]
    return table.iloc[marked[0]] if marked else None


def details(view: View, row: pd.Series) -> None:
    """Say what one version did; offer to see it and to undo its import."""
    st.subheader(view.say("history.one", version=row["version"]), anchor=False)
    if row["import_id"]:
        st.markdown(
            view.say(
                "history.file_of",
                file=safe.markdown(row["file"]),
                import_id=row["import_id"],
                sha256=row["sha256"],
            )
        )
        figure.provenance(view, Origin("imported", str(row["file"]), row["time"][:10]))
    if row["approved"]:
        fewer = Decrease(*row["approved"])
        st.info(view.say("history.approved", decrease=fewer.message(view.lang)))
    with st.container(horizontal=True):
        look = view.say("history.look", version=row["version"])
        if row["readable"] and st.button(look, icon=":material/history:"):
            st.session_state["versi"] = str(row["version"])
            st.rerun()
        undoable = row["action"] == "import" and not row["undone"]
        if undoable and st.button(view.say("history.undo"), icon=":material/undo:"):
            confirm(view, row["import_id"], str(row["file"]))


@st.dialog(" ", width="small")
def confirm(view: View, import_id: str, file: str) -> None:
    """Ask once more; then undo as a new version. Nothing is erased."""
    st.markdown(view.say("history.sure", file=safe.markdown(file), import_id=import_id))
    officer.ask(view)
    if not st.button(view.say("history.yes"), type="primary"):
        return
    from analytics.store.undo import undo

    try:
        with officer.named():
            version = undo(open_store(), import_id)
    except DataError as error:
        st.error(safe.markdown(error.message(view.lang)))
        return
    st.session_state["history_told"] = view.say(
        "history.undone_as", import_id=import_id, version=version
    )
    st.rerun()


def _done(view: View, row: object) -> str:
    said = view.say(f"history.action.{row.action}")
    taken_back = row.action == "import" and row.undone
    return f"{said} ({view.say('history.taken_back')})" if taken_back else said


if __name__ == "__main__":
    show()
