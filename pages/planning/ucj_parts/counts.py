"""Members by segment against the worker base, coverage over time, two year ends."""

import streamlit as st

from analytics import members, metrics, numbers, safe, units
from analytics.charts import ucj as charts
from analytics.text import word
from analytics.vocabulary import SEGMENTS
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.parts.marks import marked
from pages.planning.ucj_parts.words import definition_name, origin


def segments(view: View, definition: str | None) -> None:
    """Active members by segment against the worker base."""
    st.subheader(view.say("ucj.members"), anchor=False)
    table = frame.ask(view, members.with_base, definition)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    st.caption(view.say("ucj.members_note"))
    names = {
        segment: word("segment", segment, view.lang) for segment in SEGMENTS if segment in table
    }
    base = definition_name(view, definition)
    unit = units.name("people", view.lang)
    inside = (table["as_of"].min(), table["as_of"].max())
    drawn = drawn_once(
        view,
        ("members", definition),
        lambda: marked(
            view, charts.members(table, names, safe.html(base), unit, view.lang), inside
        ),
    )
    last = table.iloc[-1]
    figure.chart(
        view,
        drawn,
        origin(view, "membership", "worker_base"),
        alt=view.say(
            "ucj.members_alt",
            day=numbers.day(last["as_of"], view.lang),
            members=numbers.integer(last["active_members"], view.lang),
            workers=numbers.integer(last["workers"], view.lang),
        ),
        rows=table,
        columns={
            "as_of": (view.say("ucj.count_date"), "day"),
            **{segment: (name, "people") for segment, name in names.items()},
            "active_members": (metrics.ACTIVE_MEMBERS.name[view.lang], "people"),
            "programme": (view.say("ucj.of_programme"), "people"),
            "workers": (metrics.WORKER_BASE.name[view.lang], "people"),
        },
        key="ucj_members",
        title=view.say("ucj.members"),
    )


def coverage(view: View, definition: str | None) -> None:
    """Coverage at every count, by definition."""
    st.subheader(view.say("ucj.coverage"), anchor=False)
    table = frame.ask(view, members.coverage_by_count)
    if table is None or table["coverage_pct"].isna().all():
        st.write(numbers.missing(view.lang))
        return
    st.caption(view.say("ucj.coverage_note"))
    names = {each: definition_name(view, each) for each in table["definition"].unique()}
    legend = {each: safe.html(name) for each, name in names.items()}
    last = table[table["definition"] == definition].iloc[-1]
    figure.chart(
        view,
        drawn_once(
            view,
            ("coverage",),
            lambda: charts.coverage(table, legend, units.name("%", view.lang), view.lang),
        ),
        origin(view, "membership", "worker_base"),
        alt=view.say(
            "ucj.coverage_alt",
            definition=names[definition],
            day=numbers.day(last["as_of"], view.lang),
            share=numbers.percent(last["coverage_pct"], view.lang),
        ),
        rows=table.assign(name=table["definition"].map(names)),
        columns={
            "as_of": (view.say("ucj.count_date"), "day"),
            "name": (view.say("ucj.definition"), "text"),
            "active_members": (metrics.ACTIVE_MEMBERS.name[view.lang], "people"),
            "workers": (metrics.WORKER_BASE.name[view.lang], "people"),
            "coverage_pct": (metrics.UCJ_COVERAGE.name[view.lang], "%"),
        },
        key="ucj_coverage",
        title=view.say("ucj.coverage"),
    )


def two_years(view: View, definition: str | None) -> None:
    """Members at the end of two successive years, segments apart."""
    answer = frame.ask(view, members.two_years, view.month, definition)
    if answer is None:
        year = view.month.year - 1
        st.subheader(view.say("ucj.two_years", before=year - 1, year=year), anchor=False)
        st.write(numbers.missing(view.lang))
        return
    year, table = answer
    before = year - 1
    st.subheader(view.say("ucj.two_years", before=before, year=year), anchor=False)
    notes = [view.say("ucj.two_years_note")]
    if definition:
        name = safe.markdown(definition_name(view, definition))
        notes.append(view.say("ucj.two_years_base", definition=name))
    st.caption(" ".join(notes))
    segment_names = {each: word("segment", each, view.lang) for each in SEGMENTS}
    every = {"all": view.say("ucj.all_segments")}
    coverages = {
        f"coverage_{when}": (view.say("ucj.coverage_of", year=each), "%")
        for when, each in (("before", before), ("now", year))
    }
    figure.table(
        view,
        table.assign(segment=table["segment"].map(segment_names | every)),
        {
            "segment": (view.say("ucj.segment"), "text"),
            "before": (str(before), "people"),
            "now": (str(year), "people"),
            "change": (view.say("ucj.change"), "people"),
            "change_pct": (view.say("ucj.change_pct"), "%"),
            **coverages,
        },
        key="ucj_two_years",
        origin=origin(view, "membership", "worker_base"),
        title=view.say("ucj.two_years", before=before, year=year),
    )
