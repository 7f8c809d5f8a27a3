"""The sections of a paper in the words of its template: heading, content, origin."""

from collections.abc import Mapping
from dataclasses import asdict

from analytics.origin import Origin
from analytics.reports.ahead import SmallTable
from analytics.reports.area_table import AreaTable
from analytics.reports.pictures import Picture
from analytics.reports.subject import Subject

Section = Mapping[str, object]
NOWHERE = Origin("official", "")


def section(subject: Subject, heading: str, origin: Origin, **parts: object) -> Section:
    """Return a section; what is simulated in it is marked beside the heading."""
    return {
        "heading": heading,
        "origin": subject.provenance(origin),
        "simulated": origin.nature == "simulated",
        **parts,
    }


def of_picture(subject: Subject, picture: Picture) -> Section:
    """Return a picture with its legend, or what is said in its place."""
    return section(
        subject,
        picture.heading,
        picture.origin,
        svg=picture.svg,
        alt=picture.alt,
        note=picture.note,
        legend=[{**asdict(look), "text": text} for look, text in picture.legend],
        rule=picture.rule,
    )


def of_areas(subject: Subject, table: AreaTable) -> Section:
    """Return the table of areas, and what is said where some of them find no room."""
    return section(
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


def of_table(subject: Subject, table: SmallTable, none: str) -> Section:
    """Return a small table; `none` stands there where it has no rows."""
    return section(
        subject, table.heading, table.origin, columns=table.columns, rows=table.rows, none=none
    )
