"""The due dates as an iCalendar file (RFC 5545), for the calendars of phones and offices."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pandas as pd
from icalendar import Alarm, Calendar, Event

from analytics import numbers
from analytics.export.colophon import Colophon
from analytics.text import say, word

PRODUCT = "-//Jamsostek//Renewals//{lang}"
# An office needs a month from the letter to the payment order; arrears are only paid in.
REMINDERS = {"last_day": timedelta(days=-30), "settle_by": timedelta(days=-14)}
BY = ["month", "last_day", "settle_by", "subdistrict_code", "subdistrict_name", "scheme"]


def calendar_file(rows: pd.DataFrame, length: int, colophon: Colophon) -> bytes:
    """Return an .ics with two whole days per last month of cover, kecamatan and scheme.

    One is the last day of cover, one the last day to settle, each with a reminder. The days
    have no time zone. An event keeps its UID over data versions, so a calendar that takes in
    a newer file changes the event instead of doubling it.

    Args:
        rows: As `letters` returns them.
        length: Months that the cost is reckoned for.
        colophon: What the file says of itself; its link leads back to the page.
    """
    lang = colophon.lang
    calendar = Calendar()
    calendar.add("prodid", PRODUCT.format(lang=lang.upper()))
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{colophon.title} {colophon.place}")
    groups = rows.groupby(BY, as_index=False).agg(
        people=("people", "sum"), cost_idr=("cost_idr", "sum"), villages=("village_code", "nunique")
    )
    for group in groups.itertuples():
        for event in _events(group, length, colophon):
            calendar.add_component(event)
    return calendar.to_ical()


def _events(group: object, length: int, colophon: Colophon) -> Iterator[Event]:
    lang = colophon.lang
    values = {
        "people": numbers.integer(group.people, lang),
        "villages": numbers.integer(group.villages, lang),
        "subdistrict": group.subdistrict_name,
        "scheme": word("scheme", group.scheme, lang),
        "cost": numbers.rupiah(group.cost_idr, lang),
        "length": length,
        "last_day": numbers.day(group.last_day, lang),
        "settle_by": numbers.day(group.settle_by, lang),
    }
    about = "\n".join([say("renewals.event_about", lang, **values), *colophon.lines()])
    for kind, reminder in REMINDERS.items():
        summary = say(f"renewals.event.{kind}", lang, **values)
        # A calendar shows the summary alone: what is invented must say so there.
        summary = f"[{colophon.nature()}] {summary}" if colophon.simulated else summary
        yield _event(kind, group, summary, about, reminder, colophon)


def _event(
    kind: str, group: object, summary: str, about: str, reminder: timedelta, colophon: Colophon
) -> Event:
    day = getattr(group, kind).date()
    event = Event()
    name = f"{kind}-{group.month:%Y-%m}-{group.subdistrict_code}-{group.scheme}"
    event.add("uid", f"{name}@{colophon.area[:5]}.jamsostek")
    event.add("sequence", colophon.version)
    event.add("dtstamp", datetime.combine(colophon.day.date(), datetime.min.time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    # A due date does not make anybody busy.
    event.add("transp", "TRANSPARENT")
    event.add("summary", summary)
    event.add("description", about)
    if colophon.link:
        event.add("url", colophon.link)
    event.add_component(_alarm(summary, reminder))
    return event


def _alarm(summary: str, reminder: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", reminder)
    return alarm
