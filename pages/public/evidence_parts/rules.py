"""The regulations and circulars behind the programme, as far as a public source tells of them."""

import pandas as pd
import streamlit as st

from analytics import safe
from analytics.origin import Origin
from analytics.store import regulations
from analytics.text import word
from pages.parts import figure
from pages.parts.frame import View
from pages.public.evidence_parts import files

LEVELS = ("regency", "province", "nation")


def show(view: View) -> None:
    """Draw the regency's own first; each rule under an address of its own."""
    published = view.data.table("regulations")
    rules = regulations.regulations(view.data.area) if published is None else published
    st.caption(view.say("evidence.rules_note"))
    for level in LEVELS:
        own = rules[rules["level"] == level]
        if len(own) or level == "regency":
            st.subheader(_level(view, level), anchor=level)
        if own.empty and level == "regency":
            st.write(view.say("evidence.no_own_rules"))
        for rule in own.to_dict("records"):
            _rule(view, rule)
    _table(view, rules)


def _level(view: View, level: str) -> str:
    if level == "regency":
        return view.name(view.data.area)
    return word("level", level, view.lang).capitalize()


def _rule(view: View, rule: dict) -> None:
    st.markdown(f"#### {safe.markdown(regulations.title(rule, view.lang))}")
    st.markdown(safe.markdown(rule[f"says_{view.lang}"]))
    st.caption(
        view.say(
            "evidence.rule_source",
            sourcing=word("sourcing", rule["sourcing"], view.lang),
            source=safe.markdown(rule["source"]),
        )
    )
    files.show(view, files.listed(view, regulation=rule["key"]), key=f"rule_{rule['key']}")


def _table(view: View, rules: pd.DataFrame) -> None:
    columns = {
        "title": (view.say("evidence.rule"), "text"),
        "level": (view.say("evidence.level"), "text"),
        "date": (view.say("evidence.rule_date"), "day"),
        "says": (view.say("evidence.says"), "text"),
        "sourcing": (view.say("evidence.sourcing"), "text"),
        "source": (view.say("evidence.source"), "text"),
    }
    rows = rules.assign(
        title=[regulations.title(rule, view.lang) for rule in rules.to_dict("records")],
        level=[word("level", level, view.lang) for level in rules["level"]],
        says=rules[f"says_{view.lang}"],
        sourcing=[word("sourcing", each, view.lang) for each in rules["sourcing"]],
    )
    figure.twin(
        view,
        rows,
        columns,
        key="evidence_rules",
        origin=Origin("published", view.say("evidence.each_source")),
        title=view.say("evidence.section.peraturan"),
    )
