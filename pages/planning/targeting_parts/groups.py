"""Women and men, ages and occupations of those protected, beside those in need."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, safe
from analytics.charts import targeting
from analytics.origin import Origin
from analytics.targeting import errors
from analytics.targeting.groups import shares
from analytics.targeting.shape import AGE, OCCUPATION, OTHER, SEX, UNKNOWN
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View


def show(view: View) -> None:
    """Draw one chart each for sex, age and occupation."""
    st.subheader(view.say("targeting.groups"), anchor=False)
    tables = {
        by: frame.ask(view, shares, view.month, view.area, by) for by in (SEX, AGE, OCCUPATION)
    }
    known = {by: table for by, table in tables.items() if table is not None}
    if not known:
        st.write(view.say("targeting.groups_none"))
        return
    st.caption(view.say("targeting.groups_note"))
    left, right = st.columns(2, gap="medium")
    for by, table in known.items():
        with right if by == OCCUPATION else left:
            _chart(view, by, table)


def _chart(view: View, by: str, table: pd.DataFrame) -> None:
    title = view.say(f"targeting.by.{by}")
    st.markdown(f"**{title}**")
    names = {
        "share": metrics.PEOPLE.name[view.lang],
        "need_share": view.say("targeting.need_share"),
    }
    texts = {f"{name}_text": [numbers.percent(value, view.lang) for value in table[name]]
             for name in names}  # fmt: skip
    rows = table.assign(label=[_label(view, by, value) for value in table["value"]], **texts)
    most = rows.loc[rows["share"].idxmax()]
    figure.chart(
        view,
        drawn_once(
            view,
            ("targeting_groups", by, view.area, view.month),
            lambda: targeting.groups(
                rows.assign(label=rows["label"].map(safe.html)),
                names,
                view.say("targeting.share_axis"),
                view.lang,
            ),
        ),
        _origin(view),
        alt=view.say(
            "targeting.groups_alt", title=title, most=most["label"], share=most["share_text"]
        ),
        rows=rows,
        columns=_columns(view, title, rows),
        key=f"targeting_by_{by}",
        title=title,
    )


def _columns(view: View, title: str, rows: pd.DataFrame) -> dict[str, tuple[str, str]]:
    columns = {
        "label": (title, "text"),
        "people": (metrics.PEOPLE.name[view.lang], "people"),
        "share": (view.say("targeting.share"), "%"),
        "outside": (view.say("targeting.outside"), "people"),
        "outside_pct": (metrics.INCLUSION_ERROR.name[view.lang], "%"),
        "need": (view.say("targeting.head.workers"), "people"),
        "need_share": (view.say("targeting.need_share"), "%"),
    }
    return {name: column for name, column in columns.items() if rows[name].notna().any()}


def _label(view: View, by: str, value: str) -> str:
    if value in (OTHER, UNKNOWN):
        return view.say(f"targeting.{value}")
    return value if by == OCCUPATION else view.say(f"targeting.value.{value}")


def _origin(view: View) -> Origin:
    if frame.ask(view, errors.by_person):
        return frame.ask(view, errors.origin, view.month)
    return view.data.origin("enrolment")
