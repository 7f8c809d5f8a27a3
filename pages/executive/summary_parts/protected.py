"""S1: how many are protected this month, and how many villages have their quota?"""

import pandas as pd

from analytics import coverage, metrics, numbers, recent
from analytics.charts import inline
from pages.executive.summary_parts import markup
from pages.executive.summary_parts.panel import Panel, of_metric
from pages.parts import figure, frame
from pages.parts.frame import View


def panel(view: View) -> Panel:
    """Return people with their tendency, villages at quota and quota filled."""
    return Panel(
        "protected",
        view.say("summary.protected"),
        _people(view) + _villages(view) + _quota(view),
        [
            of_metric(view, metric)
            for metric in (metrics.PEOPLE, metrics.VILLAGES_AT_100, metrics.PROGRAMME_COVERAGE)
        ],
        "planning/coverage.py",
        view.say("coverage.menu"),
        lambda: _table(view),
    )


def _people(view: View) -> str:
    now, before = (
        frame.ask(view, coverage.counts, view.level, month)["people"][view.area]
        for month in (view.month, view.month - pd.DateOffset(months=1))
    )
    months = frame.ask(view, recent.people, view.area, view.month)
    drawing, notes = "", [view.say("summary.last_month", people=numbers.integer(before, view.lang))]
    if months is not None:
        top = months.loc[months["people"].idxmax()]
        most = view.say(
            "summary.most",
            people=numbers.integer(top["people"], view.lang),
            month=numbers.month(top["month"], view.lang, short=True),
        )
        finding = view.say("summary.people_alt", n=len(months), most=most)
        drawing = inline.image(inline.line(months["people"]), finding, "spark")
        notes.append(most)
    label = metrics.PEOPLE.name[view.lang]
    lead = markup.lead(numbers.integer(now, view.lang), label, drawing)
    return lead + (markup.small(" · ".join(notes)) if pd.notna(now) else "")


def _villages(view: View) -> str:
    name = metrics.VILLAGES_AT_100.name[view.lang]
    row = frame.ask(view, coverage.villages_at_quota, view.level, view.month).loc[view.area]
    if pd.isna(row["denominator"]):
        return markup.bar(name, view.say("summary.outside"))
    if pd.isna(row["value"]):
        return markup.bar(name, numbers.missing(view.lang))
    reached, total = (numbers.integer(row[each], view.lang) for each in ("value", "denominator"))
    text = view.say("summary.of", part=reached, whole=total)
    drawing = inline.bullet(row["value"], row["denominator"], [row["denominator"]])
    return markup.bar(name, text, inline.image(drawing, f"{name}: {text}", "bullet"))


def _quota(view: View) -> str:
    name = metrics.PROGRAMME_COVERAGE.name[view.lang]
    row = frame.ask(view, coverage.programme_coverage, view.level, view.month).loc[view.area]
    if pd.isna(row["denominator"]):
        return ""
    share = numbers.percent(row["value"], view.lang)
    if pd.isna(row["value"]):
        return markup.bar(name, share)
    filled, quota = (numbers.integer(row[each], view.lang) for each in ("numerator", "denominator"))
    note = view.say("summary.of_quota", part=filled, whole=quota)
    drawing = inline.bullet(row["numerator"], row["denominator"], [row["denominator"]])
    finding = f"{name}: {share}, {note}"
    return markup.bar(name, share, inline.image(drawing, finding, "bullet"), note)


def _table(view: View) -> None:
    months = frame.ask(view, recent.people, view.area, view.month)
    if months is not None:
        figure.twin(
            view,
            months,
            {
                "month": (view.say("filter.month"), "month"),
                "people": (metrics.PEOPLE.name[view.lang], "people"),
            },
            "summary_people",
            view.data.origin("enrolment"),
            view.say("summary.trend"),
        )
