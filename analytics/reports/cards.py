"""The headline figures of a paper, each beside its target."""

from dataclasses import dataclass

import pandas as pd

from analytics import coverage, metrics, numbers, renewals, ucj
from analytics.funding import latest_year
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
    lang = subject.lang
    now, before = (
        coverage.counts(subject.data, subject.level, month)["people"][subject.area]
        for month in (subject.month, subject.month - pd.DateOffset(months=1))
    )
    note = subject.say("report.last_month", people=numbers.integer(before, lang))
    return _card(subject, metrics.PEOPLE, now, numbers.integer(now, lang), note)


def _at_quota(subject: Subject) -> Card:
    table = coverage.villages_at_quota(subject.data, subject.level, subject.month)
    reached, total = table.loc[subject.area, ["value", "denominator"]]
    note = subject.say("report.of_villages", total=numbers.integer(total, subject.lang))
    share = 100 * reached / total if total > 0 else None
    value = numbers.integer(reached, subject.lang)
    return _card(subject, metrics.VILLAGES_AT_100, reached, value, note, share)


def _ucj(subject: Subject) -> Card:
    lang, gap = subject.lang, ucj.this_years_gap(subject.data, subject.month)
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
    value = numbers.percent(share, lang)
    return _card(subject, metrics.UCJ_COVERAGE, share, value, note, share, target, label)


def _ending(subject: Subject) -> Card:
    data, level, month = subject.data, subject.level, subject.month
    people = renewals.ending(data, level, month, 3)[subject.area]
    cost = renewals.renewal_cost(data, level, month)["value"][subject.area]
    amount = numbers.rupiah_short(cost, subject.lang)
    note = subject.say("report.renewal", cost=amount) if people > 0 else ""
    return _card(
        subject, metrics.ENDING_90, people, numbers.integer(people, subject.lang), note
    )


def _money(subject: Subject) -> Card:
    year = latest_year(subject.data, subject.area, subject.month)
    spent, share = year["realised_idr"], year["absorption_pct"]
    note = subject.say(
        "report.absorbed",
        percent=numbers.percent(share, subject.lang),
        ceiling=numbers.rupiah_short(year["ceiling_idr"], subject.lang),
    )
    known_year = year["fiscal_year"]
    label = subject.say("report.realised", year=known_year) if known_year else None
    value = numbers.rupiah_short(spent, subject.lang)
    return _card(
        subject, metrics.REALISED, spent, value, note if pd.notna(share) else "", share, None, label
    )


def _card(
    subject: Subject, metric: Metric, number: float, value: str, note: str,
    share: float | None = None, target: float | None = None, label: str | None = None,
) -> Card:  # fmt: skip
    known = bool(pd.notna(number))
    part = min(float(share), 100.0) if known and share is not None and pd.notna(share) else None
    name = label or metric.name[subject.lang]
    return Card(name, value, note if known else "", known, part, target if known else None)
