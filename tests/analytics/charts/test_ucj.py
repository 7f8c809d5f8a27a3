import math

import pandas as pd
import pytest

from analytics.charts import ucj

DAY_MS = 24 * 60 * 60 * 1000


def counted(*rows):
    table = pd.DataFrame(rows, columns=["as_of", "PU", "BPU", "workers"])
    return table.assign(as_of=pd.to_datetime(table["as_of"]))


def members(table):
    return ucj.members(table, {"PU": "Upah", "BPU": "Bukan"}, "Semesta", "orang", "id")


def test_segments_are_stacked_and_the_base_is_a_line():
    figure = members(counted(("2024-12-31", 5, 2, 10), ("2025-12-31", 6, 3, 10)))
    assert [(trace.type, trace.name) for trace in figure.data] == [
        ("bar", "Upah"), ("bar", "Bukan"), ("scatter", "Semesta"),
    ]  # fmt: skip
    assert figure.layout.barmode == "stack"


def test_without_a_base_there_is_no_line_at_zero():
    figure = members(counted(("2024-12-31", 5, 2, math.nan), ("2025-12-31", 6, 3, math.nan)))
    assert {trace.type for trace in figure.data} == {"bar"}


@pytest.mark.parametrize(
    ("dates", "days"),
    [(["2025-12-31"], 62), (["2024-12-31", "2025-12-31"], 62), (["2025-01-01", "2025-01-11"], 8)],
)
def test_bars_are_seen_whatever_the_time_between_counts(dates, days):
    figure = members(counted(*((date, 5, 2, 10) for date in dates)))
    assert figure.data[0].width == days * DAY_MS


def test_each_target_system_is_a_path_of_its_own_and_years_are_text():
    table = pd.DataFrame(
        {
            "name": ["RPJMN", "RPJMN", "RPJPN"],
            "year": [2025, 2029, 2045],
            "target_pct": [32.15, 43.92, 99.5],
        }
    )
    figure = ucj.target_paths(table, 24.0, "Sekarang", "persen", "id")
    assert {trace.name: list(trace.y) for trace in figure.data} == {
        "RPJMN": [32.15, 43.92], "RPJPN": [99.5], "Sekarang": [24.0, 24.0],
    }  # fmt: skip
    assert figure.layout.xaxis.ticktext[0] == "2025"


def test_unknown_coverage_draws_no_line_across_the_targets():
    table = pd.DataFrame({"name": ["RPJMN"], "year": [2025], "target_pct": [32.15]})
    figure = ucj.target_paths(table, math.nan, "Sekarang", "persen", "id")
    assert [trace.name for trace in figure.data] == ["RPJMN"]


def test_coverage_has_one_line_per_definition():
    table = pd.DataFrame(
        {
            "as_of": pd.to_datetime(["2025-12-31", "2025-12-31"]),
            "definition": ["a", "b"],
            "coverage_pct": [30.0, 20.0],
        }
    )
    figure = ucj.coverage(table, {"a": "A", "b": "B"}, "persen", "id")
    assert {line.name: list(line.y) for line in figure.data} == {"A": [30.0], "B": [20.0]}
