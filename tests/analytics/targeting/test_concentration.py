"""The concentration index against the published example, and by hand."""

import pandas as pd
import pytest

from analytics.targeting.concentration import concentration, curve, index
from tests.analytics.data import MAJU_1, REGENCY, SUKA_1, SUKA_2, cube, dataset, month
from tests.analytics.targeting.test_estimate import deciles
from tests.analytics.targeting.typed import matched, people, spells

MARCH = month("2025-03")


def groups(*rows):
    return pd.DataFrame(rows, columns=["population", "reached"])


def test_the_published_example_of_child_deaths_in_india():
    # World Bank, Technical Note 7, table 1: births and deaths under five per 1,000 by wealth
    # group, 1982-92; the note gives −0.1694.
    births, rates = (29939, 28776, 26528, 24689, 19739), (154.7, 152.9, 119.5, 86.9, 54.3)
    example = groups(*((n, n * rate) for n, rate in zip(births, rates, strict=True)))
    assert index(example) == pytest.approx(-0.1694, abs=5e-5)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Everyone the same: on the line of 45 degrees.
        ([(10, 1), (30, 3)], 0),
        # All with the poorer half: twice the triangle between line and curve.
        ([(10, 4), (10, 0)], -0.5),
        ([(10, 0), (10, 4)], 0.5),
        # p = 1/4, 1 and L = 1/2, 1: C = 1/4·1 − 1·1/2.
        ([(1, 2), (3, 2)], -0.25),
    ],
)
def test_the_index_is_negative_where_the_poor_have_more(rows, expected):
    assert index(groups(*rows)) == pytest.approx(expected)


def test_the_index_is_twice_the_covariance_with_the_rank_over_the_mean():
    rows = groups((1, 2), (3, 2))
    # Four people, h = 2, 2/3, 2/3, 2/3; the middle of each group is its rank: 1/8 and 5/8.
    h, rank = pd.Series([2, 2 / 3, 2 / 3, 2 / 3]), pd.Series([1 / 8, 5 / 8, 5 / 8, 5 / 8])
    assert index(rows) == pytest.approx(2 / h.mean() * h.cov(rank, ddof=0))


def test_the_curve_runs_from_nobody_to_everybody():
    points = curve(groups((1, 2), (3, 2)))
    assert points["population"].tolist() == [0, 0.25, 1]
    assert points["reached"].tolist() == [0, 0.5, 1]


def test_matched_registers_are_ranked_by_decile_where_the_workers_are_listed():
    poor = people(
        {"worker_key": "a", "decile": 1}, {"worker_key": "b", "decile": 10},
        {"worker_key": "c", "decile": 10}, {"worker_key": "d", "decile": 10},
        {"worker_key": "e", "decile": 1, "working": "no"},
    )  # fmt: skip
    data = matched(spells({"worker_key": "a"}, {"worker_key": "b"}), poor)
    found = concentration(data, MARCH, REGENCY)
    assert found.method == "person"
    assert found.groups.to_numpy().tolist() == [[1, 1], [3, 1]]
    assert (found.index, found.leaning) == (-0.25, "poor")


def test_counts_by_village_rank_the_villages_and_equal_ones_are_one_group():
    welfare = deciles(
        (SUKA_1, 1, 10.0), (SUKA_2, 1, 5.0), (SUKA_2, 9, 5.0), (MAJU_1, 4, 5.0), (MAJU_1, 5, 5.0)
    )
    protected = cube(
        {"month": "2025-03", "people": 1},
        {"month": "2025-03", "people": 3, "village_code": SUKA_2},
        {"month": "2025-03", "people": 4, "village_code": MAJU_1},
    )
    found = concentration(dataset(cube=protected, welfare=welfare), MARCH, REGENCY)
    assert found.method == "village"
    assert found.groups.to_numpy().tolist() == [[10, 1], [20, 7]]
    assert found.leaning == "better_off"


@pytest.mark.parametrize(
    "rows", [[{"month": "2025-03", "people": 0}], [{"month": "2024-01", "people": 9}]]
)
def test_with_nobody_reached_there_is_no_index(rows):
    welfare = deciles((SUKA_1, 1, 10.0), (SUKA_2, 9, 5.0))
    assert concentration(dataset(cube=cube(*rows), welfare=welfare), MARCH, REGENCY) is None


def test_one_village_alone_has_no_index():
    welfare = deciles((SUKA_1, 1, 10.0), (SUKA_1, 9, 5.0))
    protected = cube({"month": "2025-03", "people": 1})
    assert concentration(dataset(cube=protected, welfare=welfare), MARCH, SUKA_1) is None


def test_without_data_there_is_no_index():
    assert concentration(dataset(), MARCH, REGENCY) is None
