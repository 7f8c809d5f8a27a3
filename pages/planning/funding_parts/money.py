"""What was budgeted and paid: by source, by year, by area, and over time."""

import pandas as pd
import streamlit as st

from analytics import budget, metrics, numbers
from analytics.charts import money as charts
from pages.parts import figure, frame
from pages.parts.frame import View


def by_source(view: View, year: int | None) -> None:
    """Ceiling and realised by fund source."""
    table = frame.ask(view, budget.by_source, view.area, view.month, year)
    st.subheader(view.say("funding.by_source"), anchor=False)
    if table.empty:
        st.write(numbers.missing(view.lang))
        return
    names = [view.say(f"word.fund_source.{source}") for source in table["fund_source"]]
    table = table.assign(name=names)
    most = table.loc[table["ceiling_idr"].fillna(0).idxmax()]
    figure.chart(
        view,
        charts.amounts(table, "name", _names(view), view.lang),
        view.data.origin("funding"),
        alt=view.say(
            "funding.amounts_alt",
            name=most["name"],
            ceiling=numbers.rupiah_short(most["ceiling_idr"], view.lang),
            realised=numbers.rupiah_short(most["realised_idr"], view.lang),
        ),
        rows=table,
        columns={
            **_columns(view, view.say("funding.source")),
            "remaining_idr": (view.say("funding.remaining"), "IDR"),
        },
        key="funding_source",
        title=view.say("funding.by_source"),
    )


def by_year(view: View) -> None:
    """Ceiling and realised by fiscal year."""
    table = frame.ask(view, budget.by_year, view.area, view.month)
    title = view.say("funding.by_year")
    st.subheader(title, anchor=False)
    named = table.assign(name=table["fiscal_year"].astype(str))
    _table(view, named, view.say("funding.year"), "funding_year", title)


def by_area(view: View, year: int | None) -> None:
    """Ceiling and realised by kecamatan or village; the upper level's own lines apart."""
    if view.level == "village":
        return
    table = frame.ask(view, budget.by_area, view.area, view.month, year)
    regency = view.level == "regency"
    own = view.say("funding.own_regency" if regency else "funding.own_subdistrict")
    known = view.data.areas.set_index("code")["name"]
    names = [own if code == view.area else known[code] for code in table["area_code"]]
    title = view.say("funding.by_subdistrict" if regency else "funding.by_village")
    st.subheader(title, anchor=False)
    _table(view, table.assign(name=names), view.say("funding.area"), "funding_area", title)
    st.caption(view.say("funding.own_line_note"))


def payments(view: View, year: int | None) -> None:
    """How payments added up against the ceiling."""
    st.subheader(view.say("funding.payments"), anchor=False)
    table = frame.ask(view, budget.payments, view.area, view.month, year)
    if table.empty:
        st.write(numbers.missing(view.lang))
        return
    names = _names(view)
    last = table.iloc[-1]
    figure.chart(
        view,
        charts.cumulative(table, names, view.lang),
        view.data.origin("funding"),
        alt=view.say(
            "funding.payments_alt",
            month=numbers.month(last["month"], view.lang),
            realised=numbers.rupiah_short(last["realised_idr"], view.lang),
            ceiling=numbers.rupiah_short(last["ceiling_idr"], view.lang),
        ),
        rows=table,
        columns={
            "month": (view.say("filter.month"), "month"),
            **{column: (name, "IDR") for column, name in names.items()},
        },
        key="funding_payments",
        title=view.say("funding.payments"),
    )


def _table(view: View, table: pd.DataFrame, heading: str, key: str, title: str) -> None:
    if table.empty:
        st.write(numbers.missing(view.lang))
        return
    origin = view.data.origin("funding")
    figure.table(view, table, _columns(view, heading), key=key, origin=origin, title=title)


def _columns(view: View, heading: str) -> dict[str, tuple[str, str]]:
    return {
        "name": (heading, "text"),
        **{column: (name, "IDR") for column, name in _names(view).items()},
        "absorption_pct": (metrics.ABSORPTION.name[view.lang], "%"),
    }


def _names(view: View) -> dict[str, str]:
    named = {"ceiling_idr": metrics.CEILING, "realised_idr": metrics.REALISED}
    return {column: metric.name[view.lang] for column, metric in named.items()}
