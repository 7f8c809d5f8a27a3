"""The map of a paper: villages by class, as the map on the screen paints them."""

from functools import partial

import pandas as pd

from analytics import classes, listing, metrics, numbers
from analytics.edition.public_table import HIDDEN
from analytics.maps import fills, shapes
from analytics.maps.fills import Look
from analytics.maps.finding import finding
from analytics.maps.legend import class_rule, entries
from analytics.maps.shapes import Geometries
from analytics.metrics import Metric
from analytics.reports.pictures import Picture
from analytics.reports.subject import Subject

MAP_SIZE = (3.9, 3.0)  # inches, as the paper sets it


def village_map(subject: Subject) -> Picture:
    """Paint the villages of the area by the classes of the map on the screen."""
    data, lang = subject.data, subject.lang
    metric, rows = _mapped(subject)
    largest = rows["value"].max() if subject.public else listing.largest_count(data)
    bounds = classes.lower_bounds(metric.unit, largest)
    groups = classes.classify(rows["value"], bounds).mask(rows[HIDDEN], classes.OUTSIDE)
    look = partial(fills.look, classes=len(bounds))
    words = entries(groups[~rows[HIDDEN]], bounds, metric.unit, lang)
    if rows[HIDDEN].any():
        withheld = subject.say("map.villages", n=int(rows[HIDDEN].sum()))
        words.append((classes.OUTSIDE, f"{numbers.hidden(lang)}: {withheld}"))
    name = metric.name[lang]
    told = rows.assign(outside=False)[~rows[HIDDEN]]
    return Picture(
        heading=name,
        svg=_map_svg(subject, dict(zip(rows["area_code"], map(look, groups), strict=True))),
        alt=finding(told, "village", partial(_write, metric=metric, lang=lang), lang) or name,
        origin=data.origin(*metric.sources),
        legend=[(look(group), text) for group, text in words],
        rule=f"{class_rule(metric.unit, lang)} {_credit(subject)}.",
    )


def _mapped(subject: Subject) -> tuple[Metric, pd.DataFrame]:
    """Return the rate that the map leads with, by village; where no adults are known, the people.

    area_code, label, value, denominator and hidden.
    """
    labels = subject.data.villages.set_index("code")["village_label"]
    for metric in (metrics.PER_100_ADULTS, metrics.PEOPLE):
        figures = subject.told.figures(metric, "village", subject.month)
        rows = figures.loc[subject.data.codes("village", subject.area)]
        if rows["value"].notna().any():
            break
    return metric, rows.assign(label=labels).rename_axis("area_code").reset_index()


def _write(value: float, metric: Metric, lang: str) -> str:
    digits = 0 if metric is metrics.PEOPLE else 1
    return numbers.decimal(value, lang, digits)


def _map_svg(subject: Subject, looks: dict[str, Look]) -> str | None:
    drawn, outlines = _shapes(subject)
    if not drawn:
        return None
    from matplotlib.figure import Figure

    from analytics.maps.picture import Sheet, draw_villages
    from analytics.reports import paper_chart

    sheet = Sheet(title="", notes=(), looks=looks, legend=())
    inside = {code: shape for code, shape in outlines.items() if code.startswith(subject.area)}
    with paper_chart.look():
        figure = Figure(figsize=MAP_SIZE)
        axes = figure.add_axes((0, 0, 1, 1))
        draw_villages(axes, sheet, drawn, inside)
        axes.set_anchor("C")
        return paper_chart.as_svg(figure)


def _shapes(subject: Subject) -> tuple[Geometries, Geometries]:
    """Return the shapes of the villages, and the outlines of the subdistricts."""
    if not subject.public:
        return shapes.villages(subject.data, subject.area), shapes.outlines(subject.data)
    from analytics.store.cells import published

    return tuple(
        shapes.geometries(published(subject.data, level)) for level in ("village", "subdistrict")
    )


def _credit(subject: Subject) -> str:
    """Say whose shapes the map shows."""
    official = subject.data.origins.get("boundaries")
    if official is None:
        return subject.say("map.approximate")
    day = numbers.day(official.as_of, subject.lang)
    return subject.say("map.official_from", file=official.source, day=day)
