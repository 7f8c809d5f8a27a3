"""The calendar of months, read as a table."""

import re

import numpy as np
import pandas as pd

from analytics.charts import renewals
from analytics.charts.renewals import month_table, shades_of

MONTHS = pd.to_datetime(["2025-05-01", "2025-06-01"])
WORDS = {"head": "Skema", "total": "Jumlah", "caption": "Orang yang berakhir"}


def html(rows=((6900, 0), (0, 12)), names=("Desa", "CSR")):
    return month_table(pd.DataFrame(rows, columns=MONTHS), names, WORDS, "id")


def test_each_cell_holds_its_people_and_rows_and_columns_have_their_sums():
    cells = re.findall(r"<td[^>]*>([^<]*)</td>", html())
    # Two groups and their sum, each with two months and a sum.
    assert cells == ["6.900", "0", "6.900", "0", "12", "12", "6.900", "12", "6.912"]


def test_a_screen_reader_is_told_which_cells_are_heads():
    text = html()
    assert text.count("scope='row'") == 3
    assert text.count("scope='col'") == 4
    assert "aria-label='Orang yang berakhir'" in text


def test_more_people_are_darker_and_nobody_is_white():
    assert shades_of(np.array([[0, 1, 10], [20, 21, 30]])).tolist() == [[0, 1, 1], [2, 3, 3]]
    assert shades_of(np.zeros((1, 2), dtype=int)).tolist() == [[0, 0]]


def test_numbers_can_be_read_on_every_shade():
    for shade, ink in zip(renewals.SHADES, renewals.INKS, strict=True):
        assert contrast(shade, ink) >= 4.5


def test_a_name_cannot_bring_markup_along():
    assert "<b>" not in html(names=("<b>Desa</b>", "CSR"))


def contrast(one, other):
    """Return the contrast of two colours (WCAG 2.1, relative luminance)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
