"""Two A4 pages for a meeting: what stands, what to say, where, what next, on what it rests."""

from collections.abc import Mapping
from dataclasses import asdict

from analytics import narrative, numbers
from analytics.origin import Origin
from analytics.reports import ahead, lists, pictures, typeset
from analytics.reports.ahead import SmallTable
from analytics.reports.area_table import area_table
from analytics.reports.cards import cards
from analytics.reports.pictures import Picture
from analytics.reports.subject import Subject
from analytics.text import say

TEMPLATE = "briefing.typ"
WORDS = ("kicker", "author", "simulated", "more_alerts")
SENTENCES = ("enrolment", "membership", "worker_base", "funding")


def briefing(subject: Subject) -> bytes:
    """Return the two pages as PDF: tagged, self-contained, the same bytes for the same data."""
    return typeset.pdf(TEMPLATE, content(subject), subject.data.today)


def content(subject: Subject) -> dict[str, object]:
    """Return everything that the paper says, as texts and SVG, in the template's words."""
    data, lang = subject.data, subject.lang
    simulated = any(origin.nature == "simulated" for origin in data.origins.values())
    day = numbers.day(data.today, lang)
    return {
        "lang": lang,
        "title": f"{subject.name}, {subject.month_name}",
        "area": subject.name,
        "subtitle": subject.say("report.subtitle", month=subject.month_name),
        "edition": subject.say("report.edition", version=data.version, day=day),
        "footer": subject.say("report.footer", version=data.version),
        "link": subject.address,
        "simulated": simulated,
        "notice": _notice(subject, simulated),
        "words": {
            "missing": numbers.missing(lang),
            **{name: say(f"report.{name}", lang) for name in WORDS},
        },
        "cards": [asdict(card) for card in cards(subject)],
        "sentences": _section(
            subject,
            subject.say("report.read_out"),
            data.origin(*SENTENCES),
            items=narrative.sentences(data, subject.month, subject.area, lang),
        ),
        "alerts": _section(
            subject,
            subject.say("report.alerts"),
            data.origin(*SENTENCES),
            items=[asdict(alert) for alert in lists.warned(subject)],
            none=subject.say("report.no_alerts" if data.cube is not None else "number.missing"),
        ),
        "map": _picture(subject, pictures.village_map(subject)),
        "trend": _picture(subject, pictures.by_month(subject)),
        "funding": _picture(subject, pictures.by_source(subject)),
        "areas": _areas(subject),
        "villages": _section(
            subject,
            subject.say("report.attention"),
            data.origin("enrolment", "programmes"),
            items=[asdict(village) for village in lists.needy(subject)],
            none=subject.say("report.no_attention" if data.cube is not None else "number.missing"),
        ),
        "ends": _small(subject, ahead.ending(subject)),
        "targets": _small(subject, ahead.targets(subject)),
        "strategies": _section(
            subject,
            subject.say("report.strategies"),
            data.origin("actions"),
            columns=[subject.say(f"report.column.{name}") for name in lists.STRATEGY_COLUMNS],
            items=[asdict(strategy) for strategy in lists.progressing(subject)],
        ),
        "sources": _section(
            subject,
            subject.say("report.sources"),
            Origin("official", ""),
            items=[asdict(source) for source in lists.sources(subject)],
        ),
    }


def _notice(subject: Subject, simulated: bool) -> str:
    """Return what a reader must know before the first figure."""
    data = subject.data
    if data.cube is None:
        return subject.say("report.no_real_register" if data.real_only else "report.no_register")
    return subject.say("report.notice") if simulated else ""


def _areas(subject: Subject) -> Mapping[str, object]:
    table = area_table(subject)
    return _section(
        subject,
        table.heading,
        table.origin,
        columns=table.columns,
        total=table.total,
        rows=table.rows,
        wide=table.wide,
        narrow=table.narrow,
        more=subject.say("report.more_areas"),
    )


def _small(subject: Subject, table: SmallTable) -> Mapping[str, object]:
    return _section(
        subject,
        table.heading,
        table.origin,
        columns=table.columns,
        rows=table.rows,
        none=subject.say("report.no_target", year=subject.month.year),
    )


def _picture(subject: Subject, picture: Picture) -> Mapping[str, object]:
    looks = [{**asdict(look), "text": text} for look, text in picture.legend]
    return _section(
        subject,
        picture.heading,
        picture.origin,
        svg=picture.svg,
        alt=picture.alt,
        note=picture.note,
        legend=looks,
        rule=picture.rule,
    )


def _section(
    subject: Subject, heading: str, origin: Origin, **parts: object
) -> Mapping[str, object]:
    return {
        "heading": heading,
        "origin": subject.provenance(origin),
        "simulated": origin.nature == "simulated",
        **parts,
    }
