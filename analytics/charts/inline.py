"""Small charts that stand in a line of text: a bullet, a tendency. Drawn as SVG, by hand.

A Plotly figure costs a page more than all of these together.
"""

from collections.abc import Sequence
from urllib.parse import quote

import pandas as pd

from analytics import safe
from analytics.charts.style import BLUE, INK, NO_DATA, ORANGE

# Units of the drawing, which is stretched to the width of its place.
WIDTH, HEIGHT = 200, 16
MARK = 2.5
# A mark at the very end of a bullet would be cut in half.
ROOM = 1.02
TALL, WIDE = 40, 120


def bullet(value: float, whole: float, marks: Sequence[float] = (), gone: float = 0) -> str:
    """Return a bullet as SVG: a measure against what it is to reach.

    Args:
        value: The measure; NaN draws the empty track.
        whole: Where the grey track ends, in the unit of `value`.
        marks: Targets, each an upright line in ink.
        gone: How far it should have come by now, an orange line; 0 draws none.
    """
    known = 0.0 if pd.isna(value) else max(value, 0.0)
    scale = WIDTH / (max(whole, known, *marks, 0.0) * ROOM or 1)
    parts = [
        _block(0, whole * scale, 3, 10, NO_DATA),
        _block(0, known * scale, 5, 6, BLUE),
        *(_block(mark * scale - MARK / 2, MARK, 0, HEIGHT, INK) for mark in marks),
    ]
    if gone:
        parts.append(_block(gone * scale - MARK / 2, MARK, 0, HEIGHT, ORANGE))
    return _drawing(WIDTH, HEIGHT, parts, "none")


def line(values: Sequence[float]) -> str:
    """Return a tendency as SVG: a line from zero up, with a dot at its end."""
    top = max(values) or 1
    step = (WIDE - 6) / max(len(values) - 1, 1)
    points = [(3 + n * step, TALL - 4 - value / top * (TALL - 8)) for n, value in enumerate(values)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    parts = [
        f'<polyline points="{path}" fill="none" stroke="{BLUE}" stroke-width="2"/>',
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{BLUE}"/>',
    ]
    return _drawing(WIDE, TALL, parts)


def columns(values: Sequence[float]) -> str:
    """Return amounts by month as SVG: a column each, and the line they stand on."""
    top = max(values) or 1
    step = WIDE / len(values)
    heights = [value / top * (TALL - 3) for value in values]
    parts = [
        _block(n * step + 1, step - 2, TALL - 2 - height, height, BLUE)
        for n, height in enumerate(heights)
        if height
    ]
    return _drawing(WIDE, TALL, [*parts, _block(0, WIDE, TALL - 1.5, 1.5, INK)])


def image(drawing: str, finding: str, kind: str) -> str:
    """Return HTML of a drawing that reads its finding to those who do not see it.

    `kind` is its class. As an image it needs no trust: Streamlit takes bare SVG out of HTML.
    """
    source = f"data:image/svg+xml,{quote(drawing)}"
    return f'<img class="{kind}" alt="{safe.html(finding)}" src="{source}">'


def _block(x: float, width: float, y: float, height: float, colour: str) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'
    )


def _drawing(width: int, height: int, parts: Sequence[str], ratio: str = "xMaxYMid") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'preserveAspectRatio="{ratio}">{"".join(parts)}</svg>'
    )
