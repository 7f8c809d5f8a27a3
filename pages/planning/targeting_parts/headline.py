"""First the answer: who is reached, who is missed, and how anybody knows."""

import pandas as pd
import streamlit as st

from analytics import metrics, numbers
from analytics.origin import Origin
from analytics.targeting import errors, estimate, groups
from pages.parts import figure, frame
from pages.parts.frame import View


def show(view: View) -> bool:
    """Draw sentence and cards; tell whether there is anything to say of whom is reached."""
    if frame.ask(view, errors.by_person):
        _by_person(view)
    elif frame.ask(view, estimate.known, view.month):
        _by_village(view)
    else:
        st.info(view.say("targeting.needs"), icon=":material/info:")
        return False
    return True


def origin(view: View) -> Origin:
    """Return where the figures of whom is reached come from."""
    if frame.ask(view, errors.by_person):
        return frame.ask(view, errors.origin, view.month)
    return frame.ask(view, estimate.origin, view.month)


def _by_person(view: View) -> None:
    row = frame.ask(view, errors.counts, view.level, view.month).loc[view.area]
    age = frame.ask(view, groups.too_old_or_young, view.month, view.area)
    st.markdown(
        view.say("targeting.by_person", **_people(view, row), age=_people(view, {"": age})[""])
    )
    st.caption(view.say("targeting.by_person_how"))
    rates = (
        (metrics.INCLUSION_ERROR, errors.inclusion_error, "above", "unlisted"),
        (metrics.EXCLUSION_ERROR, errors.exclusion_error, "missed", "workers"),
    )
    with st.grid(2, min_column_width=260, gap="small"):
        for metric, compute, *parts in rates:
            value = frame.ask(view, compute, view.level, view.month).loc[view.area, "value"]
            note = view.say(f"targeting.card.{metric.key}", **_people(view, row[parts]))
            figure.number(view, metric, numbers.percent(value, view.lang), origin(view), note)


def _by_village(view: View) -> None:
    row = frame.ask(view, estimate.estimate, view.level, view.month).loc[view.area]
    counted = _people(view, row[["people", "workers", "outside_low", "missed_low"]])
    key = "workers" if pd.notna(row["workers"]) else "people"
    st.markdown(view.say(f"targeting.by_village.{key}", **counted))
    st.caption(view.say("targeting.by_village_how"))
    with st.grid(2, min_column_width=260, gap="small"):
        for metric, name in (
            (metrics.INCLUSION_ERROR, "inclusion"),
            (metrics.EXCLUSION_ERROR, "exclusion"),
        ):
            low, even = (
                numbers.percent(row[f"{name}_{part}"], view.lang) for part in ("low", "even")
            )
            known = pd.notna(row[f"{name}_low"])
            value = view.say("targeting.at_least", value=low) if known else low
            note = view.say("targeting.even", value=even) if known else None
            figure.number(view, metric, value, origin(view), note)


def _people(view: View, row: pd.Series | dict[str, float]) -> dict[str, str]:
    return {name: numbers.integer(value, view.lang) for name, value in row.items()}
