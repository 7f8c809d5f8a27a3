"""Women and men, and ages, of everyone protected in a year, beside those in need."""

import pandas as pd
import streamlit as st

from analytics.charts import targeting as charts
from analytics.impact import fairness
from analytics.impact.fairness import BOTH
from analytics.targeting.shape import UNKNOWN
from pages.parts import figure
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.public.impact_parts import shares
from pages.public.impact_parts.told import footnote, row


def show(view: View, year: str) -> None:
    """Draw one chart for sex and one for age."""
    protected, needing = view.data.table("protected_groups"), view.data.table("needing_groups")
    if protected is None or row(protected, year=year) is None:
        st.markdown(f"**{view.say('impact.groups')}**")
        st.write(view.say("impact.no_groups"))
        return
    need = fairness.in_need(needing, year)
    for by in BOTH:
        own = protected[(protected["year"] == year) & (protected["by"] == by)]
        other = None if need is None else need[need["by"] == by]
        _group(view, by, fairness.beside(own, other, "value"), year)
    footnote(view, protected[protected["year"] == year], need)


def _group(view: View, by: str, table: pd.DataFrame, year: str) -> None:
    title = view.say(f"impact.by.{by}")
    st.markdown(f"**{title}**")
    # How many adults there are is known by place only.
    named = table.assign(label=[_value(view, key) for key in table["value"]], per_100=float("nan"))
    rows = shares.with_texts(view, named)
    names = shares.names(view)
    most = rows.loc[rows["share"].fillna(0).idxmax()]
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_group", view.data.number, year, by),
            lambda: charts.groups(rows, names, view.say("impact.share_axis"), view.lang),
        ),
        shares.origin(view, table),
        alt=view.say(
            "impact.groups_alt",
            title=title, most=most["label"], share=most["share_text"], need=most["need_share_text"],
        ),
        rows=shares.told_rows(view, rows),
        columns=shares.columns(view, rows, title),
        key=f"impact_by_{by}",
        title=title,
    )  # fmt: skip


def _value(view: View, key: str) -> str:
    return view.say("impact.unknown") if key == UNKNOWN else view.say(f"targeting.value.{key}")
