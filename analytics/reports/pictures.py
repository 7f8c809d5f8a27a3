"""The pictures of a paper: what they are, and two of them: people by month, money by source."""

from dataclasses import dataclass, field

import pandas as pd

from analytics import budget, metrics, numbers, trend
from analytics.edition.edition import Edition
from analytics.maps.fills import Look
from analytics.origin import Origin
from analytics.reports.subject import Subject
from analytics.text import word

AMOUNTS = {"ceiling_idr": metrics.CEILING, "realised_idr": metrics.REALISED}


@dataclass(frozen=True)
class Picture:
    """A vector picture with its words; `svg` is None where nothing is known.

    Attributes:
        alt: The finding, for those who do not see it.
        note: What is said where there is no picture.
        legend: Look and words of each class of a map; `rule` says how they were made.
        height: In inches, of a picture that others stand beside.
    """

    heading: str
    svg: str | None
    alt: str
    origin: Origin
    note: str = ""
    legend: list[tuple[Look, str]] = field(default_factory=list)
    rule: str = ""
    height: float = 0


def by_month(subject: Subject, least_height: float) -> Picture:
    """Draw the people protected by month and scheme, as high as asked, in inches, or higher."""
    from analytics.reports import paper_chart

    lang, data = subject.lang, subject.data
    table = _months(data) if subject.public else trend.people_by_month(data, subject.area)
    svg, alt = None, ""
    if table is not None and len(table):
        schemes = [column for column in table if column not in ("month", "people")]
        names = {scheme: word("scheme", scheme, lang) for scheme in schemes}
        svg = paper_chart.months(table, names, subject.month, lang, least_height)
        peak = table.loc[table["people"].idxmax()]
        people, month = (
            numbers.integer(peak["people"], lang), numbers.month(peak["month"], lang)
        )  # fmt: skip
        alt = subject.say("figure.months_alt", people=people, month=month)
    return Picture(subject.say("report.trend"), svg, alt, data.origin("enrolment"))


def _months(edition: Edition) -> pd.DataFrame | None:
    """Return `trend.people_by_month` of the regency as it was published; None without a register.

    What is withheld counts as nobody: its bar would be too low to be seen.
    """
    cube = edition.table("cube")
    if cube is None:
        return None
    own = cube[(cube["area_code"] == edition.area) & (cube["measure"] == "people")]
    table = own.pivot_table(index="month", columns="scheme", values="value", aggfunc="sum")
    table = table[table.columns[table.sum() > 0]].fillna(0)
    return table.assign(people=table.sum(axis=1)).rename_axis(columns=None).reset_index()


def by_source(subject: Subject) -> Picture:
    """Draw ceiling and payments by fund source, of the newest fiscal year with a ledger."""
    from analytics.reports import paper_chart

    data, lang = subject.data, subject.lang
    year = budget.newest_year(data, subject.month)
    table = budget.by_source(data, subject.area, subject.month, year)
    svg, alt = None, ""
    if len(table):
        source_names = [word("fund_source", source, lang) for source in table["fund_source"]]
        names = {column: metric.name[lang] for column, metric in AMOUNTS.items()}
        unit = subject.say("funding.million_idr")
        svg = paper_chart.money(table.assign(name=source_names), names, unit, lang)
        alt = "; ".join(
            f"{name}: {numbers.rupiah(paid, lang)} / {numbers.rupiah(ceiling, lang)}"
            for name, paid, ceiling in zip(
                source_names, table["realised_idr"], table["ceiling_idr"], strict=True
            )
        )
    heading = subject.say("report.money", year=year) if year else metrics.REALISED.name[lang]
    note = "" if svg else _booked_above(subject, year)
    return Picture(heading, svg, alt, data.origin("funding"), note)


def _booked_above(subject: Subject, year: int | None) -> str:
    """Say what the regency paid that is not booked for any kecamatan; empty where nothing."""
    paid = budget.booked_above(subject.data, subject.area, subject.month, year)["realised_idr"]
    if pd.isna(paid):
        return ""
    return subject.say("report.booked_above", amount=numbers.rupiah_short(paid, subject.lang))
