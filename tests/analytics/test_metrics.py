"""The catalogue is complete, computed, and what the README shows."""

import pytest

from analytics.indicators import COMPUTE
from analytics.metrics import METRICS
from analytics.text import LANGUAGES, sentences
from scripts.readme_metrics import README, with_table


def test_every_metric_that_areas_have_is_computed_and_nothing_else():
    assert set(COMPUTE) == {key for key, metric in METRICS.items() if metric.by_area}


@pytest.mark.parametrize("metric", METRICS.values(), ids=str)
def test_a_metric_says_in_both_languages_what_it_is_and_is_not(metric):
    for words in (metric.name, metric.formula, metric.caveat):
        assert set(words) == {"id", "en"}
        assert all(words.values())
    assert metric.sources
    assert f"unit.{metric.unit}" in sentences()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_metrics_have_the_same_name(lang):
    names = [metric.name[lang] for metric in METRICS.values()]
    assert len(set(names)) == len(names)


def test_the_readme_shows_the_catalogue_of_today():
    text = README.read_text(encoding="utf-8")
    assert with_table(text) == text
