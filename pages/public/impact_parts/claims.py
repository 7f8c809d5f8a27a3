"""Deaths and accidents paid for, how fast, and what a rupiah of contribution brought."""

import pandas as pd
import streamlit as st

from analytics import metrics, safe
from analytics.charts import impact as charts
from analytics.edition.public_table import ALL
from analytics.impact.claims import WAITING
from pages.parts import figure
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.parts.sheet import sheet
from pages.public.impact_parts import per_rupiah
from pages.public.impact_parts.told import footnote, regency_only, row, texts, value, withheld
from pages.public.impact_parts.told import word as named

DAYS = ("days_median", "days_low", "days_high")


def show(view: View) -> None:
    """Draw claims by type, by year and by kecamatan, then the ratio to contributions."""
    st.subheader(view.say("impact.claims"), anchor="klaim")
    types = view.data.table("claims_by_type")
    if types is None:
        st.write(view.say("impact.no_claims"))
    else:
        regency_only(view)
        st.markdown(_sentence(view, types))
        st.caption(view.say("impact.claims_limits"))
        _types(view, types)
        left, right = st.columns(2, gap="medium")
        with left:
            _years(view)
        with right:
            _areas(view)
        names = ("claims_by_state", "claims_by_type", "claims_by_year", "claims_by_area")
        footnote(view, *map(view.data.table, names))
    per_rupiah.show(view)


def _sentence(view: View, types: pd.DataFrame) -> str:
    whole = row(types, programme=ALL, benefit=ALL)
    waiting = row(view.data.table("claims_by_state"), state=WAITING)
    return view.say(
        "impact.claims_sentence",
        paid=value(view, whole, "paid", "claims"),
        amount=value(view, whole, "paid_idr", "IDR"),
        days=value(view, whole, "days_median", "days"),
        low=value(view, whole, "days_low", "days"),
        high=value(view, whole, "days_high", "days"),
        waiting=value(view, waiting, "claims", "claims"),
    )


def _types(view: View, table: pd.DataFrame) -> None:
    title = view.say("impact.claims_by_type")
    rows = withheld(view, _needed(table), ("paid", "paid_idr", *DAYS))
    written = rows.assign(
        programme=[named(view, key, "claim_programme") for key in rows["programme"]],
        benefit=[_benefit(view, key) for key in rows["benefit"]],
    )
    sheet(
        view,
        written,
        {
            "programme": (view.say("impact.programme"), "text"),
            "benefit": (view.say("impact.benefit"), "text"),
            "paid": (metrics.CLAIMS_PAID.name[view.lang], "claims"),
            "paid_idr": (metrics.CLAIMS_PAID_IDR.name[view.lang], "IDR"),
            "days_median": (metrics.DAYS_TO_PAYMENT.name[view.lang], "days"),
            "days_low": (view.say("impact.days_low"), "days"),
            "days_high": (view.say("impact.days_high"), "days"),
        },
        key="impact_claims_by_type",
        origin=view.data.origin("claims"),
        title=title,
    )


def _needed(table: pd.DataFrame) -> pd.DataFrame:
    """Leave out the sum of a programme that has one benefit alone: it would stand there twice."""
    benefits = table[table["benefit"] != ALL].groupby("programme").size()
    single = table["programme"].isin(benefits[benefits == 1].index)
    return table[~(single & (table["benefit"] == ALL))]


def _benefit(view: View, key: str) -> str:
    known = (ALL, "unknown")
    return view.say(f"impact.{key}") if key in known else safe.plain(key)


def _years(view: View) -> None:
    table = view.data.table("claims_by_year")
    title = view.say("impact.claims_by_year")
    st.markdown(f"**{title}**")
    rows = table[table["year"] != ALL]
    rows = rows.assign(paid_text=texts(view, rows, "paid", "claims"))
    told = [f"{row.year}: {row.paid_text}" for row in rows.itertuples()]
    figure.chart(
        view,
        drawn_once(
            view,
            ("impact_claims_by_year", view.data.number),
            lambda: charts.by_year(
                rows, "year", {"paid": metrics.CLAIMS_PAID.name[view.lang]},
                metrics.CLAIMS_PAID.name[view.lang], view.lang, "group",
            ),
        ),
        view.data.origin("claims"),
        alt=view.say("impact.claims_by_year_alt", years=", ".join(told)),
        rows=withheld(view, rows, ("paid", "days_median")),
        columns={
            "year": (view.say("impact.paid_in"), "text"),
            "paid": (metrics.CLAIMS_PAID.name[view.lang], "claims"),
            "days_median": (metrics.DAYS_TO_PAYMENT.name[view.lang], "days"),
        },
        key="impact_claims_by_year",
        title=title,
    )  # fmt: skip


def _areas(view: View) -> None:
    table = view.data.table("claims_by_area")
    title = view.say("impact.claims_by_area")
    st.markdown(f"**{title}**")
    if view.level != "regency":
        own = row(table, area_code=view.area)
        st.markdown(
            view.say(
                "impact.claims_here",
                area=safe.markdown(view.name()),
                paid=value(view, own, "paid", "claims"),
            )
        )
    names = view.data.areas.set_index("code")["name"]
    every = view.say("impact.all")
    sheet(
        view,
        withheld(view, table, ("paid",)).assign(
            name=[every if code == view.data.area else names[code] for code in table["area_code"]]
        ),
        {
            "name": (view.say("filter.subdistrict"), "text"),
            "paid": (metrics.CLAIMS_PAID.name[view.lang], "claims"),
        },
        key="impact_claims_by_area",
        origin=view.data.origin("claims"),
        title=title,
    )
