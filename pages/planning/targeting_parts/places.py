"""Place by place: who is reached, who is missed, and how unequal the places are."""

import pandas as pd
import streamlit as st

from analytics import equity, metrics, numbers, safe
from analytics.charts import bars
from analytics.targeting import errors
from analytics.targeting.places import compared
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.targeting_parts import headline

PERSON = ("people", "target", "above", "unlisted", "workers", "missed")
VILLAGE = ("people", "workers", "outside_low", "outside_even", "missed_low", "missed_even")


def show(view: View) -> None:
    """Draw both errors by place as bars, and everything known of each place as a table."""
    st.subheader(view.say(f"targeting.places.{view.below}"), anchor=False)
    table = frame.ask(view, compared, view.month, view.below, view.area)
    ends = equity.extremes(table, "per_100")
    if ends is not None and len(table) > 1:
        st.markdown(view.say("targeting.equity", **_ends(view, ends)))
    left, right = st.columns(2, gap="medium")
    with left:
        _errors(view, table, "inclusion")
    with right:
        _errors(view, table, "exclusion")
    figure.table(
        view, table, _columns(view), "targeting_places", headline.origin(view),
        view.say(f"targeting.places.{view.below}"),
    )  # fmt: skip


def _errors(view: View, table: pd.DataFrame, name: str) -> None:
    known = table.dropna(subset=[name])
    if known.empty:
        st.write(view.say(f"targeting.{name}_unknown"))
        return
    title = _title(view, name)
    texts = [numbers.percent(value, view.lang) for value in table[name]]
    worst = known.loc[known[name].idxmax()]
    figure.chart(
        view,
        drawn_once(
            view,
            ("targeting", name, view.area, view.month),
            lambda: bars.ranked(
                table.assign(name=table["name"].map(safe.html)),
                name,
                "name",
                title,
                view.lang,
                texts,
            ),
        ),
        headline.origin(view),
        alt=view.say(
            "targeting.errors_alt",
            title=title,
            name=worst["name"],
            value=numbers.percent(worst[name], view.lang),
        ),
        rows=table,
        columns={"name": (_place(view), "text"), name: (title, "%")},
        key=f"targeting_{name}",
        title=title,
    )


def _columns(view: View) -> dict[str, tuple[str, str]]:
    counted = PERSON if frame.ask(view, errors.by_person) else VILLAGE
    return {
        "name": (_place(view), "text"),
        "inclusion": (_title(view, "inclusion"), "%"),
        "exclusion": (_title(view, "exclusion"), "%"),
        **{name: (view.say(f"targeting.head.{name}"), "people") for name in counted},
        "per_100": (metrics.PER_100_ADULTS.name[view.lang], "per_100_adults"),
    }


def _title(view: View, name: str) -> str:
    metric = {"inclusion": metrics.INCLUSION_ERROR, "exclusion": metrics.EXCLUSION_ERROR}[name]
    if frame.ask(view, errors.by_person):
        return view.say("targeting.percent", name=metric.name[view.lang])
    return view.say("targeting.percent_at_least", name=metric.name[view.lang])


def _place(view: View) -> str:
    return view.say("filter.subdistrict" if view.below == "subdistrict" else "filter.village")


def _ends(view: View, ends: dict[str, pd.Series | float]) -> dict[str, str]:
    times = ends["times"]
    return {
        "low": numbers.decimal(ends["low"]["per_100"], view.lang),
        "low_in": safe.markdown(ends["low"]["name"]),
        "high": numbers.decimal(ends["high"]["per_100"], view.lang),
        "high_in": safe.markdown(ends["high"]["name"]),
        "times": view.say("targeting.times", n=numbers.decimal(times, view.lang))
        if pd.notna(times)
        else "",
    }
