"""Coverage in successive years, PU and BPU apart, under each definition of the worker base."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers, safe, units
from analytics.charts import impact as charts
from analytics.edition.public_table import ALL
from analytics.impact import segments
from analytics.text import word
from pages.parts import figure, link
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.planning.ucj_parts.words import definition_name
from pages.public.impact_parts.told import regency_only, signed

SOURCES = ("membership", "worker_base")


def show(view: View) -> None:
    """Draw two years side by side, then all years of the same month."""
    st.subheader(view.say("impact.coverage"), anchor="cakupan")
    table = view.data.table("segments")
    if table is None:
        st.write(view.say("impact.no_members"))
        return
    regency_only(view)
    definition = _choose(view, table)
    newest = segments.compared(table, definition)
    if newest is None:
        st.info(view.say("impact.no_two_years"), icon=":material/info:")
    else:
        _two_years(view, newest)
    _years(view, segments.yearly(table, definition), definition)
    st.markdown(view.say("impact.coverage_limits"))


def base_name(view: View, definition: str) -> str:
    """Name a definition of the worker base, or say that there is none."""
    if definition == segments.NO_BASE:
        return view.say("impact.no_base")
    return safe.markdown(definition_name(view, definition))


def _choose(view: View, table: pd.DataFrame) -> str:
    names = {key: definition_name(view, key) for key in table["definition"].unique()}
    if segments.NO_BASE in names:
        st.caption(view.say("impact.no_base"))
        return segments.NO_BASE
    return link.segments(
        "definisi", view.say("ucj.definition"), names, help=view.say("ucj.definition_help")
    )


def _segment(view: View, key: str) -> str:
    return view.say("impact.all") if key == ALL else word("segment", key, view.lang)


def _two_years(view: View, newest: pd.DataFrame) -> None:
    month = newest["as_of"].iloc[0]
    before, now = (numbers.month(day, view.lang) for day in (month - pd.DateOffset(years=1), month))
    rows = newest.set_index("segment")
    st.markdown(
        view.say(
            "impact.two_years",
            before=before,
            now=now,
            parts="; ".join(_sentence(view, key, rows.loc[key]) for key in rows.index),
        )
    )
    percent = {"coverage_before": before, "coverage_pct": now}
    sheet(
        view,
        newest.assign(
            segment=[_segment(view, key) for key in newest["segment"]],
            change=[signed(view, number, "people") for number in newest["change"]],
            points=[signed(view, number, "points") for number in newest["points"]],
        ),
        {
            "segment": (view.say("impact.segment"), "text"),
            "before": (before, "people"),
            "members": (now, "people"),
            "change": (view.say("impact.change"), "told"),
            **{
                name: (view.say("impact.coverage_of", month=each), "%")
                for name, each in percent.items()
            },
            "points": (metrics.COVERAGE_CHANGE.name[view.lang], "told"),
        },
        key="impact_two_years",
        origin=view.data.origin(*SOURCES),
        title=view.say("impact.coverage"),
    )


def _sentence(view: View, key: str, row: pd.Series) -> str:
    """Say how one segment changed: in points where a worker base is known, else in people."""
    counted = pd.notna(row["points"])
    change = (
        signed(view, row["points"], "points") if counted else signed(view, row["change"], "people")
    )
    unit = "points" if counted else "people"
    return view.say(f"impact.changed.{unit}", segment=_segment(view, key), change=change)


def _years(view: View, table: pd.DataFrame, definition: str) -> None:
    title = view.say("impact.coverage_years")
    st.markdown(f"**{title}**")
    value, unit = (
        ("members", "people") if table["coverage_pct"].isna().all() else ("coverage_pct", "%")
    )
    metric = metrics.ACTIVE_MEMBERS if value == "members" else metrics.UCJ_COVERAGE
    keys = [key for key in table["segment"].unique() if key != ALL]
    wide = table.pivot_table(index="as_of", columns="segment", values=value)[keys].reset_index()
    wide["label"] = [numbers.month(day, view.lang, short=True) for day in wide["as_of"]]
    for key in keys:
        wide[f"{key}_text"] = [
            "" if pd.isna(number) else units.write(number, unit, view.lang) for number in wide[key]
        ]
    names = {key: _segment(view, key) for key in keys}
    axis = f"{metric.name[view.lang]} ({units.name(unit, view.lang)})"
    first, last = wide.iloc[0], wide.iloc[-1]
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_years", view.data.number, definition),
            lambda: charts.by_year(wide, "label", names, axis, view.lang),
        ),
        view.data.origin(*SOURCES),
        alt=view.say(
            "impact.coverage_years_alt",
            parts="; ".join(
                f"{names[key]}: {first[f'{key}_text']} ({first['label']}) → "
                f"{last[f'{key}_text']} ({last['label']})"
                for key in keys
            ),
        ),
        rows=table.assign(segment=[_segment(view, key) for key in table["segment"]]),
        columns={
            "as_of": (view.say("impact.count_date"), "day"),
            "segment": (view.say("impact.segment"), "text"),
            "members": (metrics.ACTIVE_MEMBERS.name[view.lang], "people"),
            "workers": (metrics.WORKER_BASE.name[view.lang], "people"),
            "coverage_pct": (metrics.UCJ_COVERAGE.name[view.lang], "%"),
        },
        key="impact_coverage_years",
        title=title,
    )
