"""Which rows were refused, and why."""

import pandas as pd
import streamlit as st

from analytics.export.advice import explained
from analytics.origin import Origin
from analytics.store.freshness import refused
from analytics.text import word
from pages.office.quality_parts import over_time
from pages.office.quality_parts.long import long_table
from pages.parts import frame
from pages.parts.frame import View


def show(view: View) -> None:
    """List the refused rows of the imports in force, by reason."""
    st.subheader(view.say("quality.refused"), anchor=False)
    table = frame.ask(view, refused)
    over_time.refused(view, _files(table))
    if table.empty:
        st.write(view.say("quality.none_refused"))
        return
    st.caption(view.say("quality.refused_note"))
    counts = table["reason"].value_counts()
    chosen = st.pills(
        view.say("quality.reason"),
        list(counts.index),
        format_func=lambda reason: view.say(f"reason.{reason}") + f" ({counts[reason]})",
        selection_mode="multi",
        key="quality_reasons",
    )
    shown = table[table["reason"].isin(chosen)] if chosen else table
    texts = ("kind", "file", "row_no", "column", "value", "why", "message")
    long_table(
        view,
        shown.assign(
            kind=[word("kind", kind, view.lang) for kind in shown["kind"]],
            why=[view.say(f"reason.{reason}") for reason in shown["reason"]],
            message=explained(shown, view.lang),
        ),
        {
            name: (view.say(f"quality.{name}"), "people" if name == "row_no" else "text")
            for name in texts
        },
        key="quality_refused",
        origin=_files(shown),
        title=view.say("quality.refused"),
        sentence="message",
        placeholder="–",
    )


def _files(rows: pd.DataFrame) -> Origin:
    return Origin("imported", ", ".join(dict.fromkeys(rows["file"])))
