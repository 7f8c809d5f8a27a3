"""Sources and terms, each told in both languages."""

import pytest

from analytics.methods import sources, terms
from analytics.metrics import METRICS
from analytics.origin import NATURES, Origin
from analytics.store.sidecars import sidecars
from analytics.text import LANGUAGES
from analytics.vocabulary import KINDS

TOLD = ["name", "producer", "coverage", "processing", "licence", "date_published", "sha256"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_file_tells_producer_date_licence_and_what_was_changed(lang):
    table = sources.files(lang)
    assert (table[TOLD] != "").all(axis=None)
    assert ((table["url"] != "") | (table["reference"] != "")).all()


@pytest.mark.parametrize("name", sidecars())
def test_a_sidecar_is_told_in_both_languages(name):
    about = sidecars()[name]
    assert "title_en" in about
    assert {"coverage_id", "processing_id", "licence_id"} <= set(about)


def test_a_table_that_nobody_brought_is_unknown():
    known = {"enrolment": Origin("imported", "peserta.xlsx", "2025-08-31")}
    table = sources.of_offices(known, "id").set_index("entry")
    assert table.loc["sumber.enrolment", ["nature", "source"]].tolist() == [
        "imported",
        "peserta.xlsx",
    ]
    assert table.loc["sumber.claims", ["nature", "source"]].tolist() == ["", ""]
    assert table.index.tolist() == [f"sumber.{kind}" for kind in KINDS]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_of_a_metric_has_a_name(lang):
    names = {name for metric in METRICS.values() for name in metric.sources}
    assert all(sources.name_of(name, lang) for name in names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_nature_has_its_meaning_and_every_term_its_definition(lang):
    assert set(terms.conventions(lang)["entry"]) >= {f"sifat.{nature}" for nature in NATURES}
    assert terms.terms(lang).notna().all(axis=None)
