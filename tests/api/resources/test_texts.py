"""What others published, the dictionary, and the list of editions."""

from analytics.metrics import METRICS
from api.resources import metrics, published
from tests.api import client, typed


def figures(**values):
    return published.rows(typed.asked(published.PUBLISHED, typed.edition(), **values))


def test_published_figures_come_from_all_series_with_source_and_date():
    table = figures()
    assert set(table["series"]) == {"poverty", "coverage", "dbh_sawit", "comparators", "claims"}
    assert (table["source"] != "").all()
    assert (table["as_of"] != "").all()


def test_the_announced_budget_stands_beside_the_computed_one():
    budget = figures(series="claims", area="61.07", indicator="budget_idr")
    assert {2_429_520_000, 2_459_520_000} <= set(budget["value"])
    assert budget["conflict"].any()


def test_an_area_without_published_figures_has_no_rows():
    assert len(figures(area="99")) == 0


def test_the_dictionary_holds_every_metric_in_both_languages():
    table = metrics.rows(typed.asked(metrics.DICTIONARY, typed.edition()))
    assert table["indicator"].tolist() == list(METRICS)
    texts = table[["name_id", "name_en", "formula_id", "formula_en", "caveat_id", "caveat_en"]]
    assert (texts != "").all(axis=None)


def test_a_metric_names_the_origin_that_it_has_in_the_edition():
    asked = typed.asked(metrics.DICTIONARY, typed.edition(), indicator="people")
    (row,) = metrics.rows(asked).to_dict("records")
    assert (row["nature"], row["source"]) == ("imported", "peserta.xlsx")


def test_editions_are_listed_with_their_weakest_nature(simulated):
    (row,) = client.rows("editions")
    assert (row["edition"], row["data_version"], row["edition_day"]) == (1, 1, "2026-11-22")
    assert row["nature"] == "simulated"
