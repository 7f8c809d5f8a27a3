"""The rules in force on a chosen day, each with its reference and what came before."""

from datetime import date

import pandas as pd
import streamlit as st

from analytics import numbers
from analytics.methods import rules
from analytics.store import parameters
from analytics.store.reference import area_name
from analytics.text import word
from pages.parts import link, sheet
from pages.parts.frame import View
from pages.public.methods_parts import entries
from pages.public.methods_parts.entries import Entry


def asked_day(today: date) -> date:
    """Return the day that the link asks for, else `today`; any day since the first rule."""
    first, asked = rules.days(today)[0], st.session_state.get("tanggal", "")
    days = {today.isoformat(), asked} if _is_day(asked, first) else {today.isoformat()}
    return date.fromisoformat(link.choose("tanggal", list(days), today.isoformat()))


def choose_day(view: View, day: date, today: date) -> None:
    """Draw the choice of the day; it holds from the next run on."""
    days = sorted({day, *rules.days(today)}, reverse=True)
    st.selectbox(
        view.say("methods.day"),
        [each.isoformat() for each in days],
        format_func=lambda each: numbers.day(each, view.lang),
        key="tanggal",
        width=220,
    )


def made(view: View, day: date) -> list[Entry]:
    """Return an entry for each rule, then those that depend on who pays and on the area."""
    table = rules.in_force(day, view.lang)
    dated = [_rule(view, row, day) for row in table.to_dict("records")]
    return [*dated, _contributions(view, day), _funds(view, day.year), _targets(view)]


def _rule(view: View, row: dict, day: date) -> Entry:
    name = row["entry"].removeprefix("aturan.")
    facts = (
        (view.say("methods.in_force", day=numbers.day(day, view.lang)), _value(view, row, day)),
        (view.say("methods.since"), entries.text(_day(view, row["since"]))),
        (view.say("methods.through"), entries.text(_day(view, row["through"]))),
        (view.say("methods.reference"), entries.text(row["reference"])),
        (view.say("methods.note"), entries.text(row["note"])),
        (view.say("methods.history"), _history(view, name)),
    )
    aside = f"{_amount(view, row['value'])} {row['unit']}" if pd.notna(row["value"]) else "–"
    return Entry(row["entry"], row["name"], aside, facts)


def _value(view: View, row: dict, day: date) -> str:
    if pd.isna(row["value"]):
        starts = numbers.day(row["starts"], view.lang)
        ahead = row["starts"] > day
        told = view.say("methods.none_in_force", day=starts) if ahead else view.say("methods.over")
        return entries.text(told)
    mark = f" ({view.say('methods.unverified')})" if row["unverified"] else ""
    return entries.text(f"{_amount(view, row['value'])} {row['unit']}{mark}")


def _history(view: View, name: str) -> str:
    table = rules.history(name, view.lang)
    table = table.assign(
        value=[_amount(view, value) for value in table["value"]],
        since=[_day(view, day) for day in table["since"]],
        through=[_day(view, day) for day in table["through"]],
    )
    columns = {
        "since": (view.say("methods.since"), "text"),
        "through": (view.say("methods.through"), "text"),
        "value": (view.say("methods.value_of"), "text"),
        "reference": (view.say("methods.reference"), "text"),
    }
    return sheet.written(view, table, columns, view.say("methods.history"))


def _contributions(view: View, day: date) -> Entry:
    columns = {
        "payer": (view.say("methods.payer"), "text"),
        "value": (view.say("unit.IDR"), "IDR"),
        "reference": (view.say("methods.reference"), "text"),
        "note": (view.say("methods.note"), "text"),
    }
    title = view.say("methods.contributions")
    table = sheet.written(view, rules.contributions(day, view.lang), columns, title)
    explained = entries.text(view.say("methods.contributions_are"))
    facts = ((view.say("methods.unit"), explained), (title, table))
    return Entry(rules.entry("contributions"), title, "", facts)


def _funds(view: View, year: int) -> Entry:
    columns = {
        "fund": (view.say("methods.fund"), "text"),
        "verdict": (view.say("methods.verdict"), "text"),
        "sourcing": (view.say("methods.sourcing"), "text"),
        "reference": (view.say("methods.reference"), "text"),
        "note": (view.say("methods.note"), "text"),
    }
    title = view.say("methods.funds", year=year)
    table = sheet.written(view, rules.funds(year, view.lang), columns, title)
    return Entry(rules.entry("fund_rules"), title, "", ((title, table),))


def _targets(view: View) -> Entry:
    title = view.say("methods.ucj_targets")
    table = parameters.ucj_targets(view.area[:5])
    table = table.assign(
        target_system=[word("target_system", each, view.lang) for each in table["target_system"]],
        area=[
            view.say("methods.nation") if code == parameters.NATION else area_name(code)
            for code in table["area_code"]
        ],
        year=table["year"].astype(str),
    )
    columns = {
        "target_system": (view.say("methods.target_system"), "text"),
        "area": (view.say("methods.area"), "text"),
        "year": (view.say("methods.year"), "text"),
        "target_pct": (title, "exact_pct"),
        "reference": (view.say("methods.reference"), "text"),
    }
    facts = ((title, sheet.written(view, table, columns, title)),)
    return Entry(rules.entry("ucj_targets"), title, "", facts)


def _amount(view: View, value: float) -> str:
    return numbers.decimal(value, view.lang, 0 if float(value).is_integer() else 2)


def _day(view: View, day: date | None) -> str:
    return numbers.day(day, view.lang) if day else ""


def _is_day(text: str, first: date) -> bool:
    try:
        return date.fromisoformat(text) >= first
    except ValueError:
        return False
