"""The heat table and the stacked columns of the data quality page."""

import pandas as pd

from analytics.charts.quality import heat, stacked
from analytics.charts.style import BLUE, GREY


def test_a_cell_says_how_many_of_all_and_is_as_dark_as_their_share():
    table = pd.DataFrame({"label": ["A", "B"], "villages": [4.0, 2.0], "welfare": [1.0, 2.0]})
    cells = heat(table, {"welfare": "Desil"}, "label", "villages", "id").data[0]
    # Plotly draws from the bottom upwards; readers go downwards.
    assert list(cells.y) == ["B", "A"]
    assert [list(line) for line in cells.text] == [["2/2"], ["1/4"]]
    assert cells.z.tolist() == [[1], [0.25]]


def test_the_rest_of_many_parts_is_grey():
    table = pd.DataFrame({"label": ["x"], "a": [3], "rest": [1]})
    figure = stacked(table, {"a": "A", "rest": "Lainnya"}, "rest", "Baris", "id")
    assert [(bar.name, bar.marker.color) for bar in figure.data] == [("A", BLUE), ("Lainnya", GREY)]
    alone = stacked(table, {"a": "A"}, "rest", "Baris", "id")
    assert alone.data[0].marker.color == BLUE


def test_one_column_alone_is_no_wall():
    table = pd.DataFrame({"label": ["x"], "a": [3]})
    lone = stacked(table, {"a": "A"}, "rest", "Baris", "id")
    # An eighth of the chart; many columns stand closer.
    assert lone.layout.bargap == 1 - 1 / 8
    many = pd.DataFrame({"label": list("abcdefgh"), "a": range(8)})
    assert stacked(many, {"a": "A"}, "rest", "Baris", "id").layout.bargap == 0.3
