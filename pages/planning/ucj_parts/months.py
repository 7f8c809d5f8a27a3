"""The programme months of the chosen area, and what happened."""

import streamlit as st

from analytics import metrics, numbers, safe, trend
from analytics.charts import lines
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.ucj_parts.marks import marked


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
    drawn = drawn_once(
        view,
        ("months", view.area),
        lambda: marked(view, lines.stacked_months(table, names, unit, view.lang), inside),
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


def _event(view: View, event: object) -> str:
    write = numbers.day if event.precision == "day" else numbers.month
    badge = f":{figure.BADGES[event.nature]}-badge[{word('nature', event.nature, view.lang)}]"
    if event.nature == "derived":
        estimate = view.say("ucj.estimate")
        badge = f"{badge} ({estimate})"
    label, source = safe.markdown(event.label), safe.markdown(event.source)
    return f"{event.number}. **{write(event.date, view.lang)}** {label} {badge} :small[{source}]"
