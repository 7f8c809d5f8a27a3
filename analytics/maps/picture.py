"""A map as a picture to print or to paste: title, villages, legend, source and data version.

Drawn on the server by Matplotlib, from the same shapes, classes and colours as on the screen.
Matplotlib is imported where a picture is asked for: no page needs it.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from analytics.charts.style import INK, ORANGE
from analytics.maps.fills import BORDER, Look
from analytics.maps.picture_legend import SMALL, Square, draw_legend, plain, wrapped
from analytics.maps.shapes import Geometries

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.path import Path
    from matplotlib.text import Text

SIZE, DOTS = (11, 7.2), 200  # inches, as wide as A4 lies; dots per inch
# Where title, map, legend and source stand, as shares of the picture.
TITLE_AT, MAP_BOX, LEGEND_BOX = (0.03, 0.955), (0.03, 0.1, 0.66, 0.8), (0.72, 0.1, 0.26, 0.8)
ACROSS = 4  # small maps in a row
LABEL_SHIFTS = (0, 1.5, -1.5)  # lines up from its place, in the order tried
LABEL_GAP = 1  # dot around each, so that two of them stay two
NOTE_AT, NOTE_WIDTH = (0.03, 0.02), 165


@dataclass(frozen=True)
class Sheet:
    """What is drawn.

    Attributes:
        title: Above the map.
        notes: Below it, line by line: view, source, data version, what the borders are.
        looks: Look of each village by code; a village without one is left out.
        legend: Look and words of each class, top down.
        square: Drawn above `legend`, where two figures meet in one map.
        chosen: Code of the village to stand out.
        rule: How the classes are to be read, below the legend.
        labels: Names to write on the map, each with longitude and latitude. One that would
            lie upon another, before it in the list, stands above or below its place; where there
            is no room either, it is left out.
        label_font: Their size in points, and weight.
        panels: Several small maps instead of one: what stands above each, and its looks.
    """

    title: str
    notes: Sequence[str]
    looks: Mapping[str, Look]
    legend: Sequence[tuple[Look, str]]
    square: Square | None = None
    chosen: str = ""
    rule: str = ""
    labels: Sequence[tuple[str, float, float]] = ()
    label_font: tuple[float, str] = (SMALL, "bold")
    panels: Sequence[tuple[str, Mapping[str, Look]]] = ()


def picture(sheet: Sheet, villages: Geometries, outlines: Geometries, form: str) -> bytes:
    """Return the map as ``png`` or ``svg``.

    Args:
        villages: GeoJSON geometry by village code.
        outlines: Borders drawn over them, such as those of the subdistricts.
    """
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    # Text stays text in an SVG, and the same map gives the same file.
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "map", "hatch.linewidth": 0.8}):
        drawn = Figure(figsize=SIZE, facecolor="white")
        _words(drawn, sheet)
        if sheet.panels:
            _panels(drawn, sheet, villages, outlines)
        else:
            draw_villages(drawn.add_axes(MAP_BOX), sheet, villages, outlines)
        draw_legend(drawn.add_axes(LEGEND_BOX), sheet.legend, sheet.square, sheet.rule)
        content = io.BytesIO()
        still = {"Date": None} if form == "svg" else {}
        drawn.savefig(content, format=form, dpi=DOTS, metadata={"Title": sheet.title, **still})
    return content.getvalue()


def _words(drawn: "Figure", sheet: Sheet) -> None:
    drawn.text(*TITLE_AT, plain(sheet.title), fontsize=14, fontweight="bold", color=INK)
    notes = "\n".join(wrapped(note, NOTE_WIDTH) for note in sheet.notes)
    drawn.text(*NOTE_AT, notes, fontsize=SMALL, color=INK, va="bottom")


def _panels(drawn: "Figure", sheet: Sheet, villages: Geometries, outlines: Geometries) -> None:
    """Draw the small maps row by row, each with its title."""
    left, bottom, width, height = MAP_BOX
    across, down = width / ACROSS, height / -(-len(sheet.panels) // ACROSS)
    for place, (title, looks) in enumerate(sheet.panels):
        row, column = divmod(place, ACROSS)
        corner = (left + column * across, bottom + height - (row + 1) * down)
        axes = drawn.add_axes((*corner, 0.95 * across, 0.9 * down))
        draw_villages(axes, replace(sheet, looks=looks, labels=()), villages, outlines)
        axes.set_title(plain(title), fontsize=SMALL, color=INK, loc="left", pad=2)


def draw_villages(axes: "Axes", sheet: Sheet, villages: Geometries, outlines: Geometries) -> None:
    """Draw the map alone, such as for a paper that sets its own title and legend."""
    from matplotlib.patches import PathPatch

    axes.set_axis_off()
    known = [code for code in villages if code in sheet.looks]
    for code in sorted(known, key=lambda code: code == sheet.chosen):
        look, stands_out = sheet.looks[code], code == sheet.chosen
        shape = _path(villages[code])
        axes.add_patch(PathPatch(shape, facecolor=look.colour, edgecolor="none"))
        if look.hatch:
            dots = {"fill": False, "hatch": look.hatch, "edgecolor": look.ink, "linewidth": 0}
            axes.add_patch(PathPatch(shape, **dots))
        edge = (
            {"edgecolor": ORANGE, "linewidth": 2.5}
            if stands_out
            else {"edgecolor": BORDER, "linewidth": 0.4}
        )
        axes.add_patch(PathPatch(shape, fill=False, **edge))
    corners = np.concatenate([_path(villages[code]).vertices for code in known])
    (west, south), (east, north) = corners.min(axis=0), corners.max(axis=0)
    for shape in outlines.values():
        axes.add_patch(PathPatch(_path(shape), fill=False, edgecolor=INK, linewidth=1))
    pad = 0.02 * max(east - west, north - south)
    axes.set_xlim(west - pad, east + pad)
    axes.set_ylim(south - pad, north + pad)
    # A degree to the east is shorter than one to the north, by the cosine of the latitude.
    axes.set_aspect(1 / np.cos(np.radians((south + north) / 2)), anchor="NW")
    shown = [label for label in sheet.labels if west < label[1] < east and south < label[2] < north]
    _label(axes, shown, sheet.label_font)


def _label(
    axes: "Axes", labels: Sequence[tuple[str, float, float]], font: tuple[float, str]
) -> None:
    taken = []
    # Where a label lies on the paper is known once the map has its final size.
    axes.apply_aspect()
    for name, x, y in labels:
        for lines_up in LABEL_SHIFTS:
            written = _written(axes, name, (x, y), lines_up * font[0], font)
            box = written.get_window_extent().padded(LABEL_GAP)
            if not any(box.overlaps(other) for other in taken):
                taken.append(box)
                break
            written.remove()


def _written(
    axes: "Axes", name: str, place: tuple[float, float], up: float, font: tuple[float, str]
) -> "Text":
    # A box of paper behind it, not a halo: text with effects would be no text in an SVG.
    paper = {"facecolor": "white", "alpha": 0.7, "pad": 0.8, "linewidth": 0}
    looks = {"fontsize": font[0], "fontweight": font[1], "color": INK, "bbox": paper}
    shifted = {"xytext": (0, up), "textcoords": "offset points", "ha": "center", "va": "center"}
    return axes.annotate(plain(name), place, **shifted, **looks)


def _path(geometry: dict) -> "Path":
    """Return a GeoJSON polygon, or several, as one path with its holes."""
    from matplotlib.path import Path

    several = geometry["type"] == "MultiPolygon"
    parts = geometry["coordinates"] if several else [geometry["coordinates"]]
    rings = [np.asarray(ring) for part in parts for ring in part]
    codes = [
        code
        for ring in rings
        for code in (Path.MOVETO, *[Path.LINETO] * (len(ring) - 2), Path.CLOSEPOLY)
    ]
    return Path(np.concatenate(rings), codes)
