"""The charts and tables of the UCJ page, one question each."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics import comparison, members, metrics, metrics_ucj, numbers, pace, safe, trend
from analytics.charts import bars, lines
from analytics.charts import ucj as charts
from analytics.origin import Origin, combine
from analytics.store import published
from analytics.text import word
from analytics.vocabulary import SEGMENTS
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.planning.ucj_cards import (
    definition_name,
    needed,
    origin,
    per_month,
    reached,
    system_name,
)

# Figures kept ready, for all readers together.
FIGURES = 128


def how(view: View, definition: str | None) -> None:
    """Say how pace and date were computed, and what the programmes have to do with it."""
    seen = frame.ask(view, pace.outlook, view.month, definition)
    speed = seen.pace
    with st.expander(view.say("ucj.how"), icon=":material/calculate:"):
        if speed is None:
            st.markdown(view.say("ucj.how_unknown", months=pace.FEWEST_MONTHS))
            return
        people = {
            name: numbers.integer(value, view.lang)
            for name, value in (
                ("members", speed.members),
                ("before", speed.before),
                ("months", speed.months),
            )
        }
        dates = {
            "since": numbers.day(speed.since, view.lang),
            "until": numbers.day(speed.until, view.lang),
        }
        rate = per_month(view, speed.per_month)
        st.markdown(view.say("ucj.how_pace", pace=rate, **people, **dates))
        if pd.notna(seen.now.workers):
            workers = numbers.integer(seen.now.workers, view.lang)
            st.markdown(
                view.say(
                    "ucj.how_reached",
                    workers=workers,
                    members=people["members"],
                    pace=rate,
                    until=dates["until"],
                )
            )
        if pd.notna(speed.programme):
            st.markdown(
                view.say(
                    "ucj.how_programme",
                    before=numbers.integer(speed.programme_before, view.lang),
                    now=numbers.integer(speed.programme, view.lang),
                    pace=per_month(view, speed.per_month_without_programme),
                    **dates,
                )
            )
        figure.provenance(view, origin(view, "membership", "worker_base", "enrolment"))


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
    unit = figure.unit_name("people", view.lang)
    inside = (table["as_of"].min(), table["as_of"].max())
    drawn = _drawn(
        view,
        ("members", definition),
        lambda: _marked(
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
            "active_members": (metrics_ucj.ACTIVE_MEMBERS.name[view.lang], "people"),
            "programme": (view.say("ucj.of_programme"), "people"),
            "workers": (metrics_ucj.WORKER_BASE.name[view.lang], "people"),
        },
        key="ucj_members",
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
        _drawn(
            view,
            ("coverage",),
            lambda: charts.coverage(table, legend, figure.unit_name("%", view.lang), view.lang),
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
            "active_members": (metrics_ucj.ACTIVE_MEMBERS.name[view.lang], "people"),
            "workers": (metrics_ucj.WORKER_BASE.name[view.lang], "people"),
            "coverage_pct": (metrics.UCJ_COVERAGE.name[view.lang], "%"),
        },
        key="ucj_coverage",
    )


def targets(view: View, definition: str | None) -> None:
    """Each target system by itself against coverage now."""
    table = _named(view, frame.ask(view, pace.outlook, view.month, definition).targets)
    now, highest = table["coverage_pct"].iloc[0], table.loc[table["target_pct"].idxmax()]
    unit = figure.unit_name("%", view.lang)
    drawn = _drawn(
        view,
        ("targets", now),
        lambda: charts.target_paths(table, now, view.say("ucj.coverage_now"), unit, view.lang),
    )
    figure.chart(
        view,
        drawn,
        _targets_origin(view, table),
        alt=view.say(
            "ucj.targets_alt",
            regency=view.name(view.data.area),
            share=numbers.percent(now, view.lang),
            target=highest["target"],
            system=highest["name"],
            year=highest["year"],
        ),
        rows=table,
        columns={
            "name": (view.say("ucj.system"), "text"),
            "year": (view.say("ucj.year"), "text"),
            "target": (view.say("ucj.target"), "text"),
            "reference": (view.say("ucj.reference"), "text"),
        },
        key="ucj_targets",
    )


def demands(view: View, definition: str | None) -> None:
    """What every target asks for: people, rupiah, pace, and when it comes at the present pace."""
    table = _named(view, frame.ask(view, pace.outlook, view.month, definition).targets)
    table = table.assign(
        needed=[needed(view, target) for _, target in table.iterrows()],
        reached=[reached(view, target) for _, target in table.iterrows()],
    )
    figure.table(
        view,
        table,
        {
            "name": (view.say("ucj.system"), "text"),
            "year": (view.say("ucj.year"), "text"),
            "target": (view.say("ucj.target"), "text"),
            "achieved_pct": (view.say("ucj.achieved"), "%"),
            "people": (view.say("ucj.missing"), "people"),
            "cost_idr": (view.say("ucj.cost"), "IDR"),
            "needed": (view.say("ucj.needed"), "text"),
            "reached": (view.say("ucj.reached"), "text"),
        },
        key="ucj_demands",
    )
    price = view.data.origin("bpu_contribution")
    written = numbers.rupiah(view.data.contribution_idr, view.lang)
    st.caption(view.say("ucj.cost_note", price=written, source=safe.markdown(price.source)))
    figure.provenance(view, _targets_origin(view, table))


def by_definition(view: View) -> None:
    """The share of this year's targets achieved, over each denominator."""
    table = frame.ask(view, pace.by_definition, view.month)
    if table.empty:
        return
    heading = view.say("ucj.by_definition", year=view.month.year)
    st.markdown(f"**{heading}**")
    table = _named(view, table)
    table["definition"] = [definition_name(view, each) for each in table["definition"]]
    figure.table(
        view,
        table,
        {
            "definition": (view.say("ucj.definition"), "text"),
            "name": (view.say("ucj.system"), "text"),
            "target": (view.say("ucj.target"), "text"),
            "coverage_pct": (metrics.UCJ_COVERAGE.name[view.lang], "%"),
            "achieved_pct": (view.say("ucj.achieved"), "%"),
        },
        key="ucj_by_definition",
    )
    figure.provenance(
        view, origin(view, "membership", "worker_base", references=table["reference"])
    )


