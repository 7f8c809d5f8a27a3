"""Everything about an area in one Excel workbook: a sheet a topic, the sources, a dictionary."""

from collections.abc import Callable, Mapping

import pandas as pd

from analytics.export.colophon import Colophon
from analytics.export.dictionary import Column, metric_of
from analytics.export.tables import Sheet, book
from analytics.origin import Origin
from analytics.reports import topics_means as means
from analytics.reports import topics_people as people
from analytics.reports.subject import Subject
from analytics.reports.topic import Topic

TOPICS: Mapping[str, Callable[[Subject], Topic]] = {
    "areas": people.areas,
    "villages": people.villages,
    "months": people.months,
    "ends": people.ends,
    "attention": people.attention,
    "money": means.money,
    "members": means.members,
    "targets": means.targets,
    "strategies": means.strategies,
    "alerts": means.alerts,
    "sources": means.sources,
}


def workbook(subject: Subject) -> bytes:
    """Return an xlsx with a sheet per topic and a dictionary of all columns.

    Each sheet names its source, nature, area, month and data version. A topic of which nothing
    is known has its header, and says so below it.
    """
    sheets = [_sheet(subject, name, make(subject)) for name, make in TOPICS.items()]
    return book(sheets, _colophon(subject))


def _sheet(subject: Subject, name: str, topic: Topic) -> Sheet:
    rows, headings = topic.rows, topic.columns
    if rows is None or rows.empty:
        rows = pd.DataFrame([dict.fromkeys(headings)])
    columns = [
        Column(key, heading, unit, _origin(subject, heading, topic))
        for key, (heading, unit) in headings.items()
    ]
    title = subject.say(f"report.sheet.{name}")
    return Sheet(title, rows, columns, _colophon(subject, title, topic.origins))


def _origin(subject: Subject, heading: str, topic: Topic) -> Origin:
    """Return where a column comes from: a figure of the catalogue has sources of its own."""
    figure = metric_of(heading, subject.lang)
    return subject.data.origin(*(figure.sources if figure else topic.origins))


def _colophon(
    subject: Subject, title: str | None = None, origins: tuple[str, ...] | None = None
) -> Colophon:
    data, page = subject.data, subject.say("report.workbook")
    return Colophon(
        page=page,
        title=title or page,
        area=subject.area,
        place=subject.name(),
        month=subject.month,
        version=data.version,
        origin=data.origin(*(data.origins if origins is None else origins)),
        link=subject.address,
        day=data.today,
        real_only=data.real_only,
        lang=subject.lang,
    )
