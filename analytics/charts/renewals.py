"""A calendar of months: how many end when, each group a row."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analytics import numbers, safe
from analytics.charts.style import INK, SEQUENCE

# Nobody, then three shades for up to a third, two thirds and all of the largest cell: with
# their inks each keeps a contrast of at least 4.5 to 1 (WCAG 2.1, 1.4.3).
SHADES = ("#ffffff", SEQUENCE[1], SEQUENCE[2], SEQUENCE[4])
INKS = ("#5f6b6b", INK, INK, "#ffffff")


def month_table(
    table: pd.DataFrame, names: Sequence[str], words: Mapping[str, str], lang: str
) -> str:
    """Return an HTML table with a cell per group and month, darker for more people.

    Each cell holds its number, so nobody needs the shade; on a narrow screen it scrolls under
    its row heads.

    Args:
        table: One row per group, one column per month, in people.
        names: Of the rows.
        words: ``head`` of the names, ``total`` of the last row and column, ``caption``
            for those who cannot see it.
    """
    people = table.to_numpy()
    shades = shades_of(people)
    heads = [words["head"], *(_short(month, lang) for month in table), words["total"]]
    label = safe.html(words["caption"])
    head = "".join(f"<th scope='col' style='{_HEAD}'>{_lines(text)}</th>" for text in heads)
    rows = [
        _row(name, list(zip(values, looks, strict=True)), lang)
        for name, values, looks in zip(names, people, shades, strict=True)
    ]
    foot = _row(words["total"], [(value, 0) for value in people.sum(axis=0)], lang)
    return (
        f"<div class='wide' role='region' tabindex='0' aria-label='{label}'>"
        f"<table style='{_TABLE}' aria-label='{label}'>"
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody><tfoot>{foot}</tfoot>"
        "</table></div>"
    )


def shades_of(people: np.ndarray) -> np.ndarray:
    """Return the number of the shade of each cell: 0 for nobody, 3 for the largest third."""
    most = max(1, people.max(initial=0))
    return np.ceil(people * (len(SHADES) - 1) / most).astype(int)


def _row(name: str, cells: list[tuple[int, int]], lang: str) -> str:
    head = f"<th scope='row' style='{_HEAD};{_STICKY}'>{safe.html(name)}</th>"
    inside = "".join(
        f"<td style='{_CELL};background:{SHADES[shade]};color:{INKS[shade]}'>"
        f"{numbers.integer(value, lang)}</td>"
        for value, shade in cells
    )
    total = numbers.integer(sum(value for value, _ in cells), lang)
    return f"<tr>{head}{inside}<td style='{_CELL};font-weight:600'>{total}</td></tr>"


def _short(month: pd.Timestamp, lang: str) -> str:
    return numbers.month(month, lang, short=True)


def _lines(text: str) -> str:
    return safe.html(text).replace(" 20", "<br>20")


# Styles stand in each tag: Streamlit takes HTML with a style sheet out of the page's flow.
_TABLE = "border-collapse:separate;border-spacing:2px;font-size:.82rem;line-height:1.2;width:100%"
_HEAD = "font-weight:400;padding:4px 3px;text-align:left;vertical-align:bottom"
_STICKY = "position:sticky;left:0;background:white;min-width:5.5rem;vertical-align:middle"
_CELL = "padding:7px 3px;text-align:right;font-variant-numeric:tabular-nums"
