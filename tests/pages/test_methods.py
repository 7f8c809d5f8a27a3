"""The page of methods: every metric shown anywhere is explained, under an address of its own."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from analytics.indicators import COMPUTE
from analytics.metrics import METRICS
from analytics.settings import settings
from analytics.store import editions
from analytics.text import LANGUAGES, say
from pages.menu import PAGES
from pages.public.methods_parts.shown import SHOWN
from tests.pages.reading import open_page, words
from tests.pages.showing import recorded, shown_on

METHODS = next(entry for entry in PAGES if entry.name == "methods")
OTHERS = [entry for entry in PAGES if entry != METHODS]


def dictionary(**query):
    app = open_page(METHODS, **query)
    assert not app.exception
    return app


def entries(app):
    """Return the HTML of each entry, by its element id."""
    drawn = "".join(element.proto.body for element in app.get("html"))
    return {
        found[1]: found[0] for found in re.finditer(r'<details id="([^"]+)".*?</details>', drawn)
    }


def opened(app):
    return [
        key for key, html in entries(app).items() if html.startswith(f'<details id="{key}" open')
    ]


def explained(lang="id"):
    """Return the keys of all metrics that the page explains."""
    return {key.removeprefix("entri-") for key in entries(dictionary(bahasa=lang))}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_that_areas_have_and_every_one_of_the_catalogue_is_explained(imported, lang):
    assert explained(lang) == set(METRICS) >= set(COMPUTE)


@pytest.mark.parametrize("entry", OTHERS, ids=lambda entry: entry.url)
def test_every_metric_shown_on_a_page_is_explained_and_says_so(simulated, entry):
    shown = shown_on(entry, bulan="2025-08")
    assert shown - explained() == set()
    # What differs is to be mended in pages/public/methods_parts/shown.py.
    assert SHOWN.get(entry.name, set()) == shown


def test_a_metric_outside_the_catalogue_is_found_out(imported):
    def page():
        import streamlit as st

        from analytics.metrics.definition import metric

        texts = {each: ("Karangan", "Made up") for each in ("name", "formula", "caveat")}
        st.metric(metric("made_up", "people", (), **texts).name["id"], "1")

    with recorded() as shown:
        AppTest.from_function(page).run()
    assert {metric.key for metric in shown} - explained() == {"made_up"}


def test_every_indicator_of_the_open_data_is_explained(simulated):
    told = editions.load(settings().area).table("indicators")["indicator"]
    assert set(told.str.partition(".")[0]) <= explained()


def test_an_entry_names_pages_sources_and_the_open_data(imported):
    entry = entries(dictionary())["entri-programme_coverage_pct"]
    assert '<a href="./cakupan"' in entry
    assert "entri=sumber.programmes" in entry
    assert "/api/v1/indicators?indicator=programme_coverage_pct" in entry


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_source_of_a_metric_has_its_entry(imported, lang):
    linked = {
        key
        for entry in entries(dictionary(bahasa=lang)).values()
        for key in re.findall(r"entri=((?:sumber|aturan)\.[\w.]+)", entry)
    }
    sections = [entries(dictionary(bahasa=lang, bagian=each)) for each in ("sumber", "aturan")]
    known = {key for section in sections for key in section}
    assert {f"entri-{key.replace('.', '-')}" for key in linked} - known == set()


@pytest.mark.parametrize("key", ["people", "sumber.voters_2019", "aturan.bpu_contribution"])
def test_the_link_of_an_entry_opens_it_in_its_section(imported, key):
    app = dictionary(entri=key)
    assert opened(app) == [f"entri-{key.replace('.', '-')}"]


def test_the_rule_in_force_follows_the_chosen_day(imported):
    death = [
        entries(dictionary(bagian="aturan", tanggal=day))["entri-aturan-benefits-jkm_death"]
        for day in ("2018-01-01", "2025-08-01")
    ]
    assert ["24.000.000 rupiah per kematian" in entry for entry in death] == [True, False]
    assert "42.000.000 rupiah per kematian" in death[1]
    assert "PP 82/2019" in death[1]


def test_a_discount_that_has_not_begun_says_when_it_will(imported):
    rules = entries(dictionary(bagian="aturan", tanggal="2025-08-01"))
    assert "mulai 1 April 2026" in rules["entri-aturan-bpu_discount-other"]


def test_searching_looks_through_all_sections(imported):
    app = dictionary()
    app.text_input(key="methods_search").input("jkm iuran").run()
    found = entries(app)
    assert "entri-aturan-bpu_contribution" in found
    assert "entri-istilah-paritrana" not in found
    assert say("methods.found", n=len(found), words="jkm iuran") in words(app)


def test_the_edition_shows_the_checksum_of_each_of_its_files(imported):
    app = dictionary(bagian="edisi")
    files = editions.load(settings().area).files
    assert dict(app.dataframe[0].value.itertuples(index=False)) == dict(files)


def test_the_edition_leads_to_the_open_data(imported):
    assert "/api/v1/docs?bahasa=id" in words(dictionary(bagian="edisi"))


def test_all_but_the_figures_can_be_read_where_nothing_was_published(empty_store):
    assert explained() == set(METRICS)
    assert say("methods.no_edition") in words(dictionary(bagian="edisi"))
