"""What is fresh, who has not reported since when, and which rows were refused."""

import pandas as pd
import streamlit as st

from analytics import numbers, reporting, safe
from analytics.origin import Origin
from analytics.store.freshness import freshness, refused
from analytics.store.tables import open_store
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.frame import View

SILENT_MONTHS = 6


def show() -> None:
    """Draw the page."""
    view = frame.open_page("quality")
    fresh(view)
    silent(view)
    refusals(view)


def fresh(view: View) -> None:
    """How fresh each table is."""
    st.subheader(view.say("quality.fresh"), anchor=False)
    table = freshness(open_store(), view.data)
    figure.table(
        view,
        table.assign(
            name=[word("kind", kind, view.lang) for kind in table["kind"]],
            nature=[
                word("nature", nature, view.lang) if isinstance(nature, str) else None
                for nature in table["nature"]
            ],
        ),
        {
            "name": (view.say("quality.table"), "text"),
            "nature": (view.say("quality.nature"), "text"),
            "newest": (view.say("quality.newest"), "day"),
            "imported": (view.say("quality.imported"), "day"),
            "files": (view.say("quality.files"), "people"),
            "rows": (view.say("quality.rows"), "people"),
        },
        key="quality_fresh",
    )


def silent(view: View) -> None:
    """Which villages have nobody protected, and since when."""
    st.subheader(view.say("quality.silent"), anchor=False)
    table = frame.ask(view, reporting.villages, view.area)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    never = int(table["months_ago"].isna().sum())
    long_ago = int((table["months_ago"] >= SILENT_MONTHS).sum())
    st.markdown(
        view.say("quality.silent_text", never=never, long_ago=long_ago, months=SILENT_MONTHS)
    )
    event = figure.table(
        view,
        table,
        {
            "village_label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            "last_month": (view.say("quality.last_month"), "month"),
            "months_ago": (view.say("quality.months_ago"), "people"),
        },
        key=f"quality_silent_{view.area}",
        on_select="rerun",
        selection_mode="single-row",
        placeholder=view.say("quality.never"),
    )
    figure.provenance(view, view.data.origin("enrolment"))
    chosen = event["selection"]["rows"]
    if chosen:
        st.session_state["wilayah"] = table["code"].iloc[chosen[0]]
        st.switch_page("planning/coverage.py")


def refusals(view: View) -> None:
    """Which rows were refused, and why."""
    st.subheader(view.say("quality.refused"), anchor=False)
    table = refused(open_store(), view.data.version)
    if table.empty:
        st.write(view.say("quality.none_refused"))
        return
    counts = table["reason"].value_counts()
    chosen = st.pills(
        view.say("quality.reason"),
        list(counts.index),
        format_func=lambda reason: view.say(f"reason.{reason}") + f" ({counts[reason]})",
        selection_mode="multi",
        key="quality_reasons",
    )
    shown = table[table["reason"].isin(chosen)] if chosen else table
    columns = ("file", "row_no", "column", "value", "message")
    figure.table(
        view,
        shown.assign(kind=[word("kind", kind, view.lang) for kind in shown["kind"]]),
        {
            "kind": (view.say("quality.kind"), "text"),
            **{
                name: (view.say(f"quality.{name}"), "people" if name == "row_no" else "text")
                for name in columns
            },
        },
        key="quality_refused",
        placeholder="–",
    )
    files = ", ".join(dict.fromkeys(shown["file"]))
    figure.provenance(view, Origin("imported", files))
    st.download_button(
        view.say("quality.download"),
        data=lambda: _csv(shown),
        file_name=f"baris-ditolak-versi-{view.data.version}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )


def _csv(rows: pd.DataFrame) -> bytes:
    """Write the rows for a spreadsheet: formulas in them stay text; a mark says it is UTF-8."""
    return rows.map(safe.sheet).to_csv(index=False).encode("utf-8-sig")


if __name__ == "__main__":
    show()
