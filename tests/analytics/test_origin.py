"""A figure is as strong as its weakest input."""

import pytest

from analytics.origin import Origin, combine


def test_a_figure_carries_the_weakest_nature_and_the_oldest_date():
    figure = combine(
        Origin("official", "BPS", "2024-03-31"),
        Origin("simulated", "Pembangkit", "2026-11-22"),
        Origin("imported", "a.xlsx", ""),
    )
    assert figure == Origin("simulated", "BPS; Pembangkit; a.xlsx", "2024-03-31")


def test_a_source_is_named_once():
    twice = combine(Origin("imported", "a.xlsx"), Origin("imported", "b.csv; a.xlsx"))
    assert twice.source == "a.xlsx; b.csv"


def test_a_figure_without_an_origin_is_an_error():
    with pytest.raises(ValueError, match="without any origin"):
        combine()


def test_an_unknown_nature_is_an_error():
    with pytest.raises(ValueError, match="rumour"):
        Origin("rumour", "x")
