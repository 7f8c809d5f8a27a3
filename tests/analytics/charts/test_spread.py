"""Dots by rank with their two ends named."""

import pandas as pd

from analytics.charts import spread


def drawn(*values):
    table = pd.DataFrame({"value": values, "label": [f"desa {n}" for n in range(len(values))]})
    texts = [f"{value}" for value in values]
    return spread.dots(table, "value", "label", "kuota", "urutan", texts, "id")


def test_dots_run_from_the_largest_to_the_smallest():
    points = drawn(1.0, 3.0, 2.0).data[0]
    assert list(points.y) == [3, 2, 1]
    assert list(points.x) == [1, 2, 3]
    assert points.text[0] == "desa 1: 3.0"


def test_both_ends_are_named():
    texts = [note.text for note in drawn(1.0, 3.0, 2.0).layout.annotations]
    assert texts == ["<b>desa 1</b> 3.0", "<b>desa 0</b> 1.0"]


def test_a_row_without_value_is_no_dot():
    assert len(drawn(1.0, None).data[0].y) == 1
    assert drawn(float("nan")).layout.annotations == ()
