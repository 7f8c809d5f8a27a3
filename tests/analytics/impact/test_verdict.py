"""How what was found stands to what was announced."""

import pytest

from analytics.impact.verdict import verdict

NAN = float("nan")


@pytest.mark.parametrize(
    ("announced", "found", "word"),
    [
        (12_200, 12_200, "same"),
        (12_000, 12_200, "rounded"),
        (2_100, 2_116, "rounded"),
        (12_200, 11_943, "less"),
        # Three digits are stated: 12,200 is no rounding of 12,230.
        (12_200, 12_230, "more"),
        (2_429_520_000, 2_459_520_000, "more"),
        (12_200, NAN, "unknown"),
        (NAN, 5, "unknown"),
    ],
)
def test_announced_and_found(announced, found, word):
    assert verdict(announced, found, "people_peak") == word


def test_more_people_over_the_years_than_at_one_time_are_people_who_were_replaced():
    assert verdict(12_200, 12_431, "people_ever") == "replaced"
    assert verdict(12_200, 11_000, "people_ever") == "less"
