"""Two A4 pages for a meeting: what stands, what to say, where, what next, on what it rests.

Made from an edition they are for everyone: without alerts, villages by name and sentences, but
with what was announced beside what the records show.
"""

from dataclasses import asdict

from analytics import narrative, numbers
from analytics.reports import ahead, lists, paper_map, pictures, typeset
from analytics.reports.announced import announced
from analytics.reports.area_table import area_table
from analytics.reports.cards import cards
from analytics.reports.section import NOWHERE, Section, of_areas, of_picture, of_table, section
from analytics.reports.subject import Subject
from analytics.text import say

TEMPLATE = "briefing.typ"
WORDS = ("kicker", "author", "simulated", "more_alerts", "more_villages", "notes")
SENTENCES = ("enrolment", "membership", "worker_base", "funding")


def briefing(subject: Subject) -> bytes:
    """Return the two pages as PDF: tagged, self-contained, the same bytes for the same data."""
    return typeset.pdf(TEMPLATE, content(subject), subject.data.today)


def content(subject: Subject) -> dict[str, object]:
    """Return everything that the paper says, as texts and SVG, in the template's words."""
    own = _for_everyone(subject) if subject.public else _for_the_office(subject)
    return _frame(subject) | _pictures(subject) | _common(subject) | own


def _frame(subject: Subject) -> dict[str, object]:
    data, lang = subject.data, subject.lang
    simulated = any(origin.nature == "simulated" for origin in data.origins.values())
    made_from = {"version": data.version, "number": getattr(data, "number", 0)}
    kind = "_public" if subject.public else ""
    return {
        "lang": lang,
        "title": f"{subject.name()}, {subject.month_name}",
        "area": subject.name(),
        "subtitle": subject.say("report.subtitle", month=subject.month_name),
        "edition": subject.say(
            f"report.edition{kind}", day=numbers.day(data.today, lang), **made_from
        ),
        "footer": subject.say(f"report.footer{kind}", **made_from),
        "link": subject.address,
        "simulated": simulated,
        "notice": _notice(subject, simulated),
        "words": {
            "missing": numbers.missing(lang),
            **{name: say(f"report.{name}", lang) for name in WORDS},
        },
    }


def _pictures(subject: Subject) -> dict[str, Section]:
    """Return the map and, beside it, the charts; a chart that stands alone is as high as it."""
    drawn = paper_map.village_map(subject)
    money = {} if subject.public else {"funding": pictures.by_source(subject)}
    alone = not any(picture.svg for picture in money.values())
    trend = pictures.by_month(subject, drawn.height if alone else 0)
    shown = {"map": drawn, "trend": trend, **money}
    return {name: of_picture(subject, picture) for name, picture in shown.items()}


def _common(subject: Subject) -> dict[str, object]:
    return {
        "cards": [asdict(card) for card in cards(subject)],
        "areas": of_areas(subject, area_table(subject)),
        "strategies": section(
            subject,
            subject.say("report.strategies"),
            subject.data.origin("actions"),
            columns=[subject.say(f"report.column.{name}") for name in lists.STRATEGY_COLUMNS],
            items=[asdict(strategy) for strategy in lists.progressing(subject)],
        ),
        "sources": section(
            subject,
            subject.say("report.sources"),
            NOWHERE,
            items=[asdict(source) for source in lists.sources(subject)],
        ),
    }


def _for_the_office(subject: Subject) -> dict[str, Section]:
    data, known = subject.data, subject.data.cube is not None
    return {
        "sentences": section(
            subject,
            subject.say("report.read_out"),
            data.origin(*SENTENCES),
            items=narrative.sentences(data, subject.month, subject.area, subject.lang),
        ),
        "alerts": section(
            subject,
            subject.say("report.alerts"),
            data.origin(*SENTENCES),
            items=[asdict(alert) for alert in lists.warned(subject)],
            none=subject.say("report.no_alerts" if known else "number.missing"),
        ),
        "villages": section(
            subject,
            subject.say("report.attention"),
            data.origin("enrolment", "programmes"),
            items=[asdict(village) for village in lists.needy(subject)],
            none=subject.say("report.no_attention" if known else "number.missing"),
        ),
        "ends": of_table(subject, ahead.ending(subject), ""),
        "targets": of_table(
            subject,
            ahead.targets(subject),
            subject.say("report.no_target", year=subject.month.year),
        ),
    }


def _for_everyone(subject: Subject) -> dict[str, Section]:
    nothing = subject.say("number.missing")
    return {"announced": of_table(subject, announced(subject), nothing)}


def _notice(subject: Subject, simulated: bool) -> str:
    """Return what a reader must know before the first figure."""
    data = subject.data
    known = "enrolment" in data.origins
    if not known:
        return subject.say("report.no_real_register" if data.real_only else "report.no_register")
    return subject.say("report.notice") if simulated else ""
