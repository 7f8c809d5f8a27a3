import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analytics.classes import MISSING, MOST, classify, lower_bounds

NAN = float("nan")


def test_a_share_has_the_quarters_and_reached_as_classes():
    assert lower_bounds("%", NAN) == (0, 25, 50, 75, 100)


def test_a_class_holds_its_lower_bound_and_not_its_upper_one():
    groups = classify(pd.Series([0, 24.99, 25, 99.9, 100, 130]), (0, 25, 50, 75, 100))
    assert groups.tolist() == ["0", "0", "1", "3", "4", "4"]


def test_the_unknown_is_a_class_of_its_own_and_not_the_lowest():
    assert classify(pd.Series([NAN, 0.0]), (0, 25)).tolist() == [MISSING, "0"]


def test_nobody_is_a_class_of_its_own_where_people_are_counted():
    assert lower_bounds("people", 281) == (0, 1, 100, 200)
    assert lower_bounds("people", 400) == (0, 1, 100, 200, 300)


def test_counts_have_classes_where_nobody_was_ever_counted():
    assert lower_bounds("people", NAN) == lower_bounds("people", 0) == (0, 1)


@given(st.integers(1, 10**7))
def test_there_are_at_most_five_classes_and_none_lies_above_the_largest_count(largest):
    bounds = lower_bounds("people", largest)
    assert len(bounds) <= MOST
    assert list(bounds) == sorted(set(bounds))
    assert bounds[-1] <= largest
