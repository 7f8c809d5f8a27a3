"""What the register says of persons that cannot all be true, or is paid for nothing."""

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.findings import query
from analytics.origin import Origin
from analytics.store.freshness import files
from analytics.text import word
from analytics.vocabulary import FINDINGS, SCHEMES
from pages.office.quality_parts import over_time
from pages.office.quality_parts.long import long_table
from pages.parts import figure, findings, frame, link
from pages.parts.frame import View
from pages.parts.path import take_row


def show(view: View) -> None:
    """Draw the findings by rule, then of the chosen rule its villages and its rows."""
    st.subheader(view.say("quality.findings"), anchor=False)
    rules = frame.ask(view, query.by_rule, view.area)
    if rules is None:
        st.write(view.say("quality.findings_unknown"))
        return
    st.caption(view.say("quality.findings_note"))
    findings.summary(view, rules)
    _by_rule(view, rules)
    over_time.findings(view)
    rule = _choose_rule(view, rules)
    if rule:
        st.info(view.say(f"quality.rule.{rule}"), icon=":material/help:")
    listed = frame.ask(view, query.found, view.area, rule)
    if listed.empty:
        st.write(view.say("quality.none_found"))
        return
    _by_village(view, rule)
    _one_by_one(view, listed, rule)


def _by_rule(view: View, rules: pd.DataFrame) -> None:
    table = findings.named(view, rules)
    costly = table["rule"].isin(query.COSTLY)
    full = findings.columns(view)
    counts = {name: full[name] for name in ("name", "findings", "villages")}
    for name, rows, columns, sources in (
        ("costly", table[costly], full, ("enrolment", "claims")),
        ("doubtful", table[~costly], counts, ("enrolment",)),
    ):
        title = view.say(f"quality.{name}")
        st.markdown(f"**{title}**")
        figure.table(view, rows, columns, f"quality_{name}", view.data.origin(*sources), title)


def _choose_rule(view: View, rules: pd.DataFrame) -> str:
    counts = rules.set_index("rule")["findings"]

    def named(rule: str) -> str:
        if not rule:
            return view.say("quality.all_rules")
        return f"{word('finding', rule, view.lang)} ({numbers.integer(counts[rule], view.lang)})"

    link.choose("aturan", ["", *FINDINGS], "")
    return st.selectbox(
        view.say("quality.rule"), ["", *FINDINGS], format_func=named, key="aturan", width=460
    )


def _by_village(view: View, rule: str) -> None:
    table = frame.ask(view, query.by_village, view.area, rule)
    st.markdown(view.say("quality.worst"))
    event = figure.table(
        view,
        table,
        {
            "village_label": (view.say("filter.village"), "text"),
            "subdistrict_name": (view.say("filter.subdistrict"), "text"),
            "findings": (view.say("quality.findings"), "people"),
            "amount_idr": (view.say("quality.amount"), "IDR"),
        },
        key=f"quality_villages_{view.area}_{rule}",
        origin=origin(view, rule),
        title=view.say("quality.by_village"),
        on_select="rerun",
        selection_mode="single-row",
        placeholder="–",
    )
    take_row(event, table["code"])


def _one_by_one(view: View, listed: pd.DataFrame, rule: str) -> None:
    st.markdown(view.say("quality.each"))
    rows = _written(view, listed)
    columns = {
        "village_label": (view.say("filter.village"), "text"),
        "subdistrict_name": (view.say("filter.subdistrict"), "text"),
        "name": (view.say("quality.rule"), "text"),
        "first_month": (view.say("quality.from"), "month"),
        "last_month": (view.say("quality.through"), "month"),
        "months": (view.say("quality.months"), "worker_months"),
        "amount_idr": (view.say("quality.amount"), "IDR"),
        "age": (view.say("quality.age"), "people"),
        "row": (view.say("quality.row"), "text"),
        "scheme_name": (view.say("quality.scheme"), "text"),
        "other_row": (view.say("quality.other_row"), "text"),
        "other_village_label": (view.say("quality.other_village"), "text"),
        "other_scheme_name": (view.say("quality.other_scheme"), "text"),
    }
    # A rule that says no age or no amount has no such column.
    told = {name: column for name, column in columns.items() if rows[name].notna().any()}
    event = long_table(
        view,
        rows,
        told,
        key=f"quality_found_{view.area}_{rule}",
        origin=origin(view, rule),
        title=word("finding", rule, view.lang) if rule else view.say("quality.findings"),
        on_select="rerun",
        selection_mode="single-row",
        placeholder="–",
    )
    take_row(event, listed["village_code"])


def _written(view: View, listed: pd.DataFrame) -> pd.DataFrame:
    """Name rules, schemes and rows as the officer knows them."""
    names = frame.ask(view, files)
    schemes = {name: word("scheme", name, view.lang) for name in SCHEMES}
    rules = {name: word("finding", name, view.lang) for name in FINDINGS}
    row = view.say("quality.row_no")

    def place(import_id: object, number: float) -> str | None:
        if pd.isna(number):
            return None
        return f"{names.get(import_id, view.say('origin.simulated'))} · {row} {number:.0f}"

    return listed.assign(
        name=listed["rule"].map(rules),
        scheme_name=listed["scheme"].map(schemes),
        other_scheme_name=listed["other_scheme"].map(schemes),
        row=list(map(place, listed["import_id"], listed["row_no"])),
        other_row=list(map(place, listed["other_import_id"], listed["other_row_no"])),
    )


def origin(view: View, rule: str) -> Origin:
    """Return where the findings of `rule`, or of all, come from."""
    also = [query.ALSO_FROM[rule]] if rule in query.ALSO_FROM else []
    if not rule:
        also = list(query.ALSO_FROM.values())
    return view.data.origin("enrolment", *also)
