"""What a flat quota means for villages of unequal size."""

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from analytics import equity, metrics, numbers, safe
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.poverty_parts.columns import by_rank, ends_said, village_columns


def show(view: View) -> None:
    """Draw the quota per 100 adults of each village, its two ends named."""
    st.subheader(view.say("poverty.flat"), anchor=False)
    table = frame.ask(view, equity.quota_per_adult, view.month, view.area)
    outside = ", ".join(table.loc[table["outside"], "village_label"].map(safe.markdown))
    ends = equity.extremes(table, "quota_per_100")
    if ends is None:
        st.write(view.say("poverty.outside") if outside else numbers.missing(view.lang))
        return
    said = ends_said(ends, "quota_per_100", lambda value: numbers.decimal(value, view.lang))
    if len(table) > 1:
        st.markdown(view.say("poverty.flat_text", times=_times(view, ends["times"]), **said))
    name = metrics.QUOTA_PER_100_ADULTS.name[view.lang]
    per_100 = partial(_written, view, table, "quota_per_100", numbers.decimal)
    figure.chart(
        view,
        drawn_once(
            view,
            ("quota", view.area),
            lambda: by_rank(view, table, "quota_per_100", name, per_100()),
        ),
        view.data.origin("programmes", "voters_2019"),
        alt=view.say("poverty.flat_alt", **said),
        rows=lambda: table.assign(
            written=_written(view, table, "quota", numbers.integer), per_100=per_100()
        ),
        columns={
            **village_columns(view),
            "voters": (view.say("poverty.voters"), "people"),
            "written": (view.say("poverty.quota"), "text"),
            "per_100": (name, "text"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            "protected_per_100": (metrics.PER_100_ADULTS.name[view.lang], "per_100_adults"),
        },
        key="poverty_quota",
        title=view.say("poverty.flat"),
    )
    if outside:
        st.caption(view.say("poverty.flat_outside", names=outside))
    st.caption(view.say("poverty.adults"))


def _times(view: View, times: float) -> str:
    """Write a small multiple with its decimal: 1,6 is not 2."""
    return numbers.decimal(times, view.lang, digits=1 if times < 10 else 0)


def _written(
    view: View, table: pd.DataFrame, column: str, write: Callable[[float, str], str]
) -> list[str]:
    """Write a column; a village outside the programme has no quota, which is not 0."""
    return [
        view.say("poverty.outside") if outside else write(value, view.lang)
        for value, outside in zip(table[column], table["outside"], strict=True)
    ]
