"""What to do next about one village: sentences only where the data say so, most urgent first."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from analytics import numbers, reporting
from analytics.dataset import Dataset
from analytics.findings.query import PAID_AGAIN
from analytics.profile.due import due
from analytics.profile.figures import figures
from analytics.renewals import grace
from analytics.renewals.price import YEAR
from analytics.text import say


@dataclass(frozen=True)
class Step:
    """Something to do. `kind` says about what, so that a page can lead on to it."""

    kind: str
    text: str


def steps(data: Dataset, month: pd.Timestamp, code: str, lang: str) -> list[Step]:
    """Return what is to be done about the village `code`, in sentences of `lang`.

    First what has a deadline, then money paid for nothing, silence, and people left out. Empty
    where nothing is to be done; one step, to import a register, where there is none.
    """
    if data.cube is None:
        return [Step("import", say("village.step.import", lang))]
    rules = (_settle, _renew, _twice, _silent, _short, _outside, _poor)
    found = [_said(rule(data, month, code), lang) for rule in rules]
    return [step for step in found if step]


Finding = tuple[str, dict[str, object]] | None
Rule = Callable[[Dataset, pd.Timestamp, str], Finding]


def _settle(data: Dataset, month: pd.Timestamp, code: str) -> Finding:
    """Arrears may be settled for some months; what is past cannot be."""
    if grace.settle_by(month - pd.DateOffset(months=1)) < data.today:
        return None
    rows = grace.in_grace(data, code, month)
    rows = rows[grace.settle_by(rows["month"]) >= data.today]
    if rows.empty:
        return None
    return "settle", {"people": rows["people"].sum(), "day": grace.settle_by(rows["month"].min())}


def _renew(data: Dataset, month: pd.Timestamp, code: str) -> Finding:
    ending = due(data, month, code)
    kind = "renew" if ending.day >= data.today else "ended"
    return kind, {"people": ending.people, "day": ending.day, "cost_idr": ending.cost_idr}


def _twice(data: Dataset, _month: pd.Timestamp, code: str) -> Finding:
    """Who is paid for in two villages is to be checked in both."""
    if data.findings is None:
        return None
    rows = data.findings[data.findings["rule"].isin(PAID_AGAIN)]
    rows = rows[(rows["village_code"] == code) | (rows["other_village_code"] == code)]
    if rows.empty:
        return None
    sums = rows[["months", "amount_idr"]].sum()
    return "twice", {"findings": len(rows)} | sums.to_dict()


def _silent(data: Dataset, _month: pd.Timestamp, code: str) -> Finding:
    row = reporting.villages(data, code).iloc[0]
    if pd.isna(row["last_month"]):
        return "never", {}
    if row["months_ago"] < reporting.SILENT_MONTHS:
        return None
    return "silent", {"since": row["last_month"]}


def _short(data: Dataset, month: pd.Timestamp, code: str) -> Finding:
    row = figures(data, month)["quota_pct"].loc[code]
    people = row["denominator"] - row["numerator"]
    return ("short", {"people": people, "quota": row["denominator"]} | _cost(data, people))


def _outside(data: Dataset, _month: pd.Timestamp, code: str) -> Finding:
    quota = data.villages.set_index("code")["quota"]
    lies_outside = pd.isna(quota[code]) and quota.notna().any()
    return ("outside", {}) if lies_outside else None


def _poor(data: Dataset, month: pd.Timestamp, code: str) -> Finding:
    row = figures(data, month)["vulnerable_pct"].loc[code]
    people = row["denominator"] - row["numerator"]
    return ("poor", {"people": people, "workers": row["denominator"]} | _cost(data, people))


def _cost(data: Dataset, people: float) -> dict[str, float]:
    return {"cost_idr": people * data.contribution_idr * YEAR}


def _said(found: Finding, lang: str) -> Step | None:
    """Write what was found; about nobody, or about an unknown number, nothing is said."""
    if found is None or not found[1].get("people", 1) > 0:
        return None
    kind, values = found
    write = {"day": numbers.day, "since": numbers.month, "cost_idr": numbers.rupiah_short,
             "amount_idr": numbers.rupiah}  # fmt: skip
    texts = {name: write.get(name, numbers.integer)(value, lang) for name, value in values.items()}
    return Step(kind, say(f"village.step.{kind}", lang, n=values.get("people", 0), **texts))
