"""The claims around the village; counts too small to publish stay hidden."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from analytics import numbers, safe
from analytics.profile import claims
from analytics.profile.claims import Told
from analytics.small_counts import SMALLEST
from pages.parts import frame
from pages.parts.frame import View
from pages.parts.sheet import sheet


def show(view: View) -> None:
    """Write the claims of the smallest area that may be told, and list those of the regency."""
    title = view.say("village.claims")
    st.subheader(title, anchor=False)
    nearest = frame.ask(view, claims.nearest, view.area)
    if nearest is None:
        st.write(numbers.missing(view.lang))
        return
    st.markdown(_told(view, nearest))
    years = frame.ask(view, claims.by_year)
    sheet(
        view,
        years.assign(
            year=years["year"].map("{:.0f}".format),
            claims=_written(view, years["claims"], numbers.integer),
            paid_idr=_written(view, years["paid_idr"], numbers.rupiah),
        ),
        {
            "year": (view.say("village.year"), "text"),
            "claims": (view.say("village.claims_in", area=view.name(view.data.area)), "text"),
            "paid_idr": (view.say("village.paid"), "text"),
        },
        key="village_claims",
        origin=view.data.origin("claims"),
        title=title,
    )


def _told(view: View, nearest: Told) -> str:
    hidden = view.say("village.claims_hidden", n=SMALLEST)
    if nearest.area is None:
        return hidden
    text = view.say(
        "village.claims_of",
        area=safe.markdown(view.name(nearest.area)),
        claims=numbers.integer(nearest.claims, view.lang),
        paid=numbers.rupiah_short(nearest.paid_idr, view.lang),
    )
    return text if nearest.area == view.area else f"{text} {hidden}"


def _written(view: View, values: pd.Series, write: Callable[[float, str], str]) -> list[str]:
    """Write what may be told; the rest is hidden, which is not unknown."""
    hidden = numbers.hidden(view.lang)
    return [hidden if pd.isna(value) else write(value, view.lang) for value in values]
