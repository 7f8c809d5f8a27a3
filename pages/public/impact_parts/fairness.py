"""Did the poor get a fair share: by decile, kecamatan, sex and age, in one year."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.charts import targeting as charts
from analytics.edition.public_table import ALL
from analytics.targeting.concentration import leaning_of
from analytics.vocabulary import VULNERABLE_DECILES
from pages.parts import figure, link
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.public.impact_parts import areas, groups
from pages.public.impact_parts.shares import POOR
from pages.public.impact_parts.told import footnote, row, texts, withheld


def show(view: View) -> None:
    """Draw the section for the year chosen."""
    st.subheader(view.say("impact.fairness"), anchor="keadilan")
    deciles = view.data.table("covered_deciles")
    tables = (view.data.table("protected_areas"), deciles)
    known = [table["year"] for table in tables if table is not None]
    if not known:
        st.write(view.say("impact.no_fairness"))
        return
    year = _choose(view, sorted(set().union(*known), reverse=True))
    st.caption(view.say("impact.fairness_note"))
    left, right = st.columns(2, gap="medium")
    with left:
        _deciles(view, deciles, year)
        areas.ranking(view, year)
    with right:
        groups.show(view, year)
    areas.show(view, year)


def _choose(view: View, years: list[str]) -> str:
    """Offer the years; the one with most worker-months comes first to mind."""
    table = view.data.table("worker_months")
    most = years[0]
    if table is not None:
        sums = table[(table["scheme"] == ALL) & table["year"].isin(years)]
        most = sums.loc[sums["worker_months"].fillna(0).idxmax(), "year"] if len(sums) else most
    return link.segments("tahun", view.say("impact.year"), {y: y for y in years}, default=most)


def _deciles(view: View, table: pd.DataFrame | None, year: str) -> None:
    title = view.say("impact.deciles")
    st.markdown(f"**{title}**")
    if table is None or row(table, year=year) is None:
        st.write(view.say("impact.no_deciles"))
        return
    leaning = row(view.data.table("concentration"), year=year)
    if leaning is not None:
        st.markdown(_leaning(view, leaning))
    own = table[table["year"] == year]
    rows = own[own["decile"] != ALL]
    rows = rows.assign(value=rows["decile"], text=texts(view, rows, "covered_pct", "%"))
    names = {
        "target": view.say("impact.deciles_target"),
        "other": view.say("impact.deciles_other"),
        "decile": view.say("impact.decile_axis"),
        "share": view.say("impact.covered_pct"),
    }
    poorest, best = rows["text"].iloc[0], rows["text"].iloc[-1]
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_deciles", view.data.number, year),
            lambda: charts.deciles(rows, list(map(str, VULNERABLE_DECILES)), names, view.lang),
        ),
        view.data.origin(*POOR),
        alt=view.say("impact.deciles_alt", poorest=poorest, best=best, year=year),
        rows=withheld(view, own, ("workers", "reached", "covered_pct")).assign(
            decile=own["decile"].replace(ALL, view.say("impact.all"))
        ),
        columns={
            "decile": (view.say("impact.decile"), "text"),
            "workers": (view.say("impact.decile_workers"), "people"),
            "reached": (view.say("impact.decile_reached"), "people"),
            "covered_pct": (names["share"], "%"),
        },
        key="impact_deciles",
        title=title,
    )
    footnote(view, own)


def _leaning(view: View, found: pd.Series) -> str:
    said = view.say(
        f"impact.leaning.{leaning_of(found['index'])}",
        index=numbers.decimal(found["index"], view.lang, 2),
        month=numbers.month(found["month"], view.lang),
    )
    return said if found["by_person"] else f"{said} {view.say('impact.by_village')}"
