"""The tables of a digest: figures before and after, who moved most, what ends next."""

import pandas as pd

from analytics import metrics, numbers, units
from analytics.digest.changes import Changes
from analytics.digest.sections import Section
from analytics.metrics import METRICS
from analytics.text import word

# As many as can be read at a glance; the dashboard has the others.
MOST_PLACES, MOST_VILLAGES = 5, 10
SIDES = ("before", "after", "change")


def figures(changes: Changes) -> Section:
    """Show the headline figures of both versions."""
    lang = changes.subject.lang
    rows = [
        (METRICS[row.metric].name[lang], *_sides(changes, row, METRICS[row.metric]))
        for row in changes.figures.itertuples()
    ]
    heading = changes.subject.say("digest.figures", month=changes.subject.month_name)
    columns = _columns(changes, changes.subject.say("digest.column.figure"))
    return Section(heading, columns=columns, rows=tuple(rows))


def places(changes: Changes) -> Section:
    """Show the areas one level below in which the people protected changed most."""
    subject = changes.subject
    rows = [
        (row.label, *_sides(changes, row, metrics.PEOPLE))
        for row in changes.places.head(MOST_PLACES).itertuples()
    ]
    heading = subject.say(f"digest.places_{subject.below}", month=subject.month_name)
    columns = _columns(changes, subject.say(f"filter.{subject.below}"))
    return Section(heading, columns=columns, rows=tuple(rows))


def villages(changes: Changes) -> Section:
    """Show the villages that came to their quota or fell below it."""
    subject = changes.subject
    rows = [
        (
            f"{row.label} · {subject.say(f'digest.{row.crossed}')}",
            *(numbers.percent(getattr(row, side), subject.lang) for side in ("before", "after")),
        )
        for row in changes.villages.head(MOST_VILLAGES).itertuples()
    ]
    rest = len(changes.villages) - len(rows)
    return Section(
        subject.say("digest.villages", month=subject.month_name),
        columns=_columns(changes, subject.say("filter.village"))[:-1],
        rows=tuple(rows),
        note=subject.say("digest.more", n=rest) if rest else "",
    )


def ahead(changes: Changes) -> Section:
    """Show whose cover ends within 90 days, by month and scheme."""
    subject, lang = changes.subject, changes.subject.lang
    rows = () if changes.ahead is None else changes.ahead.itertuples()
    written = [
        (
            " · ".join([numbers.month(row.month, lang), word("scheme", row.scheme, lang)]),
            numbers.integer(row.people, lang),
            numbers.rupiah_short(row.cost_idr, lang),
        )
        for row in rows
    ]
    columns = tuple(subject.say(f"digest.column.{name}") for name in ("ends", "people", "cost"))
    return Section(subject.say("digest.ahead"), columns=columns, rows=tuple(written))


def _columns(changes: Changes, first: str) -> tuple[str, ...]:
    return (first, *(changes.subject.say(f"digest.column.{side}") for side in SIDES))


def _sides(changes: Changes, row: object, metric: metrics.Metric) -> tuple[str, str, str]:
    lang = changes.subject.lang
    before, after = (units.short(value, metric.unit, lang) for value in (row.before, row.after))
    return before, after, _change(row.change, metric, changes)


def _change(change: float, metric: metrics.Metric, changes: Changes) -> str:
    """Write a difference with its sign; that of two percentages is in points."""
    subject = changes.subject
    if pd.isna(change):
        return "–"
    if change == 0:
        return subject.say("digest.same")
    sign = "+" if change > 0 else "−"
    if metric.unit == "%":
        points = numbers.decimal(abs(change), subject.lang)
        return sign + subject.say("digest.points", value=points)
    return sign + units.short(abs(change), metric.unit, subject.lang)
