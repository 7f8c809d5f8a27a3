import numpy as np
import pytest

from analytics.planning.shares import proportional, share_out


def shared(total, weights, high, low=None):
    low = np.zeros(len(weights), dtype=int) if low is None else np.array(low)
    return share_out(total, np.array(weights, dtype=float), low, np.array(high)).tolist()


def test_people_go_by_weight():
    assert shared(60, [1, 2, 3], [99, 99, 99]) == [10, 20, 30]


def test_largest_remainders_are_rounded_up():
    assert shared(10, [1, 1, 1], [99, 99, 99]) == [4, 3, 3]


def test_without_bounds_people_go_by_weight_alone():
    assert proportional(7, np.array([50.0, 40.0, 10.0])).tolist() == [3, 3, 1]
    assert proportional(7, np.array([0.0, 0.0])).tolist() == [0, 0]


def test_what_one_cannot_take_the_others_do():
    assert shared(60, [1, 2, 3], [99, 99, 15]) == [15, 30, 15]


def test_what_one_must_have_the_others_give():
    assert shared(60, [1, 2, 3], [99, 99, 99], low=[30, 0, 0]) == [30, 12, 18]


def test_unknown_weight_gets_no_more_than_it_must():
    assert shared(30, [float("nan"), 1], [99, 99], low=[3, 3]) == [3, 27]


def test_more_than_all_can_take_is_left_over():
    assert shared(99, [1, 1], [3, 4]) == [3, 4]


@pytest.mark.parametrize("seed", range(50))
def test_the_sum_is_kept_and_no_bound_is_passed(seed):
    random = np.random.default_rng(seed)
    low, more = random.integers(0, 5, 6), random.integers(0, 9, 6)
    total = int(low.sum() + random.integers(0, more.sum() + 1))
    people = share_out(total, random.uniform(0.1, 9, 6), low, low + more)
    assert people.sum() == total
    assert (low <= people).all() and (people <= low + more).all()
