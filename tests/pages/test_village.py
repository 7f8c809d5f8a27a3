"""The village profile: which village it shows, what it says of it, and where it leads."""

import shutil

import pytest

from analytics.intake import read_file
from analytics.settings import settings
from analytics.store.dataset import load
from analytics.store.imports import publish
from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.conftest import EXAMPLES
from tests.pages.reading import open_page, words

PAGE = next(entry for entry in PAGES if entry.name == "village")
DHARMA, MALO, KELURAHAN = "61.07.09.2001", "61.07.09.2006", "61.07.04.1001"


def open_village(**query):
    app = open_page(PAGE, **query)
    assert not app.exception
    return app


def shown(app):
    return app.header[0].value


def sheets(app):
    """Return the tables of the page, as HTML by title."""
    bodies = [block.proto.body for block in app.get("html") if "<table" in block.proto.body]
    return {body.split('aria-label="')[1].split('"')[0]: body for body in bodies}


def test_a_chosen_village_is_shown_with_its_kecamatan(imported):
    app = open_village(wilayah=DHARMA)
    assert shown(app) == "Desa Dharma Bhakti"
    assert "Kecamatan Teriak · Kabupaten Bengkayang" in words(app)


def test_a_chosen_kecamatan_shows_a_village_of_it_and_offers_the_others(imported):
    app = open_village(wilayah="61.07.09")
    assert len(app.selectbox(key="_desa").options) == 18
    app.selectbox(key="_desa").select(MALO).run()
    assert shown(app) == "Desa Malo Jelayan"
    assert app.session_state["wilayah"] == MALO


def test_the_village_seen_last_is_shown_again_for_the_regency(imported):
    app = open_village(wilayah=MALO)
    app.selectbox(key="_subdistrict").select("61.07").run()
    assert app.session_state["wilayah"] == "61.07"
    assert shown(app) == "Desa Malo Jelayan"


def test_a_village_outside_the_chosen_kecamatan_gives_way(imported):
    app = open_village(wilayah=MALO)
    app.selectbox(key="_subdistrict").select("61.07.04").run()
    assert app.session_state["desa"].startswith("61.07.04")


def test_the_link_of_a_regency_names_the_village_shown(imported):
    assert shown(open_village(desa=MALO)) == "Desa Malo Jelayan"


def test_the_buttons_walk_through_the_villages_by_name(imported):
    app = open_village(wilayah=DHARMA)
    assert app.button(key="village_after").label == "Sumber Karya"
    app.button(key="village_after").click().run()
    assert shown(app) == "Desa Sumber Karya"
    app.button(key="village_before").click().run()
    assert shown(app) == "Desa Dharma Bhakti"


def test_the_last_village_of_the_regency_leads_no_further(imported):
    last = max(load("61.07").codes("village"))
    app = open_village(wilayah=last)
    assert app.button(key="village_after").disabled
    assert not app.button(key="village_before").disabled


def test_a_kelurahan_lies_outside_the_programme_and_has_no_index(imported):
    app = open_village(wilayah=KELURAHAN, bulan="2025-08")
    cards = {metric.label: metric.value for metric in app.metric}
    assert cards["Pemenuhan kuota program desa"] == say("summary.outside")
    assert say("village.step.outside") in words(app)
    assert "Skor IDM 2024</th><td>–</td><td>–</td>" in sheets(app)[say("village.facts")]
    # The example file has nobody there; that a kelurahan has no index is no gap.
    assert "Belum ada data: register peserta." in words(app)


def test_schemes_tell_from_when_through_when_and_how_much(imported):
    body = sheets(open_village(wilayah=DHARMA, bulan="2024-08"))[say("village.schemes")]
    assert "Satu Desa 100 Pekerja Rentan</th><td>APBD kabupaten/kota" in body


def test_few_claims_are_told_of_a_larger_area_and_said_to_be_hidden(imported):
    app = open_village(wilayah=DHARMA)
    assert say("village.claims_hidden", n=5) in words(app)
    assert "klaim tercatat di Desa" not in words(app)


def test_a_ledger_of_the_regency_is_not_spread_to_the_village(imported):
    app = open_village(wilayah=DHARMA, bulan="2025-08")
    assert "dibayar dari pos yang dicatat di tingkat lebih tinggi" in words(app)
    assert say("village.no_lines") in words(app)


def test_neighbours_stand_below_the_village_and_each_has_a_button(imported):
    app = open_village(wilayah=DHARMA)
    beside = [button for button in app.button if button.key.startswith("village_beside_")]
    assert beside
    assert all(button.label in sheets(app)[say("village.neighbours")] for button in beside)
    name = beside[0].label
    beside[0].click().run()
    assert name in shown(app)


def test_a_step_leads_to_its_page_with_the_village_chosen(imported):
    app = open_village(bulan="2025-08", desa=DHARMA)
    app.button(key="village_step_short").click().run()
    assert app.title[0].value == say("simulation.title")
    assert app.session_state["wilayah"] == DHARMA


def test_a_server_for_others_leads_nobody_to_the_office(imported, monkeypatch):
    assert open_village(wilayah=KELURAHAN).button(key="village_step_never")
    monkeypatch.setenv("DASHBOARD_OFFICE", "false")
    settings.cache_clear()
    app = open_village(wilayah=KELURAHAN)
    assert say("village.step.never") in words(app)
    assert "village_step_never" not in [button.key for button in app.button]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_without_a_register_the_first_step_is_to_import_one(empty_store, lang):
    app = open_village(wilayah=DHARMA, bahasa=lang)
    assert say("village.step.import", lang) in words(app)
    # Voters and IDM are public: they are known without any import.
    assert "0,9367" in str(sheets(app)) or "0.9367" in str(sheets(app))


def test_the_name_of_a_file_cannot_come_alive_in_a_sheet(empty_store, tmp_path):
    file = tmp_path / "<b>desil$.csv"
    shutil.copy(EXAMPLES / "desil_desa_2025.csv", file)
    publish(open_store(), read_file("welfare", file, "61.07", {}), {})
    body = sheets(open_village(wilayah=DHARMA))[say("village.heard")]
    assert "&lt;b&gt;desil&#36;.csv" in body
    assert "<b>" not in body
