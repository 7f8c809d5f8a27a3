"""The map of a paper: villages by class, as the map on the screen paints them."""

from functools import partial
from textwrap import fill

import numpy as np
import pandas as pd
import shapely

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

# Inches, as the paper sets it. A kecamatan has a shorter list below: its map may be taller.
WIDTH, LEAST_HEIGHT, MOST_HEIGHT = 3.9, 2.2, {"regency": 3.0, "subdistrict": 3.6}
# The letters of names, and how many stand in a line.
FONT, LINE = (6, "semibold"), 14


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
    looks = dict(zip(rows["area_code"], map(look, groups), strict=True))
    drawn, outlines = _shapes(subject)
    height = _height(subject, drawn)
    name = metric.name[lang]
    told = rows.assign(outside=False)[~rows[HIDDEN]]
    return Picture(
        heading=name,
        svg=_map_svg(subject, height, drawn, outlines, looks),
        alt=finding(told, "village", partial(_write, metric=metric, lang=lang), lang) or name,
        origin=data.origin(*metric.sources),
        legend=[(look(group), text) for group, text in words],
        height=height,
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


def _map_svg(
    subject: Subject, height: float, drawn: Geometries, outlines: Geometries, looks: dict[str, Look]
) -> str | None:
    if not drawn:
        return None
    from matplotlib.figure import Figure

    from analytics.maps.picture import Sheet, draw_villages
    from analytics.reports import paper_chart

    inside = {code: shape for code, shape in outlines.items() if code.startswith(subject.area)}
    named = inside if subject.level == "regency" else drawn
    sheet = Sheet("", (), looks, (), labels=_names(subject, named), label_font=FONT)
    with paper_chart.look():
        figure = Figure(figsize=(WIDTH, height))
        axes = figure.add_axes((0, 0, 1, 1))
        draw_villages(axes, sheet, drawn, inside)
        axes.set_anchor("C")
        return paper_chart.as_svg(figure)


def _names(subject: Subject, drawn: Geometries) -> list[tuple[str, float, float]]:
    """Return the name of each shape, in short lines, and its place; the largest shapes first."""
    names, places = subject.data.areas.set_index("code")["name"], shapes.middles(drawn)
    sizes = {
        code: shapely.geometry.shape(drawn[code]).area for code in names.index if code in drawn
    }
    largest = sorted(sizes, key=sizes.get, reverse=True)
    return [(fill(names[code], LINE, break_long_words=False), *places[code]) for code in largest]


def _height(subject: Subject, drawn: Geometries) -> float:
    """Return the height that the map needs at its width, so that no white is left around it."""
    if not drawn:
        return LEAST_HEIGHT
    (south, west), (north, east) = shapes.bounds(drawn)
    # A degree to the east is shorter than one to the north, by the cosine of the latitude.
    upright = (north - south) / ((east - west) * np.cos(np.radians((south + north) / 2)))
    return float(np.clip(WIDTH * upright, LEAST_HEIGHT, MOST_HEIGHT[subject.level]))


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
