"""The page on impact: announced beside recorded, and what may not be concluded."""

import pytest

from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import drawn, open_page, with_tables, words

PAGE = next(entry for entry in PAGES if entry.name == "impact")
SECTIONS = ("diumumkan", "bulan-pekerja", "klaim", "cakupan", "keadilan", "batas")


def read(section, **query):
    """Return everything that a section tells, tables drawn as HTML too."""
    app = open_page(PAGE, bagian=section, **query)
    assert not app.exception
    errors = [error.value for error in app.error]
    return "\n".join([words(app), drawn(app), *errors])


@pytest.mark.parametrize("section", SECTIONS)
class TestEverySection:
    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_opens_on_simulated_tables(self, simulated, section, lang):
        app = with_tables(open_page(PAGE, bagian=section, bahasa=lang))
        assert not app.exception
        assert say("frame.simulated", lang) in words(app)

    def test_opens_on_imported_files_for_a_kecamatan(self, imported, section):
        text = read(section, wilayah="61.07.09")
        assert "Teriak" in text

    def test_opens_with_real_data_only_and_knows_nothing_simulated(self, simulated, section):
        assert f"-badge[{say('word.nature.simulated')}]" not in read(section, nyata="1")

    def test_opens_where_nothing_was_published(self, empty_store, section):
        assert say("frame.no_edition") in read(section)

    def test_opens_for_another_regency_and_knows_nothing_of_it(
        self, choose_store, tmp_path, section
    ):
        choose_store(tmp_path / "store", area="32.04")
        text = read(section)
        assert "Kabupaten Bandung" in text
        assert "Bengkayang" not in text


def test_agreement_with_a_simulation_is_said_to_prove_nothing(simulated):
    assert say("impact.proves_nothing") in read("diumumkan")


def test_where_nothing_is_simulated_nobody_says_so(imported):
    assert say("impact.proves_nothing") not in read("diumumkan")


def test_statements_stand_there_without_any_record(empty_store):
    text = read("diumumkan")
    assert say("impact.no_records") in text
    # An award is in no register; what is, is not known yet.
    assert text.count(say("impact.no_record")) == 1
    assert say("impact.not_yet") in text
    assert "**Rp2.429.520.000** — Bupati Bengkayang, 22 Februari 2024" in text
    assert "Selisih dengan yang pertama: +Rp30.000.000." in text
    assert r"Hitungan: 2\.116 × 16\.800 × 12." in text


def test_the_leading_figures_are_said_to_be_those_of_the_regency(imported):
    said = say("impact.cards_of", area="Kabupaten Bengkayang")
    assert said in read("keadilan", wilayah="61.07.09")
    assert said not in read("keadilan")


def test_claims_of_few_are_withheld_and_the_reason_is_given(simulated):
    text = read("klaim")
    assert say("number.hidden") in text
    assert say("impact.hidden_note") in text


def test_a_year_in_the_link_is_the_year_shown(simulated):
    app = open_page(PAGE, bagian="keadilan", tahun="2026")
    assert app.session_state["tahun"] == "2026"
    # Only the palm workers: 2,116 people.
    table = next(
        t.value for t in with_tables(app).dataframe if "Usia saat perlindungan dimulai" in t.value
    )
    assert table["Orang yang pernah terlindungi"].sum() == 2_116


def test_poverty_is_shown_and_never_credited(imported):
    text = read("batas")
    assert say("poverty.not_credited") in text
    assert "2021, 6,28% (diragukan)" in text


def test_a_server_for_the_public_has_the_page(choose_store, prepared, monkeypatch):
    monkeypatch.setenv("DASHBOARD_PUBLIC", "1")
    choose_store(prepared["imported"])
    assert say("impact.title") in words(open_page(PAGE))
