"""What divides what in a formula, and the catalogue as a table."""

import pytest

from analytics.methods.dictionary import metrics, parts
from analytics.metrics import METRICS
from analytics.text import LANGUAGES


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("100 × people protected ÷ quota", ("people protected", "quota")),
        ("All realised ÷ all months, only known schemes", ("All realised", "all months")),
        ("Sum of the year's ceilings", ("", "")),
    ],
)
def test_a_formula_that_divides_names_both_of_its_parts(formula, expected):
    assert parts(formula) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_metric_has_a_row_with_name_unit_formula_and_caveat(lang):
    table = metrics(lang)
    assert table["entry"].tolist() == list(METRICS)
    assert (table[["name", "unit", "formula", "caveat"]] != "").all(axis=None)
