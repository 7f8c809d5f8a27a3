"""From the poorest to the best-off: who is protected, as bars and as a concentration curve."""

import streamlit as st

from analytics import metrics, numbers
from analytics.charts import targeting
from analytics.targeting.concentration import Concentration, concentration
from analytics.targeting.groups import deciles
from analytics.targeting.shape import NO_DECILE
from analytics.vocabulary import VULNERABLE_DECILES
from pages.parts import figure, frame
from pages.parts.drawn import drawn_once
from pages.parts.frame import View
from pages.planning.targeting_parts import headline


def show(view: View) -> None:
    """Draw the deciles where persons are matched, and the curve where it is known."""
    left, right = st.columns(2, gap="medium")
    with left:
        _deciles(view)
    with right:
        _curve(view)


def _deciles(view: View) -> None:
    st.subheader(view.say("targeting.deciles"), anchor=False)
    table = frame.ask(view, deciles, view.month, view.area)
    if table is None:
        st.write(view.say("targeting.deciles_needs"))
        return
    listed = table[table["value"] != NO_DECILE]
    listed = listed.assign(text=[numbers.percent(v, view.lang) for v in listed["covered_pct"]])
    poorest, best = listed.iloc[0], listed.iloc[-1]
    names = {
        "target": view.say("targeting.deciles_target"),
        "other": view.say("targeting.deciles_other"),
        "decile": view.say("targeting.decile_axis"),
        "share": view.say("targeting.covered_pct"),
    }
    figure.chart(
        view,
        drawn_once(
            view,
            ("targeting_deciles", view.area, view.month),
            lambda: targeting.deciles(listed, list(map(str, VULNERABLE_DECILES)), names, view.lang),
        ),
        headline.origin(view),
        alt=view.say("targeting.deciles_alt", poorest=poorest["text"], best=best["text"]),
        rows=table.assign(
            value=[
                view.say("targeting.standing_unlisted") if value == NO_DECILE else value
                for value in table["value"]
            ]
        ),
        columns={
            "value": (view.say("targeting.decile"), "text"),
            "people": (metrics.PEOPLE.name[view.lang], "people"),
            "share": (view.say("targeting.share"), "%"),
            "workers": (view.say("targeting.decile_workers"), "people"),
            "covered_workers": (view.say("targeting.decile_covered"), "people"),
            "covered_pct": (view.say("targeting.covered_pct"), "%"),
        },
        key="targeting_deciles",
        title=view.say("targeting.deciles"),
    )


def _curve(view: View) -> None:
    st.subheader(view.say("targeting.curve"), anchor=False)
    found = frame.ask(view, concentration, view.month, view.area)
    if found is None:
        st.write(view.say("targeting.curve_none"))
        return
    said = view.say(
        f"targeting.leaning.{found.leaning}", index=numbers.decimal(found.index, view.lang, 3)
    )
    st.markdown(said)
    names = {name: view.say(f"targeting.curve_{name}") for name in ("curve", "even", "reached")}
    names["population"] = view.say(f"targeting.ranked.{found.method}")
    percent = found.curve.assign(
        population=100 * found.curve["population"], reached=100 * found.curve["reached"]
    )
    figure.chart(
        view,
        drawn_once(
            view,
            ("targeting_curve", view.area, view.month),
            lambda: targeting.curve(found.curve, names, view.lang),
        ),
        headline.origin(view),
        alt=said.replace("**", ""),
        rows=percent,
        columns={
            "population": (names["population"], "%"),
            "reached": (names["reached"], "%"),
        },
        key="targeting_curve",
        title=view.say("targeting.curve"),
    )
    _how(view, found)


def _how(view: View, found: Concentration) -> None:
    metric = metrics.CONCENTRATION_INDEX
    with st.expander(view.say("targeting.curve_how"), icon=":material/help:"):
        st.markdown(view.say(f"targeting.method.{found.method}"))
        st.markdown(f"{metric.formula[view.lang]}. {metric.caveat[view.lang]}")