def published_figures(view: View) -> None:
    """What was published for the nation, the province and its regencies."""
    st.subheader(view.say("ucj.published"), anchor=False)
    newest = frame.ask(view, comparison.newest_coverage)
    own = newest[newest["area_code"] == view.data.area]
    if own["value"].isna().all():
        area = safe.markdown(view.name(view.data.area))
        st.info(view.say("ucj.none_published", area=area), icon=":material/info:")
    st.caption(view.say("ucj.published_note"))
    rows = frame.ask(view, comparison.published_coverage)
    highest = newest.loc[newest["value"].idxmax()]
    figure.chart(
        view,
        _drawn(
            view,
            ("published",),
            lambda: bars.ranked(
                newest,
                "value",
                "area_name",
                metrics.UCJ_COVERAGE.name[view.lang],
                view.lang,
                [numbers.percent(value, view.lang, 2) for value in newest["value"]],
            ),
        ),
        _published_origin(view, newest.dropna(subset="value")),
        alt=view.say(
            "ucj.published_alt",
            area=highest["area_name"],
            share=numbers.percent(highest["value"], view.lang, 2),
        ),
        rows=_published_rows(view, rows),
        columns={
            "area_name": (view.say("ucj.area"), "text"),
            "label": (view.say("ucj.indicator"), "text"),
            "written": (metrics.UCJ_COVERAGE.name[view.lang], "text"),
            "dated": (view.say("ucj.as_of"), "text"),
            "source": (view.say("ucj.source"), "text"),
            "nature_name": (view.say("ucj.nature"), "text"),
            "note": (view.say("ucj.note"), "text"),
        },
        key="ucj_published",
    )


