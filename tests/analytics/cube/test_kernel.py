"""The fast count says what the plain definition says, for whatever spells there are."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.cube.build import build
from tests.analytics.cube import plain

VILLAGES = ("61.07.01.2001", "61.07.01.2004", "61.07.09.2001")
SCHEMES = ("csr", "dbh_sawit", "desa100")
FUNDS = ("apbdes", "csr")
EPOCH = 2024 * 12

spell = st.builds(
    lambda worker, where, start, length: (worker, where, EPOCH + start, EPOCH + start + length),
    st.integers(0, 3),
    st.tuples(*map(st.sampled_from, (VILLAGES, SCHEMES, FUNDS))),
    st.integers(0, 14),
    st.integers(0, 8),
)


def month(number):
    return pd.Timestamp(number // 12, number % 12 + 1, 1)


def enrolment(spells, amount=16800.0):
    rows = [
        (f"{worker:032x}", *where, month(start), month(end), amount)
        for worker, where, start, end in spells
    ]
    columns = ["worker_key", "village_code", "scheme", "fund_source", "paid_from", "paid_through"]
    return pd.DataFrame(rows, columns=[*columns, "contribution_idr"])


def as_plain(cube):
    keyed = cube.set_index(["month", "village_code", "scheme", "fund_source"])
    return {
        (key[0], key[1:]): {name: row[name] for name in plain.MEASURES}
        for key, row in keyed.iterrows()
    }


@settings(max_examples=300, deadline=None)
@given(st.lists(spell, min_size=1, max_size=12))
def test_kernel_agrees_with_the_plain_definition(spells):
    expected = {(month(m), where): row for (m, where), row in plain.count(spells).items()}
    assert as_plain(build([enrolment(spells)])) == expected


@settings(max_examples=100, deadline=None)
@given(st.lists(spell, min_size=1, max_size=12), st.integers(1, 3))
def test_partitions_by_worker_add_up_to_the_whole(spells, parts):
    pieces = [enrolment([s for s in spells if s[0] % parts == part]) for part in range(parts)]
    pd.testing.assert_frame_equal(build(pieces), build([enrolment(spells)]))


@settings(max_examples=100, deadline=None)
@given(st.lists(spell, min_size=1, max_size=12))
def test_double_paid_is_covers_less_people_and_costs_what_was_paid_twice(spells):
    cube = build([enrolment(spells)])
    assert (cube["double_paid"] == cube["covers"] - cube["people"]).all()
    assert cube["double_paid_idr"].sum() == 16800 * cube["double_paid"].sum()


A, B = (VILLAGES[0], "desa100", "apbdes"), (VILLAGES[2], "dbh_sawit", "csr")


@pytest.mark.parametrize(
    ("spells", "number", "where", "expected"),
    [
        # Paid for in two schemes: counted once, where cover began last.
        ([(1, A, 1, 4), (1, B, 3, 6)], 3, A, {"people": 0, "covers": 1, "grace": 0}),
        ([(1, A, 1, 4), (1, B, 3, 6)], 3, B, {"people": 1, "covers": 1, "started": 0}),
        # One day's gap is no end: the next spell follows at once.
        ([(1, A, 1, 2), (1, A, 3, 4)], 2, A, {"people": 1, "ending": 0}),
        # A gap of two months is grace, and ends when cover starts again.
        ([(1, A, 1, 2), (1, A, 5, 6)], 4, A, {"people": 0, "grace": 1}),
        ([(1, A, 1, 2), (1, A, 5, 6)], 5, A, {"people": 1, "started": 1, "grace": 0}),
        # The third month after the end is the last of grace.
        ([(1, A, 1, 2), (2, A, 1, 6)], 5, A, {"people": 1, "grace": 1}),
        ([(1, A, 1, 2), (2, A, 1, 6)], 6, A, {"people": 1, "grace": 0}),
    ],
)
def test_rules_checked_by_hand(spells, number, where, expected):
    spells = [(w, s, EPOCH + a, EPOCH + b) for w, s, a, b in spells]
    row = as_plain(build([enrolment(spells)]))[month(EPOCH + number), where]
    assert {name: row[name] for name in expected} == expected


def test_an_empty_register_gives_an_empty_cube():
    assert build([]).empty
