"""Numbers set by law, each with the day it starts, its reference and a mark of doubt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import yaml

from analytics.errors import DataError
from analytics.vocabulary import FUND_SOURCES

FOLDER = Path(__file__).resolve().parents[2] / "data" / "parameters"
VERDICTS = ("allowed", "limited", "forbidden", "unknown")
SECTORS = ("transport", "other")
NATION = "00"


@dataclass(frozen=True)
class Parameter:
    """A value in force from `since`. Where `unverified`, show it only with its `note`.

    `unit` is English, `unit_id` the same in Indonesian; `name` is what the rule sets.
    """

    value: float
    unit: str
    reference: str
    since: date
    unverified: bool = False
    through: date | None = None
    parts: Mapping[str, float] = field(default_factory=dict)
    note: Mapping[str, str] = field(default_factory=dict)
    unit_id: str = ""
    name: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FundRule:
    """May this fund pay contributions of vulnerable workers in this fiscal year?

    `verdict` is one of `VERDICTS`. `ceiling_pct` is the largest share of the fund that all such
    uses may take together, in percent. `sourcing` says what the verdict rests on: ``law`` (text
    read), ``news``, ``weak`` (one minor source) or ``none``.
    """

    fund_source: str
    fiscal_year: int
    verdict: str
    reference: str
    sourcing: str
    ceiling_pct: float | None = None
    unverified: bool = False
    note: Mapping[str, str] = field(default_factory=dict)


@lru_cache(maxsize=1)
def rules() -> dict[str, tuple[Parameter, ...]]:
    """Return every dated rule, oldest value first, named ``file`` or ``file.rule``."""
    found = {}
    for path in sorted(FOLDER.glob("*.yml")):
        content = _read(path.stem)
        if "values" in content:
            found[path.stem] = _parameters(content | {"name": content["title"]})
        for key, rule in content.get("rules", {}).items():
            found[f"{path.stem}.{key}"] = _parameters(rule)
    return found


def value_on(name: str, day: date) -> Parameter:
    """Return the value of rule `name` in force on `day`.

    Raises:
        DataError: There is no such rule, or it has no value for that day.
    """
    if name not in rules():
        raise DataError("parameter.unknown_name", name=name, known=", ".join(rules()))
    value = in_force(name, day)
    if value is None:
        first = rules()[name][0].since
        raise DataError("parameter.no_value", name=name, day=_day(day), since=first)
    return value


def in_force(name: str, day: date) -> Parameter | None:
    """Return the value of rule `name` in force on `day`; None where it had none."""
    day = _day(day)
    begun = [value for value in rules()[name] if value.since <= day]
    if not begun or (begun[-1].through and day > begun[-1].through):
        return None
    return begun[-1]


def contribution(day: date, fund_source: str, sector: str | None = None) -> Parameter:
    """Return the lawful BPU contribution for JKK and JKM, in IDR per person per month.

    The time-limited discount (PP 50/2025) counts only for payers it is known to cover. Who is
    excluded, or not settled yet, keeps the full price; in the latter case the result is
    `unverified` and its `note` says the doubt.

    Args:
        day: Any day of the month the contribution is for.
        fund_source: Who pays.
        sector: Where the worker works; where unknown, as outside transport.

    Raises:
        DataError: Unknown payer or sector, or a day before the first rule.
    """
    sector = sector or "other"
    if sector not in SECTORS:
        raise DataError("parameter.unknown_sector", value=sector, known=", ".join(SECTORS))
    payer = _read("bpu_discount")["payers"][_known(fund_source)]
    full = value_on("bpu_contribution", day)
    offer = in_force(f"bpu_discount.{sector}", day)
    if offer is None:
        return full
    if payer["discount"] == "applies":
        return _discounted(full, offer)
    return replace(
        full,
        reference=f"{full.reference}; {payer['reference']}",
        unverified=payer.get("unverified", False),
        note=payer.get("note", full.note),
    )


def fund_rule(fund_source: str, fiscal_year: int) -> FundRule:
    """Return what is known about paying from `fund_source` in `fiscal_year`.

    Where no source speaks of that year the verdict is ``unknown``, never a guess.

    Raises:
        DataError: Unknown fund source.
    """
    for entry in _read("fund_rules")["funds"][_known(fund_source)]:
        if entry["from"] <= fiscal_year <= entry.get("through", fiscal_year):
            content = {key: entry[key] for key in entry if key not in ("from", "through")}
            return FundRule(fund_source, fiscal_year, **content)
    return FundRule(fund_source, fiscal_year, "unknown", "", "none", unverified=True)


def ucj_targets(area: str) -> pd.DataFrame:
    """Return the UCJ targets that bind `area`: its own, its province's and the nation's.

    Returns:
        One row per target system, area and year, the widest area first: ``target_system``
        (``rpjmn``, ``kemendagri``, ``rpjpn``, ``regional``), ``area_code`` (``00`` is the
        nation), ``year``, ``target_pct`` in percent, ``denominator_source`` (missing where
        nobody states it), ``reference``. Systems rest on different denominators: never join
        two of them into one path. Empty columns stay where there is no target.
    """
    parts = area.split(".")
    chain = [NATION, *(".".join(parts[:depth]) for depth in range(1, len(parts) + 1))]
    table = pd.DataFrame(_read("ucj_targets")["targets"])
    table = table[table["area_code"].isin(chain)]
    table = table.astype({"denominator_source": "str", "target_pct": float})
    return table.sort_values(["area_code", "target_system", "year"], ignore_index=True)


def _discounted(full: Parameter, offer: Parameter) -> Parameter:
    share = (100 - offer.value) / 100
    return replace(
        full,
        value=full.value * share,
        parts={part: amount * share for part, amount in full.parts.items()},
        reference=f"{full.reference}; {offer.reference}",
        since=offer.since,
        through=offer.through,
    )


def _day(day: date) -> date:
    # A pandas Timestamp is a datetime, and a datetime does not compare with a date.
    return day.date() if isinstance(day, datetime) else day


def _known(fund_source: str) -> str:
    if fund_source not in FUND_SOURCES:
        known = ", ".join(FUND_SOURCES)
        raise DataError("parameter.unknown_fund_source", value=fund_source, known=known)
    return fund_source


def _parameters(rule: Mapping[str, Any]) -> tuple[Parameter, ...]:
    values = sorted(rule["values"].items())
    same = {key: rule[key] for key in ("unit", "unit_id", "name")}
    return tuple(Parameter(since=since, **same, **entry) for since, entry in values)


@cache
def _read(name: str) -> dict[str, Any]:
    with (FOLDER / f"{name}.yml").open(encoding="utf-8") as file:
        return yaml.safe_load(file)
