"""Where do poverty and low coverage meet, and what does a flat quota mean for each village?"""

import pandas as pd
import streamlit as st

from analytics import bivariate, equity, metrics, numbers, outlines, poverty, safe, welfare
from analytics.charts import bars, spread, village_map
from analytics.charts import bivariate as squares
from analytics.charts import poverty as poverty_chart
from analytics.origin import Origin, combine
from analytics.text import word
from pages.parts import figure, frame, link
from pages.parts.frame import View


def show() -> None:
    """Draw the page."""
    view = frame.open_page("poverty")
    series(view)
    crossing(view)
    left, right = st.columns(2, gap="medium")
    with left:
        quota(view)
    with right:
        deciles(view)
    idm(view)


def series(view: View) -> None:
    """The published rates of the regency, with their breaks and doubts."""
    regency = safe.markdown(view.name(view.data.area))
    st.subheader(view.say("poverty.series", area=regency), anchor=False)
    table = frame.ask(view, poverty.of_area)
    if table is None:
        st.write(numbers.missing(view.lang))
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        if view.level != "regency":
            st.caption(view.say("poverty.regency_only", area=regency))
        _series_chart(view, table)
    with right:
        _newest(view, table)
        st.markdown(view.say("poverty.not_credited"))
        st.markdown(f"**{view.say('poverty.doubts')}**\n" + _doubts(view, table))


def crossing(view: View) -> None:
    """Poverty × coverage as a map, and the list of villages that are poor and uncovered."""
    st.subheader(view.say("poverty.map"), anchor=False)
    options = frame.ask(view, bivariate.measures, view.month)
    if not options:
        st.write(view.say("poverty.map_needs"))
        return
    measure = link.choose("ukuran", options, options[0])
    if len(options) > 1:
        st.segmented_control(
            view.say("poverty.measure"),
            options,
            format_func=lambda key: metrics.METRICS[key].name[view.lang],
            key="ukuran",
            required=True,
        )
    # A village alone is no map: it is shown among its neighbours.
    place = view.area[:8] if view.level == "village" else view.area
    crossed = frame.ask(view, bivariate.within, view.month, measure, place)
    _map(view, crossed, place)
    _needy(view, crossed, frame.ask(view, bivariate.needy, view.month, measure, view.area))


def quota(view: View) -> None:
    """What the flat quota means per 100 adults."""
    st.subheader(view.say("poverty.flat"), anchor=False)
    table = frame.ask(view, equity.quota_per_adult, view.month, view.area)
    outside = ", ".join(table.loc[table["outside"], "village_label"].map(safe.markdown))
    texts = [
        view.say("poverty.outside") if row.outside else numbers.decimal(row.quota_per_100, view.lang)
        for row in table.itertuples()
    ]
    ends = frame.ask(view, equity.extremes_of_quota, view.month, view.area)
    if ends is None:
        st.write(view.say("poverty.outside") if outside else numbers.missing(view.lang))
        return
    said = _ends(ends, "quota_per_100", lambda value: numbers.decimal(value, view.lang))
    st.markdown(view.say("poverty.flat_text", **said))
    figure.chart(
        view,
        _spread(view, table, "quota_per_100", view.say("poverty.quota_per_100"), texts),
        view.data.origin("programmes", "voters_2019"),
        alt=view.say("poverty.flat_alt", **{k: v for k, v in said.items() if k != "times"}),
        rows=table.assign(
            per_100=texts,
            written=[
                view.say("poverty.outside") if row.outside else numbers.integer(row.quota, view.lang)
                for row in table.itertuples()
            ],
        ),
        columns={
            **_village_columns(view),
            "voters": (view.say("poverty.voters"), "people"),
            "written": (view.say("poverty.quota"), "text"),
            "per_100": (view.say("poverty.quota_per_100"), "text"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            "protected_per_100": (metrics.PER_100_ADULTS.name[view.lang], "per_100_adults"),
        },
        key="poverty_quota",
    )
    if outside:
        st.caption(view.say("poverty.flat_outside", names=outside))
    st.caption(view.say("poverty.adults"))
