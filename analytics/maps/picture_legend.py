"""The legend of a map's picture: one line per class, or a square of two figures at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING

from analytics.charts.style import INK
from analytics.maps.fills import BORDER, Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Points of a letter, and how many letters fit into the box and beside a swatch.
SMALL, WIDTH, TEXT_WIDTH = 8, 44, 34


@dataclass(frozen=True)
class Square:
    """A legend of two figures at once: three by three colours, rows from the top.

    `counts` are written in the squares, in `inks`; `rows` and `columns` name their classes,
    `titles` the two figures (of the rows, of the columns).
    """

    colours: Sequence[Sequence[str]]
    inks: Sequence[Sequence[str]]
    counts: Sequence[Sequence[int]]
    rows: Sequence[str]
    columns: Sequence[str]
    titles: tuple[str, str]


def draw_legend(
    axes: "Axes", entries: Sequence[tuple[Look, str]], square: Square | None, rule: str
) -> None:
    """Draw the legend from the top of its box down; one unit is a line."""
    from matplotlib.patches import Rectangle

    axes.set_axis_off()
    axes.set_xlim(0, 10)
    axes.set_ylim(-24, 1)
    line = _square(axes, square) if square else 0.0
    for look, text in entries:
        place = {"xy": (0, line - 0.7), "width": 1.2, "height": 0.8}
        axes.add_patch(Rectangle(**place, facecolor=look.colour, edgecolor=BORDER, linewidth=0.6))
        if look.hatch:
            hatched = {"fill": False, "hatch": look.hatch, "edgecolor": look.ink, "linewidth": 0}
            axes.add_patch(Rectangle(**place, **hatched))
        words = wrapped(text, TEXT_WIDTH)
        axes.text(1.6, line, words, fontsize=SMALL + 1, va="top", color=INK)
        line -= 1.2 + 0.7 * words.count("\n")
    axes.text(0, line - 0.4, wrapped(rule, WIDTH), fontsize=SMALL, va="top", color=INK)


def _square(axes: "Axes", square: Square) -> float:
    """Draw the nine colours with their classes; return the line below them."""
    from matplotlib.patches import Rectangle

    left, width, height = 3.4, 2.1, 2.2
    words = {"fontsize": SMALL, "color": INK}
    axes.text(0, 0.4, wrapped(f"↑ {square.titles[0]}", WIDTH), va="center", **words)
    for down, colours in enumerate(square.colours):
        bottom = -1 - (down + 1) * height
        middle = bottom + height / 2
        axes.text(left - 0.2, middle, plain(square.rows[down]), ha="right", va="center", **words)
        for across, colour in enumerate(colours):
            start = left + across * width
            place = {"xy": (start, bottom), "width": width, "height": height}
            axes.add_patch(Rectangle(**place, facecolor=colour, edgecolor="white", linewidth=1.5))
            count = {"color": square.inks[down][across], "fontsize": SMALL + 1}
            number = str(square.counts[down][across])
            axes.text(start + width / 2, middle, number, ha="center", va="center", **count)
    below = -1 - 3 * height
    narrow = {"fontsize": SMALL - 1, "color": INK, "ha": "center", "va": "top"}
    for across, name in enumerate(square.columns):
        two_lines = plain(name.replace(" – ", "\n– "))
        axes.text(left + (across + 0.5) * width, below - 0.3, two_lines, **narrow)
    title = wrapped(f"{square.titles[1]} →", WIDTH)
    axes.text(0, below - 1.4, title, va="top", **words)
    return below - 3.4


def wrapped(text: str, width: int) -> str:
    """Return outside text in lines of at most `width` letters."""
    return plain(fill(text, width))


def plain(text: str) -> str:
    """Keep Matplotlib from reading dollars as the start of a formula."""
    return text.replace("$", r"\$")
