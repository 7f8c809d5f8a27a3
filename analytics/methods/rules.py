"""The numbers set by law: which was in force on a day, and what came before and after."""

from datetime import date

import pandas as pd

from analytics.store import parameters
from analytics.store.parameters import Parameter
from analytics.text import word
from analytics.vocabulary import FUND_SOURCES

VALUE = ["value", "unit", "since", "through", "reference", "note", "unverified"]
COLUMNS = ["entry", "name", *VALUE, "starts"]


def in_force(day: date, lang: str) -> pd.DataFrame:
    """Return each rule with its value on `day`, one row per rule.

    Returns:
        `COLUMNS`: value in ``unit``, NaN where the rule had none on that day; ``since``,
        ``through`` and ``starts`` (of its first value) are dates, ``through`` None where no end
        is known; ``note`` in the reader's language.
    """
    rows = []
    for name, values in parameters.rules().items():
        value = parameters.in_force(name, day)
        stated = _value(value, lang) if value else (float("nan"), _unit(values[0], lang))
        stated += ("",) * (len(VALUE) - len(stated))
        rows.append((entry(name), values[0].name[lang], *stated, values[0].since))
    return pd.DataFrame(rows, columns=COLUMNS)


def history(name: str, lang: str) -> pd.DataFrame:
    """Return every value of one rule, newest first: the columns `VALUE`."""
    rows = [_value(value, lang) for value in reversed(parameters.rules()[name])]
    return pd.DataFrame(rows, columns=VALUE)


def contributions(day: date, lang: str) -> pd.DataFrame:
    """Return what each payer owes for the month of `day`: payer, value (IDR), reference, note."""
    rows = []
    for payer in FUND_SOURCES:
        owed = parameters.contribution(day, payer)
        named = word("fund_source", payer, lang)
        rows.append((named, owed.value, owed.reference, owed.note.get(lang, "")))
    return pd.DataFrame(rows, columns=["payer", "value", "reference", "note"])


def funds(year: int, lang: str) -> pd.DataFrame:
    """Return what each fund may pay for in a fiscal year.

    Returns:
        fund, verdict and sourcing in words, reference, note.
    """
    rows = []
    for fund in FUND_SOURCES:
        rule = parameters.fund_rule(fund, year)
        verdict = word("verdict", rule.verdict, lang)
        sourcing = word("sourcing", rule.sourcing, lang)
        named = word("fund_source", fund, lang)
        rows.append((named, verdict, sourcing, rule.reference, rule.note.get(lang, "")))
    return pd.DataFrame(rows, columns=["fund", "verdict", "sourcing", "reference", "note"])


def days(today: date) -> list[date]:
    """Return the days to choose from: those on which a value starts, and the first of each month.

    From the first rule to the end of the year after `today`.
    """
    starts = {value.since for values in parameters.rules().values() for value in values}
    last = date(today.year + 1, 12, 31)
    months = pd.date_range(min(starts), last, freq="MS")
    return sorted({today, *starts, *(month.date() for month in months)})


def entry(name: str) -> str:
    """Return the entry of a rule."""
    return f"aturan.{name}"


def _value(value: Parameter, lang: str) -> tuple:
    return (
        value.value,
        _unit(value, lang),
        value.since,
        value.through,
        value.reference,
        value.note.get(lang, ""),
        value.unverified,
    )


def _unit(value: Parameter, lang: str) -> str:
    return value.unit_id if lang == "id" else value.unit
