"""One thing that was announced: who said what of it, and each record of it explained."""

import re

import pandas as pd
import streamlit as st

from analytics import numbers, safe, sources, units
from analytics.edition.public_table import HIDDEN
from analytics.impact.records import CHECKED
from analytics.text import word
from pages.parts import figure
from pages.parts.frame import View
from pages.public.impact_parts.told import signed


def show(view: View, key: str, rows: pd.DataFrame, records: pd.DataFrame) -> None:
    """Write who said what of one thing at the left, and explain each record of it at the right."""
    lead = rows.iloc[0]
    with st.container(border=True):
        st.subheader(lead[f"label_{view.lang}"], anchor=key.replace("_", "-"))
        left, right = st.columns(2, gap="medium")
        with left:
            if lead["conflict"]:
                st.markdown(view.say("impact.conflict", n=len(rows)))
            st.markdown("\n".join(f"- {_statement(view, row, lead)}" for _, row in rows.iterrows()))
        with right:
            if records.empty:
                checked = lead["indicator"] in CHECKED
                st.markdown(view.say("impact.not_yet" if checked else "impact.no_record"))
            else:
                st.markdown(view.say("impact.records"))
                explained = [_explained(view, row) for _, row in records.iterrows()]
                st.markdown("\n".join(f"- {line}" for line in explained))


def _statement(view: View, row: pd.Series, lead: pd.Series) -> str:
    day = row["published_on"] or row["as_of"]
    text = view.say(
        "impact.statement",
        value=_stated(view, row),
        who=safe.markdown(sources.named(row["producer"], view.lang)),
        day=numbers.dated(day, view.lang),
        source=safe.markdown(row["source"]),
        nature=f":{figure.BADGES[row['nature']]}-badge[{word('nature', row['nature'], view.lang)}]",
    )
    parts = [text]
    if pd.notna(row["value"]) and row["value"] != lead["value"]:
        apart = signed(view, row["value"] - lead["value"], row["unit"])
        parts.append(view.say("impact.apart", difference=apart))
    if row["formula"]:
        parts.append(view.say("impact.formula", formula=_formula(view, row["formula"])))
    parts.append(safe.markdown(row[f"note_{view.lang}"]))
    return " ".join(parts)


def _formula(view: View, written: str) -> str:
    """Write a product with its numbers as the reader writes them; years do not occur in one."""
    told = re.sub(r"\d+", lambda found: numbers.integer(int(found[0]), view.lang), written)
    return safe.markdown(told)


def _stated(view: View, row: pd.Series) -> str:
    if pd.isna(row["value"]):
        return numbers.dated(row["as_of"], view.lang)
    value = units.write(row["value"], row["unit"], view.lang)
    return value if row["unit"] == "IDR" else f"{value} {units.name(row['unit'], view.lang)}"


def _explained(view: View, row: pd.Series) -> str:
    standing = "hidden" if row[HIDDEN] else row["verdict"]
    name = row["measure"]
    said = view.say(
        f"impact.verdict.{standing}",
        measure=view.say(f"impact.measure.{name}"),
        found=row["found"],
        difference=row["difference"].lstrip("+-"),
        percent=row["difference_pct"].lstrip("+-"),
    )
    why = view.say(f"impact.why.{name}")
    return f"{said} {why}"