def months(view: View) -> None:
    """People protected by month in the chosen area, with what happened."""
    st.subheader(view.say("ucj.months", area=view.name()), anchor=False)
    table = frame.ask(view, trend.people_by_month, view.area)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    schemes = [column for column in table if column not in ("month", "people")]
    names = {scheme: word("scheme", scheme, view.lang) for scheme in schemes}
    unit = figure.unit_name("people", view.lang)
    inside = (table["month"].min(), table["month"].max())
    drawn = _drawn(
        view,
        ("months", view.area),
        lambda: _marked(view, lines.stacked_months(table, names, unit, view.lang), inside),
    )
    peak = table.loc[table["people"].idxmax()]
    figure.chart(
        view,
        drawn,
        view.data.origin("enrolment"),
        alt=view.say(
            "ucj.months_alt",
            people=numbers.integer(peak["people"], view.lang),
            month=numbers.month(peak["month"], view.lang),
        ),
        rows=table,
        columns={
            "month": (view.say("filter.month"), "month"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            **{scheme: (name, "people") for scheme, name in names.items()},
        },
        key="ucj_months",
    )


def events(view: View) -> None:
    """The list that the numbers in the charts point to, each with nature and source."""
    st.subheader(view.say("ucj.events"), anchor=False)
    table = frame.ask(view, trend.marks, view.lang)
    if table.empty:
        st.write(view.say("ucj.no_events"))
        return
    st.markdown("\n".join(_event(view, event) for event in table.itertuples()))


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
    )
    figure.provenance(view, origin(view, "membership", "worker_base"))


def _drawn(view: View, which: tuple, draw: Callable[[], go.Figure]) -> go.Figure:
    """Return the figure that `draw` makes, made once: drawing costs more than anything here."""
    data = view.data
    return _figure((data.area, data.version, data.real_only, view.lang), which, draw)


@st.cache_resource(max_entries=FIGURES, show_spinner=False)
def _figure(known: tuple, which: tuple, _draw: Callable[[], go.Figure]) -> go.Figure:
    return _draw()


def _marked(view: View, drawn: go.Figure, inside: tuple[pd.Timestamp, pd.Timestamp]) -> go.Figure:
    """Add the numbered events that lie within the chart."""
    events = frame.ask(view, trend.marks, view.lang)
    shown = events[events["date"].between(*inside)]
    return lines.number_marks(drawn, dict(zip(shown["number"], shown["date"], strict=True)))


def _named(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Add name (of the system) and target (in per cent, as the source writes it)."""
    return table.assign(
        name=[system_name(view, target) for _, target in table.iterrows()],
        target=[numbers.percent(percent, view.lang, 2) for percent in table["target_pct"]],
    )


def _targets_origin(view: View, table: pd.DataFrame) -> Origin:
    """Targets alone are as published; held against coverage they are as weak as its tables."""
    known = table["coverage_pct"].notna().any()
    sources = ("membership", "worker_base") if known else ()
    return origin(view, *sources, references=table["reference"])


def _published_rows(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    notes = rows[f"note_{view.lang}"].where(
        ~rows["doubtful"], [view.say("ucj.doubtful", note=n) for n in rows[f"note_{view.lang}"]]
    )
    return rows.assign(
        label=rows[f"label_{view.lang}"],
        written=[numbers.percent(value, view.lang, 2) for value in rows["value"]],
        dated=[_dated(view, day) for day in rows["as_of"]],
        nature_name=[word("nature", nature, view.lang) for nature in rows["nature"]],
        note=notes,
    )


def _published_origin(view: View, rows: pd.DataFrame) -> Origin:
    """The weakest nature and the oldest date; the sources stand in the table."""
    whole = combine(*(published.origin_of(row) for _, row in rows.iterrows()))
    return Origin(whole.nature, view.say("ucj.sources_in_table", n=len(rows)), whole.as_of)


def _event(view: View, event: object) -> str:
    write = numbers.day if event.precision == "day" else numbers.month
    badge = f":{figure.BADGES[event.nature]}-badge[{word('nature', event.nature, view.lang)}]"
    if event.nature == "derived":
        estimate = view.say("ucj.estimate")
        badge = f"{badge} ({estimate})"
    label, source = safe.markdown(event.label), safe.markdown(event.source)
    return f"{event.number}. **{write(event.date, view.lang)}** {label} {badge} :small[{source}]"


def _dated(view: View, as_of: str) -> str:
    """Write an ISO date as exact as its source: a year, a month or a day."""
    write = {len("2025"): str, len("2025-04"): lambda day: numbers.month(day, view.lang)}
    return write.get(len(as_of), lambda day: numbers.day(day, view.lang))(as_of)
