"""Quota, adults, poverty and development, beside the kecamatan and the regency."""

import pandas as pd
import streamlit as st

from analytics import reconciliation, welfare
from analytics.origin import Origin, combine
from analytics.profile import standing
from analytics.text import word
from analytics.vocabulary import LEVELS
from pages.parts import figure, frame
from pages.parts.frame import View
from pages.parts.sheet import sheet

# What each fact rests on, besides the poverty register.
SOURCES = {
    "voters": ("voters_2019",),
    "quota": ("programmes",),
    "quota_per_100": ("programmes", "voters_2019"),
    "protected_per_100": ("enrolment", "voters_2019"),
    "low_families": ("welfare",),
    "low_people": ("welfare",),
    "low_workers": ("welfare",),
    "share": ("welfare",),
    "vulnerable_pct": ("enrolment", "welfare"),
    "idm_score": ("idm_2024",),
}
NONE = "–"


def show(view: View) -> None:
    """List the facts of the village beside those of the areas around it."""
    title = view.say("village.facts")
    st.subheader(title, anchor=False)
    table = frame.ask(view, standing.facts, view.month, view.area)
    sheet(
        view,
        pd.DataFrame([_written(view, key, table.loc[key]) for key in table.index]),
        {
            "fact": (view.say("village.fact"), "text"),
            "village": (view.name(), "text"),
            "subdistrict": (view.name(view.area[:8]), "text"),
            "regency": (view.name(view.data.area), "text"),
            "nature": (view.say("quality.nature"), "text"),
        },
        key="village_facts",
        origin=_origin(view),
        title=title,
    )
    st.caption(view.say("poverty.adults"))


def _written(view: View, key: str, row: pd.Series) -> dict[str, str]:
    texts = {level: figure.write(row[level], standing.UNITS[key], view.lang) for level in LEVELS}
    known = view.data.origin(*SOURCES[key])
    nature = word("nature", known.nature, view.lang) if known.source else NONE
    return texts | {"fact": view.say(f"village.fact.{key}"), "nature": nature} | _instead(view, key)


def _instead(view: View, key: str) -> dict[str, str]:
    """Return what stands where no number can: outside the programme, or above the village."""
    village = view.data.villages.set_index("code").loc[view.area]
    if key in ("quota", "quota_per_100") and reconciliation.lies_outside(view.data, view.area):
        return {"village": view.say("summary.outside")}
    if key != "idm_score":
        return {}
    above = {"subdistrict": NONE, "regency": NONE}
    if village["type"] == "kelurahan":
        return above | {"village": NONE, "nature": NONE}
    if pd.isna(village["idm_score"]):
        return above
    score = figure.write(village["idm_score"], "score", view.lang)
    return above | {"village": f"{score} ({word('idm', village['idm_status'], view.lang)})"}


def _origin(view: View) -> Origin:
    others = {source for sources in SOURCES.values() for source in sources} - {"welfare"}
    known = view.data.origin(*sorted(others))
    if view.data.welfare is None:
        return known
    return combine(frame.ask(view, welfare.origin, view.month), known)
