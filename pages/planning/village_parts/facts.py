"""Quota, adults, poverty and development, beside the kecamatan and the regency."""

import pandas as pd
import streamlit as st

from analytics import metrics, reconciliation, units, welfare
from analytics.origin import Origin, combine
from analytics.profile import standing
from analytics.text import word
from analytics.vocabulary import LEVELS
from pages.parts import frame
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
# Rates of the catalogue; the counts are named by this page.
RATES = {
    "quota_per_100": metrics.QUOTA_PER_100_ADULTS,
    "protected_per_100": metrics.PER_100_ADULTS,
    "share": metrics.LOW_DECILE_SHARE,
    "vulnerable_pct": metrics.VULNERABLE_COVERAGE,
}
NONE = "–"


def show(view: View) -> None:
    """List the facts of the village beside those of the areas around it."""
    title = view.say("village.facts")
    st.subheader(title, anchor=False)
    table = frame.ask(view, standing.facts, view.month, view.area)
    sheet(
        view,
        _rows(view, table),
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


def _rows(view: View, table: pd.DataFrame) -> pd.DataFrame:
    village = view.data.villages.set_index("code").loc[view.area]
    instead = _instead(view, village)
    rows = [_written(view, key, row) | instead.get(key, {}) for key, row in table.iterrows()]
    return pd.DataFrame(rows)


def _written(view: View, key: str, row: pd.Series) -> dict[str, str]:
    texts = {level: units.write(row[level], standing.UNITS[key], view.lang) for level in LEVELS}
    known = view.data.origin(*SOURCES[key])
    nature = word("nature", known.nature, view.lang) if known.source else NONE
    name = RATES[key].name[view.lang] if key in RATES else view.say(f"village.fact.{key}")
    return texts | {"fact": name, "nature": nature}


def _instead(view: View, village: pd.Series) -> dict[str, dict[str, str]]:
    """Return what stands where no number can: outside the programme, or above the village."""
    index = {"subdistrict": NONE, "regency": NONE}
    if village["type"] == "kelurahan":
        index |= {"village": NONE, "nature": NONE}
    elif pd.notna(village["idm_score"]):
        score = units.write(village["idm_score"], "score", view.lang)
        index["village"] = f"{score} ({word('idm', village['idm_status'], view.lang)})"
    if not reconciliation.lies_outside(view.data, view.area):
        return {"idm_score": index}
    outside = {"village": view.say("summary.outside")}
    return {"idm_score": index, "quota": outside, "quota_per_100": outside}


def _origin(view: View) -> Origin:
    others = {source for sources in SOURCES.values() for source in sources} - {"welfare"}
    known = view.data.origin(*sorted(others))
    if view.data.welfare is None:
        return known
    return combine(frame.ask(view, welfare.origin, view.month), known)
