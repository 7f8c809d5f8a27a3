"""The fan holds counts, ranges and targets, each named."""

import pandas as pd
import pytest

from analytics.charts.fan import fan

COUNTS = pd.DataFrame(
    {"as_of": pd.to_datetime(["2025-12-31", "2026-03-31"]), "active_members": [10, 20]}
)
PATH = pd.DataFrame(
    {
        "day": pd.to_datetime(["2026-03-31", "2026-04-30"]),
        "middle": [20, 25], "low_80": [20, 22], "high_80": [20, 28],
        "low_95": [20, 19], "high_95": [20, 31],
    }
)  # fmt: skip
NAMES = {"counts": "Counts", "middle": "Middle", "80": "80 in 100", "95": "95 in 100"}


@pytest.fixture
def traces():
    figure = fan(COUNTS, PATH, {"Target": 40}, NAMES, "people", "en")
    return {trace.name: trace for trace in figure.data}


def test_a_range_runs_forth_along_its_upper_edge_and_back_along_the_lower_one(traces):
    assert list(traces["80 in 100"].y) == [20, 28, 22, 20]
    assert list(traces["95 in 100"].y) == [20, 31, 19, 20]
    assert traces["95 in 100"].fill == "toself"


def test_what_was_counted_is_no_part_of_what_is_projected(traces):
    assert list(traces["Counts"].y) == [10, 20]
    assert traces["Counts"].line.dash is None
    assert traces["Middle"].line.dash == "dot"


def test_a_target_lies_across_the_whole_chart(traces):
    assert list(traces["Target"].y) == [40, 40]
    assert traces["Target"].x[0] == COUNTS["as_of"].min()
    assert traces["Target"].x[-1] == PATH["day"].max()
