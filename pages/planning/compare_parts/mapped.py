"""Where the two sides differ: the difference map, and the villages that moved."""

import pandas as pd
import streamlit as st

from analytics import classes, compare, numbers, safe, units
from analytics.maps import changes, fills, legend
from analytics.metrics import PROGRAMME_COVERAGE, Metric
from pages.parts import figure, frame, map_picture, take, village_map
from pages.parts.frame import View
from pages.planning.compare_parts.chosen import Sides, origin

CLASSES = len(classes.CHANGES)


def show(view: View, sides: Sides, metric: Metric, form: str) -> None:
    """Draw the difference by village, on a map and ranked."""
    title = view.say("compare.map", name=metric.name[view.lang])
    st.subheader(title, anchor=False)
    whole = frame.ask(view, compare.villages, metric.key, view.data.area, *sides[1:3])
    # One scale for the regency: a village keeps its colour in every closer look.
    step = classes.change_step(whole["change"])
    rows = whole[whole["area_code"].str.startswith(village_map.around(view))]
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _map(view, sides, metric, rows, step, form)
    with right:
        _moved(view, sides, metric, rows[rows["area_code"].str.startswith(view.area)])


def _map(
    view: View, sides: Sides, metric: Metric, rows: pd.DataFrame, step: int, form: str
) -> None:
    groups = classes.classify_change(rows["change"], step).mask(rows["outside"], classes.OUTSIDE)
    words = changes.entries(groups, step, view.lang)
    rule = changes.rule(metric.unit, step, view.lang)
    found = _finding(view, sides, rows)
    st.caption(safe.markdown(found))
    shown = {
        column: [units.write(value, metric.unit, view.lang) for value in rows[column]]
        for column in ("before", "after")
    }
    shown["change"] = [_written(view, metric, value) for value in rows["change"]]
    village_map.draw(
        view,
        rows.assign(**shown, **{"class": groups}),
        CLASSES,
        {
            "label": view.say("filter.village"),
            "subdistrict_name": view.say("filter.subdistrict"),
            "before": sides.names[0],
            "after": sides.names[1],
            "change": view.say("compare.change"),
        },
        alt=f"{metric.name[view.lang]}. {found}",
        legend=legend.written(words, CLASSES, rule, view.lang),
        key="compare_map",
        form=form,
    )
    known = origin(view, sides, metric)
    figure.provenance(view, known)
    drawn = map_picture.of(
        view,
        {
            code: fills.look(group, CLASSES)
            for code, group in zip(rows["area_code"], groups, strict=True)
        },
        [(fills.look(group, CLASSES), text) for group, text in words],
        rule,
        form=form,
    )
    with st.container(horizontal=True, gap="small"):
        named = view.say("compare.map", name=metric.name[view.lang])
        between = f"{sides.names[0]} – {sides.names[1]}"
        take.picture(view, "compare_map", known, f"{named}: {between}", drawn)


def _moved(view: View, sides: Sides, metric: Metric, rows: pd.DataFrame) -> None:
    """List who moved; of the quota, who reached it and who fell below."""
    st.markdown(f"**{view.say('compare.movers')}**")
    table = compare.movers(rows)
    if table.empty:
        unknown = rows["change"].isna().all()
        st.write(numbers.missing(view.lang) if unknown else view.say("compare.nobody_moved"))
        return
    columns = {
        "label": (view.say("filter.village"), "text"),
        "before": (sides.names[0], metric.unit),
        "after": (sides.names[1], metric.unit),
        "change": (view.say("compare.change"), _unit(metric)),
    }
    if metric is PROGRAMME_COVERAGE:
        _crossed(view, table)
        columns["said"] = (view.say("compare.crossed"), "text")
    said = {"": "", **{each: view.say(f"compare.{each}") for each in ("reached", "fell")}}
    figure.table(
        view,
        table.assign(said=table["crossed"].map(said)),
        columns,
        key="compare_movers",
        origin=origin(view, sides, metric),
        title=view.say("compare.movers"),
    )


def _crossed(view: View, table: pd.DataFrame) -> None:
    reached, fell = ((table["crossed"] == each).sum() for each in ("reached", "fell"))
    st.markdown(view.say("compare.crossed_text", reached=int(reached), fell=int(fell)))


def _finding(view: View, sides: Sides, rows: pd.DataFrame) -> str:
    """Count who rose, fell and stayed; whoever is unknown is no one of these."""
    change = rows.loc[~rows["outside"], "change"]
    outside = int(rows["outside"].sum())
    beside = view.say("map.outside_count", areas=view.say("map.villages", n=outside))
    said = view.say(
        "compare.finding",
        first=sides.names[0],
        second=sides.names[1],
        rose=int((change > 0).sum()),
        fell=int((change < 0).sum()),
        same=int((change == 0).sum()),
        unknown=int(change.isna().sum()),
    )
    return f"{said} {beside}" if outside else said


def _unit(metric: Metric) -> str:
    return "points" if metric.unit == "%" else metric.unit


def _written(view: View, metric: Metric, change: float) -> str:
    said = units.write(change, _unit(metric), view.lang)
    return f"+{said}" if change > 0 else said
