"""A map of plain lines: one shape a village, in the colour it was given."""

import pandas as pd

from analytics.charts import village_map

OUTLINES = pd.DataFrame(
    {
        "code": ["a", "b", "c"],
        "x": [[0, 1, 1, 0], [1, 2, 2, 1], [5, 6, 6, 5]],
        "y": [[0, 0, 1, 0], [0, 0, 1, 0], [0, 0, 1, 0]],
    }
)


def villages(chosen=""):
    codes = ["a", "b"]
    return pd.DataFrame(
        {
            "code": codes,
            "colour": ["#111111", "#ffffff"],
            "hover": ["Satu", "Dua"],
            "unknown": [False, True],
            "chosen": [code == chosen for code in codes],
        }
    )


def test_each_look_is_one_shape_and_what_is_not_listed_is_not_drawn():
    *shapes, texts = village_map.painted(OUTLINES, villages(), "id").data
    assert [shape.fillcolor for shape in shapes] == ["#111111", "#ffffff"]
    assert list(texts.text) == ["Satu", "Dua"]
    assert list(texts.x) == [0.5, 1.5]


def test_villages_that_look_alike_are_parts_of_one_shape():
    alike = villages().assign(colour="#111111", unknown=False)
    shape, _texts = village_map.painted(OUTLINES, alike, "id").data
    assert shape.x == (0, 1, 1, 0, None, 1, 2, 2, 1, None)


def test_a_village_without_data_has_a_dotted_border_too():
    known, unknown, _texts = village_map.painted(OUTLINES, villages(), "id").data
    assert (known.line.dash, unknown.line.dash) == (None, "dot")


def test_the_chosen_village_is_drawn_last_with_a_heavy_border():
    other, chosen, _texts = village_map.painted(OUTLINES, villages(chosen="a"), "id").data
    assert chosen.fillcolor == "#111111"
    assert chosen.line.width > other.line.width


def test_the_map_is_not_stretched():
    figure = village_map.painted(OUTLINES, villages(), "id")
    assert figure.layout.yaxis.scaleanchor == "x"
