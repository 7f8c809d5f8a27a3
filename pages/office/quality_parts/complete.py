"""In how many villages each table knows anything."""

import streamlit as st

from analytics import completeness, numbers, safe
from analytics.charts import quality
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View

COLUMNS = ("register", "month", "welfare", "claims", "idm", "voters")
SOURCES = ("enrolment", "welfare", "claims", "idm_2024", "voters_2019")


def show(view: View) -> None:
    """Draw the villages with data by table and by area below the chosen one."""
    st.subheader(view.say("quality.complete"), anchor=False)
    table = frame.ask(view, completeness.villages_known, view.month, view.below, view.area)
    month = numbers.month(view.month, view.lang)
    names = {column: view.say(f"quality.has.{column}", month=month) for column in COLUMNS}
    known = {column: name for column, name in names.items() if table[column].notna().any()}
    unknown = [name for column, name in names.items() if column not in known]
    st.caption(view.say("quality.complete_note"))
    if unknown:
        st.markdown(view.say("quality.unknown_tables", names="; ".join(unknown)))
    if not known:
        return
    sums = table[["villages", *known]].sum().astype(int)
    said = [f"{name} {sums[column]}/{sums['villages']}" for column, name in known.items()]
    columns = {"name": (view.say("quality.place"), "text"),
               "villages": (view.say("quality.villages"), "villages")}  # fmt: skip
    figure.chart(
        view,
        drawn_once(
            view,
            ("quality_complete", view.area, view.month),
            lambda: quality.heat(
                table.assign(label=table["name"].map(safe.html)), known, "label", "villages",
                view.lang,
            ),
        ),
        view.data.origin(*SOURCES),
        alt=view.say("quality.complete_alt", counts="; ".join(said)),
        rows=table,
        columns=columns | {column: (name, "villages") for column, name in known.items()},
        key="quality_complete",
        title=view.say("quality.complete"),
    )  # fmt: skip
