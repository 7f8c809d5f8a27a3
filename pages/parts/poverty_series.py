"""The published poverty rates of the regency as a chart, with their breaks and doubts."""

import pandas as pd
import streamlit as st

from analytics import numbers, poverty, safe
from analytics.charts import poverty as chart
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View


def draw(view: View, table: pd.DataFrame, events: pd.DataFrame) -> None:
    """Draw the rates of `poverty.of_area` by year beside those of the province.

    `events` are those of the programmes; launches are marked, as dates only.
    """
    province = frame.ask(view, poverty.of_province)
    launches = events.loc[events["kind"] == "launch", ["date", f"label_{view.lang}"]]
    gaps = poverty.gaps(table)
    names = {standing: view.say(f"poverty.standing.{standing}") for standing in chart.MARKS}
    names["province"] = view.say("poverty.province")
    names["axis"] = view.say("poverty.axis_percent")
    drawn = drawn_once(
        view,
        ("poverty_series",),
        lambda: chart.series(
            table,
            province,
            gaps,
            launches.set_axis(["date", "label"], axis="columns"),
            names,
            lambda first, last: view.say("poverty.gap", first=first, last=last),
            view.lang,
        ),
    )
    rows = table if province is None else pd.concat([table, province])
    figure.chart(
        view,
        drawn,
        poverty.origin(rows),
        alt=_alt(view, table, gaps),
        rows=lambda: rows.assign(
            place=[view.name(view.data.area)] * len(table)
            + [view.name(view.data.area[:2])] * (len(rows) - len(table)),
            standing=rows["standing"].map(lambda key: view.say(f"poverty.standing.{key}")),
            nature=rows["nature"].map(lambda key: key and word("nature", key, view.lang)),
        ),
        columns={
            "as_of": (view.say("poverty.year"), "text"),
            "place": (view.say("poverty.area"), "text"),
            "percent": (view.say("poverty.axis_percent"), "exact_pct"),
            "standing": (view.say("poverty.standing_head"), "text"),
            "poor_people": (view.say("poverty.poor_people"), "people"),
            "poverty_line_idr": (view.say("poverty.line"), "IDR"),
            "nature": (view.say("poverty.nature_head"), "text"),
            "source": (view.say("poverty.source"), "text"),
            f"note_{view.lang}": (view.say("poverty.note"), "text"),
        },
        key="poverty_series",
        title=view.say("poverty.series", area=view.name(view.data.area)),
    )


def notes(view: View, table: pd.DataFrame) -> None:
    """Say of each rate that is doubtful or computed why it is."""
    rows = table[table["standing"].isin(["doubtful", "derived"])]
    if rows.empty:
        return
    said = [
        view.say(
            "poverty.doubt",
            year=row.year,
            percent=numbers.percent(row.percent, view.lang, digits=2),
            standing=view.say(f"poverty.standing.{row.standing}").lower(),
            note=safe.markdown(getattr(row, f"note_{view.lang}")),
        )
        for row in rows.itertuples()
    ]
    heading = view.say("poverty.doubts")
    st.markdown("\n".join([f"**{heading}**", *(f"- {each}" for each in said)]))


def _alt(view: View, table: pd.DataFrame, gaps: list[tuple[int, int]]) -> str:
    sure = table[table["standing"].isin(["given", "derived"])]
    doubtful = table.loc[table["standing"] == "doubtful", "year"].astype(str)
    nothing = view.say("poverty.none")
    return view.say(
        "poverty.series_alt",
        first=numbers.percent(sure["percent"].iloc[0], view.lang, digits=2),
        first_year=sure["year"].iloc[0],
        last=numbers.percent(sure["percent"].iloc[-1], view.lang, digits=2),
        last_year=sure["year"].iloc[-1],
        gaps=", ".join(f"{first}–{last}" for first, last in gaps) or nothing,
        doubtful=", ".join(doubtful) or nothing,
    )
