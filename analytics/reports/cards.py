"""The headline figures of a paper, each beside its target."""

from dataclasses import dataclass

import pandas as pd

from analytics import metrics, numbers
from analytics.edition.public_table import HIDDEN
from analytics.metrics import Metric
from analytics.reports.subject import Subject


@dataclass(frozen=True)
class Card:
    """One headline figure.

    Attributes:
        known: Whether `value` is a figure, not the words for an unknown one.
        share, target: How far it is on the way to 100, and where its target lies, in percent;
            None where there is no such way.
    """

    label: str
    value: str
    note: str
    known: bool
    share: float | None = None
    target: float | None = None


def cards(subject: Subject) -> list[Card]:
    """Return people, villages at their quota, UCJ, what ends next, and money, in that order."""
    return [each(subject) for each in (_people, _at_quota, _ucj, _ending, _money)]


def _people(subject: Subject) -> Card:
    before = subject.month - pd.DateOffset(months=1)
    earlier = _integer(subject, _row(subject, metrics.PEOPLE, before))
    note = subject.say("report.last_month", people=earlier)
    now = _row(subject, metrics.PEOPLE)
    return _card(subject, metrics.PEOPLE, now, _integer(subject, now), note)


def _at_quota(subject: Subject) -> Card:
    row = _row(subject, metrics.VILLAGES_AT_100)
    total = row["denominator"]
    note = subject.say("report.of_villages", total=numbers.integer(total, subject.lang))
    share = 100 * row["value"] / total if total > 0 else None
    return _card(subject, metrics.VILLAGES_AT_100, row, _integer(subject, row), note, share)


def _ucj(subject: Subject) -> Card:
    lang, gap = subject.lang, subject.told.gap(subject.month)
    note = subject.say("report.no_target", year=subject.month.year)
    target = None
    if pd.notna(gap["people"]):
        target = gap["target_pct"]
        note = subject.say(
            "report.gap" if gap["people"] > 0 else "report.no_gap",
            people=numbers.integer(abs(gap["people"]), lang),
            cost=numbers.rupiah_short(gap["cost_idr"], lang),
            target=numbers.percent(target, lang),
        )
    share = gap["coverage_pct"]
    label = None if subject.level == "regency" else subject.say("report.ucj_of_regency")
    row, value = _shown(share), numbers.percent(share, lang)
    return _card(subject, metrics.UCJ_COVERAGE, row, value, note, share, target, label)


def _ending(subject: Subject) -> Card:
    people, cost = (_row(subject, each) for each in (metrics.ENDING_90, metrics.RENEWAL_COST))
    note = ""
    if people["value"] > 0 and pd.notna(cost["value"]):
        amount = numbers.rupiah_short(cost["value"], subject.lang)
        note = subject.say("report.renewal", cost=amount)
    return _card(subject, metrics.ENDING_90, people, _integer(subject, people), note)


def _money(subject: Subject) -> Card:
    year = subject.told.money(subject.area, subject.month)
    spent, share = year["realised_idr"], year["absorption_pct"]
    note = subject.say(
        "report.absorbed",
        percent=numbers.percent(share, subject.lang),
        ceiling=numbers.rupiah_short(year["ceiling_idr"], subject.lang),
    )
    known_year = year["fiscal_year"]
    label = subject.say("report.realised", year=known_year) if known_year else None
    value = numbers.rupiah_short(spent, subject.lang)
    note = note if pd.notna(share) else ""
    return _card(subject, metrics.REALISED, _shown(spent), value, note, share, None, label)


def _row(subject: Subject, metric: Metric, month: pd.Timestamp | None = None) -> pd.Series:
    when = subject.month if month is None else month
    return subject.told.figures(metric, subject.level, when).loc[subject.area]


def _shown(value: float) -> pd.Series:
    return pd.Series({"value": value, HIDDEN: False})


def _integer(subject: Subject, row: pd.Series) -> str:
    if row[HIDDEN]:
        return numbers.hidden(subject.lang)
    return numbers.integer(row["value"], subject.lang)


def _card(
    subject: Subject, metric: Metric, row: pd.Series, value: str, note: str,
    share: float | None = None, target: float | None = None, label: str | None = None,
) -> Card:  # fmt: skip
    known = bool(pd.notna(row["value"]))
    part = min(float(share), 100.0) if known and share is not None and pd.notna(share) else None
    name = label or metric.name[subject.lang]
    return Card(name, value, note if known else "", known, part, target if known else None)
