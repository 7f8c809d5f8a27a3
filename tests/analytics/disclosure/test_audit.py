"""What the audit finds out, by hand."""

import numpy as np

from analytics.disclosure.audit import leaks
from tests.analytics.disclosure.guessing import hierarchy


def hide(system, *names):
    return np.isin(system.names, names)


def test_one_hidden_count_is_the_rest_of_its_sum():
    system = hierarchy([3, 9])
    (leak,) = leaks(system, hide(system, "1.1"))
    assert (leak.cell, leak.low, leak.high) == ("1.1", 3, 3)


def test_two_hidden_counts_can_be_anything_up_to_their_sum():
    system = hierarchy([3, 9], [20])
    assert leaks(system, hide(system, "1.1", "1.2")) == []
    narrow = leaks(system, hide(system, "1.1", "1.2"), width=13)
    assert [(leak.low, leak.high) for leak in narrow] == [(0, 12), (0, 12)]


def test_two_hidden_counts_that_come_to_next_to_nothing_are_told_by_their_sum():
    system = hierarchy([3, 1, 9])
    assert [leak.cell for leak in leaks(system, hide(system, "1.1", "1.2"))] == ["1.1", "1.2"]


def test_a_leak_through_two_levels_is_found():
    """The kecamatan is hidden, yet its regency and its neighbour tell it."""
    system = hierarchy([3, 9], [20, 30])
    found = leaks(system, hide(system, "1", "1.1"))
    assert {leak.cell: (leak.low, leak.high) for leak in found} == {"1": (12, 12), "1.1": (3, 3)}


def test_what_nobody_meant_to_hide_may_be_told():
    system = hierarchy([3, 9])
    hidden = hide(system, "1.1", "1.2")
    assert leaks(system, hidden, width=20, asked=hide(system, "1.1"))[0].cell == "1.1"


def test_where_a_sum_is_hidden_with_all_its_parts_nothing_binds_them():
    system = hierarchy([3])
    assert leaks(system, hide(system, "all", "1", "1.1")) == []
