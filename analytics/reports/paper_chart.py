"""The charts of a paper as vectors: colours and order as on the screen, letters as the paper's."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from textwrap import fill
from typing import TYPE_CHECKING

import pandas as pd

from analytics import numbers
from analytics.charts.money import COLOURS
from analytics.charts.style import CYCLE, INK
from analytics.reports.typeset import FAMILY, FONTS

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Inches, as the paper sets them; letters then come out at their own size.
WIDTH, TREND_HEIGHT = 3.0, 1.85
# Of the chart of money: its axis and legend, and each fund source.
MONEY_HEIGHT, SOURCE_HEIGHT = 0.85, 0.32
# A name of a fund source in lines of so many characters, and room for the amount after a bar.
NAME_LINE, AMOUNT_ROOM = 16, 0.62
LETTER = 7
MONTHS_NAMED = 6
MILLION = 1e6
LOOK = {
    "font.family": FAMILY, "font.size": LETTER, "text.color": INK, "axes.labelcolor": INK,
    "xtick.color": INK, "ytick.color": INK, "axes.edgecolor": "#b9c2c2", "axes.linewidth": 0.6,
    "xtick.major.width": 0.6, "xtick.major.size": 2, "ytick.major.size": 0, "axes.axisbelow": True,
    "axes.spines.top": False, "axes.spines.right": False, "hatch.linewidth": 0.8,
    # Letters stay letters, and the same figures give the same file.
    "svg.fonttype": "none", "svg.hashsalt": "report",
}  # fmt: skip


@contextmanager
def look() -> Iterator[None]:
    """Draw in the paper's own letters."""
    from matplotlib import rc_context

    _know_the_letters()
    with rc_context(LOOK):
        yield


def as_svg(figure: "Figure") -> str:
    """Return a drawn figure as SVG, the same text for the same figure."""
    content = io.StringIO()
    figure.savefig(content, format="svg", metadata={"Date": None, "Creator": None})
    return content.getvalue()


def months(
    table: pd.DataFrame, names: Mapping[str, str], month: pd.Timestamp, lang: str,
    least_height: float,
) -> str:  # fmt: skip
    """Return people by month, stacked by scheme; the month of the paper is marked.

    Args:
        table: As `analytics.trend.people_by_month` returns it.
        names: Column → name in the legend.
        least_height: In inches; it is no lower than `TREND_HEIGHT`.
    """
    from matplotlib.figure import Figure

    with look():
        figure = Figure(figsize=(WIDTH, max(least_height, TREND_HEIGHT)), layout="constrained")
        axes = figure.add_subplot()
        places, below = range(len(table)), 0
        for number, (column, name) in enumerate(names.items()):
            colour = CYCLE[number % len(CYCLE)]
            axes.bar(places, table[column], bottom=below, width=0.85, color=colour, label=name)
            below = below + table[column]
        axes.set_ylim(0, max(1, 1.05 * table["people"].max()))
        _mark(axes, table, month, lang)
        shown = list(places)[:: max(1, -(-len(table) // MONTHS_NAMED))]
        words = [numbers.month(table["month"].iloc[n], lang, short=True) for n in shown]
        axes.set_xticks(shown, words)
        axes.set_xlim(-0.6, len(table) - 0.4)
        _count(axes.yaxis, lang)
        axes.grid(axis="y", color="#e6eaea", linewidth=0.6)
        _legend(figure)
        return as_svg(figure)


def money(table: pd.DataFrame, names: Mapping[str, str], unit: str, lang: str) -> str:
    """Return ceiling and payments of each fund source as lying bars.

    Args:
        table: ``name``, ceiling_idr and realised_idr, in IDR; NaN is written out.
        names: The two columns → name in the legend.
        unit: What the axis counts: millions of rupiah.
    """
    from matplotlib.figure import Figure

    with look():
        size = (WIDTH, MONEY_HEIGHT + SOURCE_HEIGHT * len(table))
        figure = Figure(figsize=size, layout="constrained")
        axes = figure.add_subplot()
        height = 0.38
        for shift, (column, name) in zip((-0.5, 0.5), names.items(), strict=True):
            places = [row + shift * height for row in range(len(table))]
            lengths = table[column].fillna(0) / MILLION
            bars = axes.barh(places, lengths, height, color=COLOURS[column], label=name)
            words = [numbers.rupiah_short(value, lang) for value in table[column]]
            axes.bar_label(bars, words, padding=2)
        axes.set_yticks(range(len(table)), [fill(name, NAME_LINE) for name in table["name"]])
        axes.invert_yaxis()
        axes.set_xlabel(unit)
        axes.margins(x=AMOUNT_ROOM)
        _count(axes.xaxis, lang)
        axes.grid(axis="x", color="#e6eaea", linewidth=0.6)
        _legend(figure)
        return as_svg(figure)


def _mark(axes: "Axes", table: pd.DataFrame, month: pd.Timestamp, lang: str) -> None:
    """Mark the month of the paper, where the register reaches it."""
    found = table.index[table["month"] == month]
    if len(found):
        axes.axvline(found[0], color=INK, linewidth=0.8, linestyle=(0, (2, 2)))
        words = numbers.month(month, lang, short=True)
        place = {"xytext": (0, 1), "textcoords": "offset points", "va": "bottom", "ha": "center"}
        axes.annotate(words, (found[0], 1), xycoords=("data", "axes fraction"), **place)


def _count(axis: object, lang: str) -> None:
    axis.set_major_formatter(lambda value, _place: numbers.integer(value, lang))
    axis.get_major_locator().set_params(nbins=5, integer=True)


def _legend(figure: "Figure") -> None:
    looks = {"frameon": False, "handlelength": 1, "handleheight": 0.8, "columnspacing": 1}
    figure.get_layout_engine().set(h_pad=0.02, w_pad=0.02)
    if not figure.axes[0].get_legend_handles_labels()[0]:
        return
    figure.legend(loc="outside upper left", ncols=4, borderaxespad=0, **looks)


@cache
def _know_the_letters() -> None:
    """Matplotlib measures letters itself: it must know the same files as the typesetter."""
    from matplotlib import font_manager

    for path in sorted(FONTS.glob("*.ttf")):
        font_manager.fontManager.addfont(path)
