"""Is it getting better? What was found and what was refused, from one time to the next."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.charts import quality
from analytics.origin import Origin
from analytics.store import improving
from analytics.text import word
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View


def findings(view: View) -> None:
    """Draw the findings of the last data versions that changed them, by rule."""
    long = frame.ask(view, improving.found_by_version, view.area)
    if long["findings"].sum() == 0:
        return
    table = improving.widened(long, "rule", "findings", ["version", "day"])
    labels = [
        view.say("quality.version", version=row.version, day=numbers.day(row.day, view.lang))
        for row in table.itertuples()
    ]
    parts = [name for name in table if name not in ("version", "day")]
    names = {rule: _rule(view, rule) for rule in parts}
    origin = view.data.origin("enrolment", "claims")
    _chart(view, table.assign(label=labels), names, "findings", origin, view.area)


def refused(view: View, files: Origin) -> None:
    """Draw the refused rows by month of import and reason."""
    long = frame.ask(view, improving.refused_by_month)
    if long["refused"].sum() == 0:
        return
    table = improving.widened(long, "reason", "refused", ["month", "read"])
    table = table.assign(label=[numbers.month(month, view.lang) for month in table["month"]])
    parts = [name for name in table if name not in ("month", "read", "label")]
    names = {reason: _reason(view, reason) for reason in parts}
    # Refused rows are not kept by area: one chart for all of them.
    _chart(view, table, names, "refused", files, "")


def _chart(
    view: View, table: pd.DataFrame, names: dict[str, str], what: str, origin: Origin, area: str
) -> None:
    sums = table[list(names)].sum(axis=1)
    ends = {
        "from": table["label"].iloc[0],
        "first": numbers.integer(sums.iloc[0], view.lang),
        "to": table["label"].iloc[-1],
        "last": numbers.integer(sums.iloc[-1], view.lang),
    }
    text = view.say(f"quality.{what}_over_time" if len(table) > 1 else f"quality.{what}_so_far",
                    **ends)  # fmt: skip
    st.markdown(text)
    extra = {"read": (view.say("quality.read"), "people")} if "read" in table else {}
    figure.chart(
        view,
        drawn_once(
            view,
            (f"quality_{what}_over_time", area),
            lambda: quality.stacked(
                table, names, improving.REST, view.say(f"quality.{what}_axis"), view.lang
            ),
        ),
        origin,
        alt=text,
        rows=table,
        columns={
            "label": (view.say("quality.time"), "text"),
            **extra,
            **{column: (name, "people") for column, name in names.items()},
        },
        key=f"quality_{what}_over_time",
        title=view.say(f"quality.{what}_axis"),
    )


def _rule(view: View, rule: str) -> str:
    return view.say("quality.rest") if rule == improving.REST else word("finding", rule, view.lang)


def _reason(view: View, reason: str) -> str:
    return view.say("quality.rest") if reason == improving.REST else view.say(f"reason.{reason}")
