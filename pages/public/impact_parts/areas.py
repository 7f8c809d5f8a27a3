"""Kecamatan side by side: what a flat quota gives to each, per person in need and per adult."""

import pandas as pd
import streamlit as st

from analytics import equity, metrics, safe, units
from analytics.charts import bars
from analytics.impact import fairness
from pages.parts import figure
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.public.impact_parts import shares
from pages.public.impact_parts.told import footnote, row, texts, withheld


def show(view: View, year: str) -> None:
    """Say how far kecamatan lie apart, and list them all."""
    title = view.say("impact.by_area")
    st.markdown(f"**{title}**")
    rows = _compared(view, year)
    if rows is None:
        st.write(view.say("impact.no_groups"))
        return
    ends = equity.extremes(rows, "per_100")
    if ends is not None:
        st.markdown(_spread(view, ends))
    if view.level != "regency":
        st.markdown(_here(view, rows.set_index("area_code").loc[view.area]))
    sheet(
        view,
        shares.told_rows(view, rows),
        shares.columns(view, rows, view.say("filter.subdistrict")),
        key="impact_by_area",
        origin=shares.origin(view, rows),
        title=title,
    )
    footnote(view, shares.of_need(rows))


def ranking(view: View, year: str) -> None:
    """Draw how many are protected per 100 workers in need, or else per 100 adults."""
    rows = _compared(view, year)
    if rows is None:
        return
    known = rows["per_100_need"].notna().any()
    column = "per_100_need" if known else "per_100"
    metric = metrics.PROTECTED_PER_100_NEED if known else metrics.PER_100_ADULTS
    title = metric.name[view.lang]
    st.markdown(f"**{title}**")
    told = [units.write(value, metric.unit, view.lang) for value in rows[column]]
    named = rows.assign(label=rows["label"].map(safe.html), text=told)
    ends = equity.extremes(named, column)
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_areas", view.data.number, year),
            lambda: bars.ranked(named, column, "label", title, view.lang, told),
        ),
        shares.origin(view, rows),
        alt=title
        if ends is None
        else view.say(
            "impact.areas_alt",
            title=title,
            low=ends["low"]["text"],
            low_in=ends["low"]["label"],
            high=ends["high"]["text"],
            high_in=ends["high"]["label"],
        ),
        rows=withheld(view, rows, [column]),
        columns={
            "label": (view.say("filter.subdistrict"), "text"),
            column: (title, metric.unit),
        },
        key="impact_areas",
        title=title,
    )


def _compared(view: View, year: str) -> pd.DataFrame | None:
    """Return the kecamatan with all shares and rates of a year; None where nobody counted."""
    table = view.data.table("protected_areas")
    if table is None or row(table, year=year) is None:
        return None
    need = fairness.in_need(view.data.table("needing_areas"), year)
    found = fairness.beside(table[table["year"] == year], need, "area_code")
    return shares.with_texts(view, found).assign(
        label=found["area_code"].map(view.data.areas.set_index("code")["name"]),
        per_100_text=texts(view, found, "per_100", "per_100_adults"),
    )


def _spread(view: View, ends: dict[str, pd.Series | float]) -> str:
    return view.say(
        "impact.spread",
        low=ends["low"]["per_100_text"],
        low_in=safe.markdown(ends["low"]["label"]),
        high=ends["high"]["per_100_text"],
        high_in=safe.markdown(ends["high"]["label"]),
    )


def _here(view: View, found: pd.Series) -> str:
    return view.say(
        "impact.area_here",
        area=safe.markdown(view.name()),
        share=found["share_text"],
        need=found["need_share_text"],
    )
