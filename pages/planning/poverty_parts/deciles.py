"""How poor and how developed the villages are: deciles and IDM."""

import pandas as pd
import streamlit as st

from analytics import equity, numbers, safe, welfare
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.poverty_parts.columns import by_rank, ends_said, statuses, village_columns


def show(view: View) -> None:
    """Draw the share of deciles 1–4 in each village."""
    st.subheader(view.say("poverty.deciles"), anchor=False)
    table = frame.ask(view, welfare.low_decile_villages, view.month, view.area)
    ends = None if table is None else equity.extremes(table, "share")
    if ends is None:
        st.write(view.say("poverty.deciles_none"))
        return
    unit = frame.ask(view, welfare.share_unit, view.month)
    said = ends_said(ends, "share", lambda value: numbers.percent(value, view.lang))
    if len(table) > 1:
        st.markdown(view.say("poverty.share_text", **said))
    title = view.say(f"poverty.axis.{unit}")
    figure.chart(
        view,
        drawn_once(
            view,
            ("deciles", view.area, view.month),
            lambda: by_rank(view, table, "share", title, _shares(view, table)),
        ),
        frame.ask(view, welfare.origin, view.month),
        alt=view.say("poverty.share_text", **said),
        rows=table,
        columns={
            **village_columns(view),
            "low": (view.say(f"poverty.in_need.{unit}"), "people"),
            "all": (view.say("poverty.all"), "people"),
            "share": (title, "%"),
        },
        key="poverty_deciles",
        title=view.say("poverty.deciles"),
    )


def _shares(view: View, table: pd.DataFrame) -> list[str]:
    return [numbers.percent(value, view.lang) for value in table["share"]]


def idm(view: View) -> None:
    """Tell how many villages have each IDM status, and which village has which."""
    st.subheader(view.say("poverty.idm"), anchor=False)
    counts = frame.ask(view, equity.idm_status, view.area)
    villages = frame.ask(view, equity.idm_villages, view.area)
    wards = villages.loc[villages["type"] == "kelurahan", "village_label"].map(safe.markdown)
    outside = view.say("poverty.idm_outside", names=", ".join(wards)) if len(wards) else ""
    if counts is None:
        st.write(outside or numbers.missing(view.lang))
        return
    named = zip(statuses(view, counts["status"]), counts["villages"], strict=True)
    said = " · ".join(f"{name}: **{numbers.integer(n, view.lang)}**" for name, n in named)
    st.markdown(view.say("poverty.idm_counts", counts=said))
    figure.provenance(view, view.data.origin("idm_2024"))
    if outside:
        st.caption(outside)
    figure.twin(
        view,
        lambda: villages.assign(idm_status=statuses(view, villages["idm_status"])),
        {
            **village_columns(view),
            "idm_score": (view.say("poverty.idm_score"), "score"),
            "idm_status": (view.say("poverty.idm_status"), "text"),
        },
        key="poverty_idm",
        origin=view.data.origin("idm_2024"),
        title=view.say("poverty.idm"),
    )
