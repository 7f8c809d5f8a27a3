"""What dashboard.toml may say of thresholds, and what is refused."""

import pytest

from analytics.alerts.thresholds import Thresholds, chosen, thresholds
from analytics.errors import DataError


def test_the_file_as_delivered_changes_nothing():
    assert thresholds() == Thresholds()


def test_a_named_threshold_takes_the_place_of_ours():
    assert chosen({"behind_points": 10}) == Thresholds(behind_points=10)


def test_an_unknown_name_is_refused_with_the_known_ones():
    with pytest.raises(DataError, match=r"behind_point .*behind_points"):
        chosen({"behind_point": 10})


@pytest.mark.parametrize("value", ["ten", True, -1, [1], float("nan")])
def test_no_number_of_zero_or_more_is_refused_with_its_name(value):
    with pytest.raises(DataError, match="silent_months"):
        chosen({"silent_months": value})
