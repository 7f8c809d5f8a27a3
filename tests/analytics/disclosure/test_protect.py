"""What else is hidden with a small count, by hand and for any small hierarchy."""

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from analytics.disclosure.audit import leaks
from analytics.disclosure.protect import protect
from analytics.disclosure.rule import SAFE, WIDTH, small
from tests.analytics.disclosure.guessing import guesses, hierarchy

villages = st.lists(st.integers(0, 14), min_size=1, max_size=4)


def hidden_names(system, last=()):
    costs = 1 + system.values
    hidden = protect(system, costs, np.isin(system.names, last))
    return {name for name, gone in zip(system.names, hidden, strict=True) if gone}


def test_where_every_count_is_large_nothing_is_hidden():
    assert hidden_names(hierarchy([0, 5, 9], [120])) == set()


def test_the_smallest_neighbour_goes_with_a_small_count():
    assert hidden_names(hierarchy([3, 9, 40])) == {"1.1", "1.2"}


def test_a_village_alone_in_its_kecamatan_is_hidden_through_a_second_kecamatan():
    """Its kecamatan is the same number; a village of another one must move against it."""
    gone = hidden_names(hierarchy([3], [9, 40]), last=["all"])
    assert gone == {"1", "1.1", "2", "2.1"}


def test_the_regency_stays_while_anything_else_helps():
    assert "all" not in hidden_names(hierarchy([1, 2], [30, 50], [9]), last=["all"])


def test_the_regency_goes_where_it_is_small_itself():
    assert hidden_names(hierarchy([3]), last=["all"]) == {"all", "1", "1.1"}


@settings(max_examples=40, deadline=None)
@given(st.lists(villages, min_size=1, max_size=4))
def test_nobody_who_knows_the_rule_narrows_a_hidden_count_below_five(subdistricts):
    # Of a regency of six, hidden whole, the rule itself says that somewhere in it are 1-4.
    assume(not 0 < sum(map(sum, subdistricts)) < SAFE)
    system = hierarchy(*subdistricts)
    hidden = protect(system, 1 + system.values, np.isin(system.names, "all"))
    assert hidden[small(system.values)].all()
    assert leaks(system, hidden) == []
    for name, low, high in guesses(system, hidden):
        assert high - low >= WIDTH, name


@settings(max_examples=20, deadline=None)
@given(villages.filter(lambda counts: sum(0 < n < 5 for n in counts) == 1 and sum(counts) > 8))
def test_without_companions_the_audit_finds_every_lone_small_count(counts):
    system = hierarchy(counts)
    found = leaks(system, small(system.values))
    assert [leak.low for leak in found] == [n for n in counts if 0 < n < 5]
