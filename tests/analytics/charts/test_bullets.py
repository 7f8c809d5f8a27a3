import math

import pandas as pd

from analytics.charts.bullets import bullets

NAMES = {"used": "Terpakai", "budget": "Anggaran"}


def drawn(*rows, **options):
    table = pd.DataFrame(rows, columns=["plan", *NAMES])
    return bullets(table, "plan", NAMES, "rupiah", "id", **options)


def test_what_was_reached_is_the_narrow_bar_on_what_it_is_held_against():
    against, reached, _ = drawn(("A", 30.0, 40.0)).data
    assert (against.name, reached.name) == ("Anggaran", "Terpakai")
    assert (against.x.tolist(), reached.x.tolist()) == ([40], [30])
    assert reached.width < against.width


def test_the_first_row_stands_on_top():
    assert drawn(("A", 1.0, 1.0), ("B", 1.0, 1.0)).data[0].y.tolist() == ["B", "A"]


def test_an_unknown_measure_has_no_bar_and_says_so():
    against, _, texts = drawn(("A", 30.0, math.nan)).data
    assert math.isnan(against.x[0])
    assert texts.text == (" 30 / Belum ada data",)


def test_numbers_stand_right_of_the_longer_bar_also_where_more_was_reached():
    figure = drawn(("A", 60.0, 40.0), ("B", 10.0, 40.0))
    assert figure.data[2].x.tolist() == [40, 60]
    assert figure.layout.xaxis.range[1] > 60


def test_an_axis_in_millions_keeps_a_decimal():
    against, _, texts = drawn(("A", 1_200_000.0, 2e6), per=1e6).data
    assert against.x.tolist() == [2]
    assert texts.text == (" 1,2 / 2,0",)
