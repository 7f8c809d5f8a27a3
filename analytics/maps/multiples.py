"""The same map month after month, small, in one vector picture with one scale.

Each village is written once and drawn again by reference in every month: twelve maps take no
more room than one with as many corners.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import shapely

from analytics import safe
from analytics.charts.style import INK
from analytics.maps import fills
from analytics.maps.shapes import Geometries, thinned

COLUMNS = 4
# Dots of one small map, and of the line above it.
WIDTH, GAP, TITLE = 250, 14, 22
# For all villages together; hexagons keep the few that they have.
MOST_CORNERS, OF_HEXAGON = 1500, 8
PATTERNS = re.search("<defs>.*</defs>", fills.PATTERNS, re.DOTALL)[0]

Panel = tuple[str, Mapping[str, str]]


class Drawing(NamedTuple):
    """What the small maps have in common: made once, drawn in every month.

    Attributes:
        definitions: SVG of the villages and the borders, to be drawn by reference.
        names: Under which id a village is found, by code.
        height: Of one map, in dots.
    """

    definitions: str
    names: Mapping[str, str]
    height: float


def drawing(villages: Geometries, outlines: Geometries) -> Drawing:
    """Return the villages and the borders over them, from GeoJSON geometries in degrees."""
    shapes = _thin(villages)
    frame = _Frame.around(shapes.values())
    names = {code: f"v{number}" for number, code in enumerate(shapes)}
    paths = "".join(
        f'<path id="{names[code]}" d="{frame.path(shape)}"/>' for code, shape in shapes.items()
    )
    borders = "".join(frame.path(shape) for shape in _thin(outlines).values())
    lines = f'<path id="borders" d="{borders}" fill="none" stroke="{INK}" stroke-width="1"/>'
    return Drawing(f"{PATTERNS}<defs>{paths}{lines}</defs>", names, frame.height)


def small_multiples(panels: Sequence[Panel], drawn: Drawing, classes: int) -> str:
    """Return the maps as the text of an SVG, at most `COLUMNS` in a row.

    Args:
        panels: What stands above a map, and the class of each village by code, as
            `analytics.classes` gives it.
        classes: How many classes there are, the same in all maps.
    """
    maps = "".join(
        f'<g transform="translate({_place(number, drawn.height)})">'
        f'<text y="-6">{safe.html(title)}</text>{_coloured(groups, drawn.names, classes)}'
        '<use href="#borders"/></g>'
        for number, (title, groups) in enumerate(panels)
    )
    across = min(COLUMNS, len(panels)) * (WIDTH + GAP)
    down = round(-(-len(panels) // COLUMNS) * (drawn.height + TITLE + GAP))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}" '
        f'width="{across}" height="{down}" font-family="sans-serif" font-size="15" '
        f'fill="{INK}">{drawn.definitions}{maps}</svg>'
    )


class _Frame(NamedTuple):
    """Where a small map lies on the earth, and how many dots a degree has."""

    west: float
    north: float
    scale: float
    height: float

    @classmethod
    def around(cls, shapes: Iterable[shapely.Geometry]) -> "_Frame":
        west, south, east, north = shapely.total_bounds(list(shapes))
        scale = WIDTH / (east - west)
        return cls(west, north, scale, (north - south) * scale)

    def path(self, shape: shapely.Geometry) -> str:
        """Write the rings of a shape as one path, to a tenth of a dot."""
        return "".join(map(self._ring, shapely.get_rings(shape)))

    def _ring(self, ring: shapely.Geometry) -> str:
        corners = shapely.get_coordinates(ring)[:-1]
        x = (corners[:, 0] - self.west) * self.scale
        y = (self.north - corners[:, 1]) * self.scale
        return "M" + " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True)) + "z"


def _thin(geometries: Geometries) -> dict[str, shapely.Geometry]:
    most = max(MOST_CORNERS, OF_HEXAGON * len(geometries))
    shapes = np.array([shapely.geometry.shape(each) for each in geometries.values()])
    return dict(zip(geometries, thinned(shapes, most), strict=True))


def _coloured(groups: Mapping[str, str], names: Mapping[str, str], classes: int) -> str:
    """Draw the villages of each class together: their look is written once."""
    by_class: dict[str, list[str]] = {}
    for code, group in groups.items():
        if code in names:
            by_class.setdefault(group, []).append(f'<use href="#{names[code]}"/>')
    return "".join(
        f'<g fill="{fills.fill(group, classes)}" stroke="{fills.BORDER}" stroke-width=".3">'
        f"{''.join(uses)}</g>"
        for group, uses in sorted(by_class.items())
    )


def _place(number: int, height: float) -> str:
    """Return where the map of a number stands, from its left and from its top."""
    row, column = divmod(number, COLUMNS)
    return f"{column * (WIDTH + GAP)},{round(row * (height + TITLE + GAP) + TITLE)}"
