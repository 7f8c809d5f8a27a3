"""A column is explained by the metric that names it, or by its own line."""

import pytest

from analytics.export.dictionary import Column, dictionary, metric_of
from analytics.metrics import ACTIVE_MEMBERS, PEOPLE
from analytics.origin import Origin

LAW = Origin("official", "PP 44/2015")


@pytest.mark.parametrize("heading", ["Pekerja terlindungi", "Pekerja terlindungi (orang)"])
def test_a_heading_with_or_without_its_unit_names_the_metric(heading):
    assert metric_of(heading, "id") is PEOPLE


def test_the_metrics_of_the_ucj_path_are_known_too():
    assert metric_of("Active members", "en") is ACTIVE_MEMBERS


def test_a_column_that_is_no_metric_has_the_meaning_of_its_name():
    row = dictionary([Column("remaining_idr", "Sisa pagu", "IDR", LAW)], 7, "id").iloc[0]
    assert row["formula"] == "Pagu − realisasi"
    assert (row["unit"], row["source"], row["nature"], row["version"]) == (
        "rupiah", "PP 44/2015", "resmi", "7",
    )  # fmt: skip


def test_a_column_whose_heading_says_it_all_has_no_formula():
    assert dictionary([Column("name", "Skema", "text", LAW)], 7, "id")["formula"].tolist() == [""]
