import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.classes import (
    MISSING,
    MOST,
    NATURAL,
    POLICY,
    QUANTILES,
    RULES,
    bounds_by,
    change_step,
    classify,
    classify_change,
    lower_bounds,
)

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


def test_policy_breaks_do_not_look_at_the_values():
    assert bounds_by(POLICY, pd.Series([1.0, 2.0]), "%", NAN) == (0, 25, 50, 75, 100)


def test_quantiles_put_as_many_villages_in_each_class():
    values = pd.Series([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    bounds = bounds_by(QUANTILES, values, "people", 10)
    assert bounds == (1, 3, 5, 7, 9)
    assert classify(values, bounds).value_counts().tolist() == [2, 2, 2, 2, 2]


def test_natural_breaks_keep_villages_with_similar_values_together():
    values = pd.Series([1.0, 2, 3, 40, 41, 42, 43, 90, 91, 200, 500, NAN])
    bounds = bounds_by(NATURAL, values, "people", 500)
    assert bounds == (1, 40, 90, 200, 500)


@pytest.mark.parametrize("rule", [QUANTILES, NATURAL])
def test_villages_of_the_same_value_stay_in_one_class(rule):
    values = pd.Series([0.0] * 7 + [100.0] * 3)
    bounds = bounds_by(rule, values, "%", NAN)
    assert bounds == (0, 100)
    assert classify(values, bounds).tolist() == ["0"] * 7 + ["1"] * 3


@pytest.mark.parametrize("rule", [QUANTILES, NATURAL])
def test_one_value_everywhere_is_one_class(rule):
    assert bounds_by(rule, pd.Series([12.34, 12.34, NAN]), "%", NAN) == (12.3,)
    assert classify(pd.Series([12.34, NAN]), (12.3,)).tolist() == ["0", MISSING]


@pytest.mark.parametrize("rule", [QUANTILES, NATURAL])
def test_bounds_are_rounded_down_so_that_the_legend_tells_the_class(rule):
    values = pd.Series([1.26, 2.78])
    bounds = bounds_by(rule, values, "per_100_adults", NAN)
    assert bounds == (1.2, 2.7)
    assert classify(values, bounds).tolist() == ["0", "1"]


@pytest.mark.parametrize("rule", RULES)
def test_where_nothing_is_known_the_classes_are_those_of_policy(rule):
    assert bounds_by(rule, pd.Series([NAN, NAN]), "%", NAN) == (0, 25, 50, 75, 100)


def test_the_classes_of_a_change_are_the_same_up_and_down_and_none_is_one_of_its_own():
    changes = pd.Series([-35.0, -20.0, -10.0, -0.5, 0.0, 0.5, 10.0, 19.9, 20.0, NAN])
    assert classify_change(changes, 10).tolist() == [
        "fall3", "fall3", "fall2", "fall1", "same", "rise1", "rise2", "rise2", "rise3", MISSING,
    ]  # fmt: skip


def test_the_step_of_a_change_is_round_and_follows_the_largest():
    assert change_step(pd.Series([-50.0, 10.0, NAN])) == 20
    assert change_step(pd.Series([0.0])) == change_step(pd.Series([NAN])) == 1
