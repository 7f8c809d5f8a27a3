"""From each announced claim to the place where it is held against the records."""

import streamlit as st

from analytics import numbers, safe, sources
from analytics.impact import statements
from pages.parts import frame
from pages.parts.frame import View


def show(view: View) -> None:
    """List what was announced, each with a link to its check."""
    said = statements.of_area(view.data.area)
    st.subheader(view.say("evidence.section.pernyataan"), anchor="pernyataan")
    if said.empty:
        st.write(view.say("impact.nothing_announced"))
        return
    st.caption(view.say("evidence.statements_note"))
    for row in said[said["lead"]].to_dict("records"):
        st.markdown(
            view.say(
                "evidence.statement",
                label=safe.markdown(row[f"label_{view.lang}"]),
                who=safe.markdown(sources.named(row["producer"], view.lang)),
                day=numbers.dated(row["published_on"] or row["as_of"], view.lang),
                source=safe.markdown(row["source"]),
                address=_check(view, str(row["subject"])),
            )
        )


def _check(view: View, subject: str) -> str:
    """Return the address of the comparison, at the same edition and in the same language."""
    name, number = frame.pinned(view.data)
    pinned = f"&{name}={number}" if number else ""
    language = "&bahasa=en" if view.lang == "en" else ""
    return f"./dampak?bagian=diumumkan{pinned}{language}#{subject.replace('_', '-')}"
