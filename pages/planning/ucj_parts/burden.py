"""Who would carry what is missing to one target: segments, fund sources, kecamatan."""

import pandas as pd
import streamlit as st

from analytics import gap, metrics, numbers, pace_areas
from analytics.origin import Origin
from analytics.pace import Outlook
from analytics.store import parameters
from analytics.text import word
from pages.parts import figure, frame, link
from pages.parts.frame import View
from pages.planning.ucj_parts.words import named, origin


def draw(view: View, outlook: Outlook) -> None:
    """Draw the choice of target, and its gap shared out."""
    st.subheader(view.say("ucj.burden"), anchor=False)
    target = _target(view, outlook)
    if pd.isna(target["people"]):
        st.write(view.say("ucj.burden_unknown"))
        return
    if target["people"] <= 0:
        st.write(view.say("ucj.burden_none"))
        return
    st.caption(view.say("ucj.burden_note"))
    names = {share: view.say(f"ucj.by.{share}") for share in SHARES}
    SHARES[link.segments("beban", view.say("ucj.shared_by"), names)](view, target)


def _target(view: View, outlook: Outlook) -> pd.Series:
    """Draw the choice; the leading target of the year comes first."""
    targets = named(view, outlook.targets)
    codes = [_code(each) for _, each in targets.iterrows()]
    leading = _code(outlook.path.iloc[0]) if len(outlook.path) else codes[0]
    labels = targets["name"] + " " + targets["year"].astype(str) + ": " + targets["target"]
    names = dict(zip(codes, labels, strict=True))
    link.choose("target", codes, leading)
    chosen = st.selectbox(
        view.say("ucj.target_system"), codes, format_func=names.get, key="target", width=420
    )
    return targets.iloc[codes.index(chosen)]


def _code(target: pd.Series) -> str:
    return f"{target['target_system']}-{target['area_code']}-{target['year']}"


def _segments(view: View, target: pd.Series) -> None:
    table = frame.ask(view, gap.by_segment, view.month, target["people"])
    rows = table.assign(
        name=[word("segment", each, view.lang) for each in table["segment"]],
        payer=[view.say(f"ucj.payer.{each}") for each in table["segment"]],
        cost=[_cost(view, each) for each in table["cost_idr"]],
    )
    figure.table(
        view,
        rows,
        {
            "name": (view.say("ucj.segment"), "text"),
            **_shared_columns(view),
            "cost": (metrics.UCJ_GAP_COST.name[view.lang], "text"),
            "payer": (view.say("ucj.payer"), "text"),
        },
        key="ucj_gap_segments",
        origin=_origin(view, target, "membership"),
        title=_title(view, "segmen"),
    )


def _fund_sources(view: View, target: pd.Series) -> None:
    table = frame.ask(view, gap.by_fund_source, view.month, target["people"])
    if table is None:
        st.write(view.say("ucj.by_fund_unknown"))
        return
    rows = table.assign(
        name=[_payer(view, each) for each in table["fund_source"]],
        verdict=[_verdict(view, each) for each in table["fund_source"]],
    )
    figure.table(
        view,
        rows,
        {
            "name": (view.say("ucj.fund_source"), "text"),
            **_shared_columns(view),
            "cost_idr": (metrics.UCJ_GAP_COST.name[view.lang], "IDR"),
            "verdict": (view.say("ucj.verdict", year=_paid_from(view).year), "text"),
        },
        key="ucj_gap_funds",
        origin=_origin(view, target, "membership", "enrolment"),
        title=_title(view, "dana"),
    )


def _subdistricts(view: View, target: pd.Series) -> None:
    notes = [view.say("ucj.pace_areas_note")]
    if pd.isna(target["months_left"]):
        notes.append(view.say("ucj.pace_areas_late", year=target["year"]))
    st.caption(" ".join(notes))
    asked = (view.month, target["people"], target["months_left"])
    table = frame.ask(view, pace_areas.by_subdistrict, *asked)
    if table["people"].isna().all():
        st.write(numbers.missing(view.lang))
        return
    needed = {"needed": (view.say("ucj.needed_areas", year=target["year"]), "people")}
    figure.table(
        view,
        table,
        {
            "name": (view.say("filter.subdistrict"), "text"),
            "adults": (view.say("ucj.adults"), "people"),
            "people": (metrics.UCJ_GAP.name[view.lang], "people"),
            **(needed if pd.notna(target["months_left"]) else {}),
            "per_month": (view.say("ucj.pace_12"), "people"),
            "before": (view.say("ucj.year_before"), "people"),
            "now": (metrics.PEOPLE.name[view.lang], "people"),
        },
        key="ucj_pace_areas",
        origin=_origin(view, target, "membership", "enrolment", "voters_2019"),
        title=_title(view, "kecamatan"),
    )


def _shared_columns(view: View) -> dict[str, tuple[str, str]]:
    return {
        "members": (view.say("ucj.members_now"), "people"),
        "share_pct": (view.say("ucj.share"), "%"),
        "people": (metrics.UCJ_GAP.name[view.lang], "people"),
        "worker_months": (metrics.UCJ_GAP_WORKER_MONTHS.name[view.lang], "worker_months"),
    }


def _title(view: View, share: str) -> str:
    shared = view.say(f"ucj.by.{share}")
    return view.say("ucj.burden_file", shared=shared)


def _origin(view: View, target: pd.Series, *sources: str) -> Origin:
    return origin(view, "worker_base", *sources, references=pd.Series([target["reference"]]))


def _payer(view: View, fund_source: str) -> str:
    if fund_source == gap.OUTSIDE:
        return view.say("ucj.outside")
    return word("fund_source", fund_source, view.lang)


def _verdict(view: View, fund_source: str) -> str:
    """Say whether the law lets this fund pay in the year in which the 12 months start."""
    if fund_source == gap.OUTSIDE:
        return "–"
    rule = parameters.fund_rule(fund_source, _paid_from(view).year)
    return word("verdict", rule.verdict, view.lang)


def _paid_from(view: View) -> pd.Timestamp:
    return view.month + pd.DateOffset(months=1)


def _cost(view: View, cost: float) -> str:
    return view.say("ucj.follows_wages") if pd.isna(cost) else numbers.rupiah(cost, view.lang)


# What the link calls each way of sharing out; only the one chosen is drawn.
SHARES = {"segmen": _segments, "dana": _fund_sources, "kecamatan": _subdistricts}
