"""The name of the village, and how it stands, in four numbers."""

import pandas as pd
import streamlit as st

from analytics import coverage, metrics, numbers, safe
from analytics.profile import standing
from analytics.profile.due import due
from analytics.profile.figures import figures
from pages.parts import figure, frame
from pages.parts.frame import View


def show(view: View) -> None:
    """Draw the name and the cards."""
    upper = " · ".join(safe.markdown(view.name(code)) for code in (view.area[:8], view.area[:5]))
    month = numbers.month(view.month, view.lang)
    st.header(safe.markdown(view.name()), anchor=False)
    st.caption(f"{upper} · {safe.markdown(view.area)} · {month}")
    with st.grid(4, min_column_width=165, gap="small"):
        _protected(view)
        _quota(view)
        _per_100(view)
        _ending(view)


def printed(view: View) -> None:
    """Say on paper which data these are: a sheet outlives its version."""
    with st.container(key="print_foot"):
        day = numbers.day(view.data.today, view.lang)
        st.caption(view.say("village.printed", version=view.data.version, day=day))


def _protected(view: View) -> None:
    months = (view.month, view.month - pd.DateOffset(months=1))
    now, before = (
        frame.ask(view, coverage.counts, "village", month)["people"][view.area] for month in months
    )
    note = view.say("summary.last_month", people=numbers.integer(before, view.lang))
    figure.number(view, metrics.PEOPLE, numbers.integer(now, view.lang), note=note)


def _quota(view: View) -> None:
    row = frame.ask(view, figures, view.month)["quota_pct"].loc[view.area]
    if pd.isna(row["denominator"]):
        known = view.data.village_scheme is not None
        text, note = view.say("summary.outside" if known else "number.missing"), None
    else:
        text = numbers.percent(row["value"], view.lang)
        counts = {
            part: numbers.integer(row[part], view.lang) for part in ("numerator", "denominator")
        }
        note = view.say("coverage.ratio", **counts)
    figure.number(view, metrics.PROGRAMME_COVERAGE, text, note=note)


def _per_100(view: View) -> None:
    row = frame.ask(view, figures, view.month)["protected_per_100"].loc[view.area]
    ranks = frame.ask(view, standing.ranks, view.month, view.area)
    note = None
    if ranks:
        (here, of_here), (there, of_all) = ranks["subdistrict"], ranks["regency"]
        note = view.say("village.rank", here=here, of_here=of_here, there=there, of_all=of_all)
    text = numbers.decimal(row["value"], view.lang)
    figure.number(view, metrics.PER_100_ADULTS, text, note=note)


def _ending(view: View) -> None:
    ending = frame.ask(view, due, view.month, view.area)
    note = view.say("summary.renewal", cost=numbers.rupiah_short(ending.cost_idr, view.lang))
    figure.number(
        view,
        metrics.ENDING_90,
        numbers.integer(ending.people, view.lang),
        note=note if ending.people > 0 else None,
    )
