"""The timeline: the programme, the law behind it and the documents of the strategies."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.charts import timeline
from analytics.origin import NATURES, Origin
from analytics.text import word
from pages.parts import figure
from pages.parts.frame import View
from pages.parts.sheet import sheet


def show(view: View) -> None:
    """Draw the dots, then every event with its number, its day and who tells of it."""
    table = view.data.table("timeline")
    st.subheader(view.say("evidence.section.linimasa"), anchor="linimasa")
    if table is None or table.empty:
        st.write(numbers.missing(view.lang))
        return
    rows = _written(view, table)
    kinds = {kind: word("event", kind, view.lang) for kind in table["kind"].unique()}
    origin = Origin(max(table["nature"], key=NATURES.index), view.say("evidence.each_source"))
    columns = {
        "number": (view.say("evidence.number"), "text"),
        "day": (view.say("evidence.when"), "text"),
        "kind_name": (view.say("evidence.kind"), "text"),
        "label": (view.say("evidence.event"), "text"),
        "nature_name": (view.say("evidence.nature"), "text"),
        "source": (view.say("evidence.source"), "text"),
    }
    last = rows.iloc[-1]
    title = view.say("evidence.timeline_title", area=view.name(view.data.area))
    figure.chart(
        view,
        timeline.lanes(rows, kinds, "label", view.lang),
        origin,
        alt=view.say(
            "evidence.timeline_alt",
            n=len(rows),
            count=numbers.integer(len(rows), view.lang),
            first=f"{rows.iloc[0]['label']} ({rows.iloc[0]['day']})",
            last=f"{last['label']} ({last['day']})",
        ),
        rows=rows,
        columns=columns,
        key="evidence_timeline",
        title=title,
    )
    sheet(view, rows, columns, key="evidence_events", origin=origin, title=title)


def _written(view: View, table: pd.DataFrame) -> pd.DataFrame:
    days = [
        numbers.month(row.date, view.lang) if row.precision == "month"
        else numbers.day(row.date, view.lang)
        for row in table.itertuples()
    ]  # fmt: skip
    return table.assign(
        number=[str(place) for place in range(1, len(table) + 1)],
        day=days,
        kind_name=[word("event", kind, view.lang) for kind in table["kind"]],
        label=table[f"label_{view.lang}"],
        nature_name=[word("nature", nature, view.lang) for nature in table["nature"]],
    )
