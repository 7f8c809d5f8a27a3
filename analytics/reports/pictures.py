"""The three pictures of a paper: villages on a map, people by month, money by source."""

from dataclasses import dataclass, field
from functools import partial

import pandas as pd

from analytics import budget, classes, listing, metrics, numbers, trend
from analytics.maps import fills, shapes
from analytics.maps.fills import Look
from analytics.maps.finding import finding
from analytics.maps.legend import class_rule, entries
from analytics.metrics import Metric
from analytics.origin import Origin
from analytics.reports.subject import Subject
from analytics.text import word

MAP_SIZE = (3.9, 3.0)  # inches, as the paper sets it
AMOUNTS = {"ceiling_idr": metrics.CEILING, "realised_idr": metrics.REALISED}


@dataclass(frozen=True)
class Picture:
    """A vector picture with its words; `svg` is None where nothing is known.

    Attributes:
        alt: The finding, for those who do not see it.
        note: What is said where there is no picture.
        legend: Look and words of each class of a map; `rule` says how they were made.
    """

    heading: str
    svg: str | None
    alt: str
    origin: Origin
    note: str = ""
    legend: list[tuple[Look, str]] = field(default_factory=list)
    rule: str = ""


def village_map(subject: Subject) -> Picture:
    """Paint the villages of the area by the classes of the map on the screen."""
    data, lang = subject.data, subject.lang
    metric = _mapped(subject)
    write = partial(_write, metric=metric, lang=lang)
    rows = listing.areas(data, metric.key, "village", subject.month, data.area)
    bounds = classes.lower_bounds(metric.unit, listing.largest_count(data))
    groups = classes.classify(rows["value"], bounds).mask(rows["outside"], classes.OUTSIDE)
    inside = rows["area_code"].isin(data.codes("village", subject.area))
    look = partial(fills.look, classes=len(bounds))
    looks = dict(zip(rows["area_code"], map(look, groups), strict=True))
    words = entries(groups[inside], bounds, metric.unit, lang)
    name = metric.name[lang]
    return Picture(
        heading=name,
        svg=_map_svg(subject, {code: looks[code] for code in rows.loc[inside, "area_code"]}),
        alt=finding(rows[inside], "village", write, lang) or name,
        origin=data.origin(*metric.sources),
        legend=[(look(group), text) for group, text in words],
        rule=f"{class_rule(metric.unit, lang)} {_credit(subject)}.",
    )


def by_month(subject: Subject) -> Picture:
    """Draw the people protected by month and scheme."""
    from analytics.reports import paper_chart

    lang, table = subject.lang, trend.people_by_month(subject.data, subject.area)
    svg, alt = None, ""
    if table is not None and len(table):
        schemes = [column for column in table if column not in ("month", "people")]
        names = {scheme: word("scheme", scheme, lang) for scheme in schemes}
        svg = paper_chart.months(table, names, subject.month, lang)
        peak = table.loc[table["people"].idxmax()]
        people, month = (
            numbers.integer(peak["people"], lang), numbers.month(peak["month"], lang)
        )  # fmt: skip
        alt = subject.say("figure.months_alt", people=people, month=month)
    return Picture(subject.say("report.trend"), svg, alt, subject.data.origin("enrolment"))


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


def _mapped(subject: Subject) -> Metric:
    """Return the rate that the map leads with; where no adults are known, the people."""
    rate = metrics.PER_100_ADULTS
    rows = listing.areas(subject.data, rate.key, "village", subject.month, subject.area)
    return rate if rows["value"].notna().any() else metrics.PEOPLE


def _write(value: float, metric: Metric, lang: str) -> str:
    digits = 0 if metric is metrics.PEOPLE else 1
    return numbers.decimal(value, lang, digits)


def _map_svg(subject: Subject, looks: dict[str, Look]) -> str | None:
    drawn = shapes.villages(subject.data, subject.area)
    if not drawn:
        return None
    from matplotlib.figure import Figure

    from analytics.maps.picture import Sheet, draw_villages
    from analytics.reports import paper_chart

    sheet = Sheet(title="", notes=(), looks=looks, legend=())
    outlines = shapes.outlines(subject.data)
    inside = {code: shape for code, shape in outlines.items() if code.startswith(subject.area)}
    with paper_chart.look():
        figure = Figure(figsize=MAP_SIZE)
        axes = figure.add_axes((0, 0, 1, 1))
        draw_villages(axes, sheet, drawn, inside)
        axes.set_anchor("C")
        return paper_chart.as_svg(figure)


def _credit(subject: Subject) -> str:
    """Say whose shapes the map shows."""
    official = subject.data.origins.get("boundaries")
    if official is None:
        return subject.say("map.approximate")
    day = numbers.day(official.as_of, subject.lang)
    return subject.say("map.official_from", file=official.source, day=day)
