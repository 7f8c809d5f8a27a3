"""Every page opens in both languages, whatever data there are, and says so honestly."""

import pytest
from streamlit.testing.v1 import AppTest

from analytics.text import say
from pages.menu import PAGES, PUBLIC
from tests.pages.reading import MENU, SLOW_SECONDS, open_page, with_tables, words


def simulated_mark(lang):
    """The badge that a simulated figure carries."""
    return f"-badge[{say('word.nature.simulated', lang)}]"


PUBLIC_PAGES = [entry for entry in PAGES if entry.section == PUBLIC]
OTHERS = [entry for entry in PAGES if entry.section != PUBLIC]
# An office page may show no figure, a public one begins with what was announced.
MAY_BE_BARE = (PUBLIC, "office")


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.url)
class TestEveryPage:
    def test_opens_on_the_simulated_tables_and_says_so(self, simulated, entry, lang):
        app = open_page(entry, bahasa=lang)
        assert not app.exception
        assert app.title[0].value == say(f"{entry.name}.title", lang)
        assert say("frame.simulated", lang) in words(app)
        assert entry.section in MAY_BE_BARE or simulated_mark(lang) in words(app)

    def test_every_chart_has_its_table(self, simulated, entry, lang):
        app = open_page(entry, bahasa=lang)
        offered = [each for each in app.expander if (each.key or "").endswith("_twin")]
        assert offered or entry.section in MAY_BE_BARE
        assert len(with_tables(app).dataframe) >= len(offered)
        assert not app.exception

    def test_opens_on_imported_files_without_a_word_of_simulation(self, imported, entry, lang):
        app = open_page(entry, bahasa=lang)
        assert not app.exception
        assert simulated_mark(lang) not in words(app)

    def test_opens_with_real_data_only(self, simulated, entry, lang):
        app = open_page(entry, bahasa=lang, nyata="1")
        assert not app.exception
        assert say("frame.simulated", lang) not in words(app)
        assert simulated_mark(lang) not in words(app)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("entry", OTHERS, ids=lambda entry: entry.url)
class TestEveryPageOfTheOffice:
    def test_opens_where_nothing_was_ever_stored(self, empty_store, entry, lang):
        app = open_page(entry, bahasa=lang)
        assert not app.exception
        assert say("frame.no_register", lang) in words(app)

    def test_says_where_there_are_no_real_data(self, simulated, entry, lang):
        app = open_page(entry, bahasa=lang, nyata="1")
        assert say("frame.no_real_register", lang) in words(app)

    def test_opens_for_another_regency_and_knows_nothing_of_it(
        self, choose_store, tmp_path, entry, lang
    ):
        choose_store(tmp_path / "store", area="32.04")
        app = open_page(entry, bahasa=lang)
        assert not app.exception
        assert "Kabupaten Bandung" in words(app)
        assert "Bengkayang" not in words(app)

    @pytest.mark.parametrize("area", ["61.07.04", "61.07.04.1001", "61.07.09.2001"])
    def test_opens_for_a_kecamatan_a_kelurahan_and_a_village(self, imported, entry, lang, area):
        app = open_page(entry, bahasa=lang, wilayah=area, bulan="2024-08")
        assert not app.exception
        assert app.session_state["wilayah"] == area


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("entry", PUBLIC_PAGES, ids=lambda entry: entry.url)
class TestEveryPublicPage:
    def test_opens_where_nothing_was_ever_published(self, empty_store, entry, lang):
        app = open_page(entry, bahasa=lang)
        assert not app.exception
        assert say("frame.no_edition", lang) in words(app)

    def test_opens_for_a_kecamatan_and_for_the_kecamatan_of_a_village(self, imported, entry, lang):
        app = open_page(entry, bahasa=lang, wilayah="61.07.09.2001")
        assert not app.exception
        assert app.selectbox(key="_subdistrict").value == "61.07.09"


def test_filters_and_language_last_over_pages(imported):
    app = open_page(PAGES[0], bahasa="en", bulan="2024-08", wilayah="61.07.09")
    app.switch_page(PAGES[1].file).run()
    assert app.title[0].value == say("coverage.title", "en")
    assert app.selectbox(key="bulan").value == "2024-08"
    assert app.session_state["wilayah"] == "61.07.09"


def test_a_nonsense_link_opens_the_default_view(imported):
    app = open_page(PAGES[0], bahasa="xx", bulan="never", wilayah="99.99.<b>")
    assert not app.exception
    assert app.selectbox(key="bulan").value == "2026-06"
    assert app.session_state["wilayah"] == "61.07"


def test_a_setting_that_makes_no_sense_is_said_in_plain_words(choose_store, tmp_path):
    choose_store(tmp_path / "store", area="6107")
    app = AppTest.from_file(MENU, default_timeout=SLOW_SECONDS).run()
    assert not app.exception
    assert "6107" in app.error[0].value


def test_a_server_for_others_has_no_pages_that_change_data(choose_store, prepared, monkeypatch):
    monkeypatch.setenv("DASHBOARD_OFFICE", "false")
    choose_store(prepared["imported"])
    office = next(entry for entry in PAGES if entry.section == "office")
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        open_page(office)
