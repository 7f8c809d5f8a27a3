"""The page of evidence shows what was published; officers change steps and attach files on it."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from analytics.settings import settings
from analytics.store import editing, editions, evidence, evidence_erase
from analytics.store.actor import acting
from analytics.store.dataset import load
from analytics.store.editing import NEW, change
from analytics.store.evidence import Proven
from analytics.store.log import log
from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from pages.public.evidence_parts.writing import TOLD
from tests.conftest import forget
from tests.pages.reading import open_page, words

PAGE = next(entry for entry in PAGES if entry.name == "evidence")
STEP = "Edaran kepada OPD"
CELLS = {"strategy": "2", "action": STEP, "owner": "Setda", "status": "running", "workers": "250",
         "document_no": "500/112", "document_date": "02/06/2025"}  # fmt: skip


def picture():
    file = BytesIO()
    Image.new("RGB", (4, 4)).save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="module")
def reported(tmp_path_factory, prepared, key_file):
    """The simulated store with one step, changed once, its file, and an edition of it all."""
    folder = Path(shutil.copytree(prepared["simulated"], tmp_path_factory.mktemp("r") / "store"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_STORE", str(folder))
        patch.setenv("DASHBOARD_KEY_FILE", str(key_file))
        patch.setenv("DASHBOARD_TODAY", "2026-11-22")
        forget()
        store = open_store()
        with acting("Sari"):
            change(store, NEW, CELLS)
            change(store, editing.seen(store, 2, STEP).mark, CELLS | {"status": "done"})
            evidence.attach(store, picture(), "edaran.png", Proven(2, STEP))
        editions.publish(store, load("61.07"))
    forget()
    return folder


@pytest.fixture
def known(choose_store, reported):
    return choose_store(reported)


@pytest.fixture
def changing(choose_store, reported, tmp_path):
    """A copy of that store which a test may write to."""
    return choose_store(Path(shutil.copytree(reported, tmp_path / "store")))


def page(**query):
    app = open_page(PAGE, **query)
    assert not app.exception
    return app


def sheets(app):
    return "".join(element.proto.body for element in app.get("html"))


def button(app, key):
    return next(each for each in app.button if each.label == say(key))


def shown(app, label):
    """Return the field of a form by its label."""
    fields = (*app.text_input, *app.selectbox, *app.date_input)
    return next(each for each in fields if each.label == say(label))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_strategy_shows_owner_document_workers_steps_and_file(known, lang):
    app = page(bahasa=lang)
    text = words(app)
    assert "Setda" in text and "500/112" in text.replace("\\", "") and "250" in text
    assert say("word.action_status.done", lang) in text
    assert STEP in sheets(app)
    assert any("edaran" in each.label for each in app.expander)


def test_what_nobody_reported_is_said_to_be_unknown(known):
    assert words(page()).count(say("evidence.no_steps")) == 4


def test_the_register_tells_how_many_a_scheme_has_and_that_it_is_simulated(known):
    facts = next(m.value for m in page().markdown if say("evidence.in_register") in m.value)
    assert "simulasi" in facts


def test_a_file_is_opened_from_the_edition_under_its_checksum(known):
    app = page()
    key = next(each.key for each in app.expander if "edaran" in each.label)
    app.session_state[key] = True
    app.run()
    assert not app.exception
    assert editions.load("61.07").table("evidence")["sha256"][0] in words(app)


def test_the_public_sees_what_changed_but_not_who_did_it(known):
    text = sheets(page())
    assert say("word.action_status.running") in text
    assert "Sari" not in text


@pytest.mark.parametrize("lang", ["id", "en"])
def test_regulations_and_circulars_stand_with_their_source(known, lang):
    text = words(page(bagian="peraturan", bahasa=lang)).replace("\\", "")
    assert "842.2/5193/SJ" in text and "Bengkayang" in text
    assert "Borneonetv, 22 Februari 2024" in text


def test_the_timeline_has_its_table(known):
    text = sheets(page(bagian="linimasa"))
    assert "500/112" in text and "Peluncuran Satu Desa 100" in text


def test_each_statement_leads_to_where_it_is_checked(known):
    links = [m.value for m in page(bagian="pernyataan").markdown if "./dampak" in m.value]
    assert len(links) == 10
    assert any("#desa100-budget" in link for link in links)


def test_an_officer_changes_a_step_and_is_told_that_it_awaits_publishing(changing):
    app = page(bagian="ubah")
    app.selectbox(key="evidence_step").select((2, STEP)).run()
    shown(app, "evidence.owner").input("Bagian Organisasi")
    button(app, "evidence.store").click()
    app.run()
    assert not app.exception
    assert open_store().read("actions")["owner"].tolist() == ["Bagian Organisasi"]
    assert any("edisi baru" in each.value for each in app.success)
    assert TOLD not in app.session_state
    assert "Setda" in sheets(page())


def test_an_officer_adds_a_step(changing):
    app = page(bagian="ubah")
    shown(app, "evidence.action").input("Rapat Korpri")
    button(app, "evidence.store").click()
    app.run()
    assert set(open_store().read("actions")["action"]) == {STEP, "Rapat Korpri"}


def test_who_comes_second_is_told_and_nothing_is_overwritten(changing):
    app = page(bagian="ubah")
    app.selectbox(key="evidence_step").select((2, STEP)).run()
    store = open_store()
    change(store, editing.seen(store, 2, STEP).mark, CELLS | {"owner": "Bappeda"})
    shown(app, "evidence.owner").input("Inspektorat")
    button(app, "evidence.store").click()
    app.run()
    assert say("evidence.changed_meanwhile") in app.error[0].value.replace("\\", "")
    assert store.read("actions")["owner"].tolist() == ["Bappeda"]
    button(app, "evidence.reload").click().run()
    assert shown(app, "evidence.owner").value == "Bappeda"


def test_a_wrong_value_is_refused_in_plain_words(changing):
    app = page(bagian="ubah")
    shown(app, "evidence.action").input("Rapat")
    shown(app, "evidence.workers").input("banyak")
    button(app, "evidence.store").click()
    app.run()
    assert "banyak" in app.error[0].value
    assert len(log(open_store())) == 2


@pytest.mark.parametrize(
    ("content", "sure", "kept"), [(picture(), True, 2), (picture(), False, 1), (b"<html>", True, 1)]
)
def test_a_file_is_attached_where_it_is_one_and_the_public_may_see_it(
    changing, content, sure, kept
):
    app = page(bagian="ubah")
    shown(app, "evidence.proves").select(Proven(regulation="perbup-bengkayang-23"))
    app.file_uploader[0].upload("perbup.pdf", content, "application/pdf")
    app.checkbox[0].set_value(sure)
    button(app, "evidence.attach").click().run()
    assert not app.exception
    assert len(evidence.standing(open_store(), "61.07")) == kept
    assert (kept == 2) == any("edisi baru" in each.value for each in app.success)


def test_a_file_is_taken_back(changing):
    app = page(bagian="ubah")
    button(app, "evidence.take_back").click().run()
    assert evidence.listed(load("61.07")) is None


def test_of_an_erased_file_the_public_sees_the_day_and_officers_the_reason(changing):
    with acting("Sari"):
        evidence_erase.erase(open_store(), "edaran.png", "KTP terlampir")
    app = page()
    assert not [each for each in app.expander if "edaran" in each.label]
    told = next(each.value for each in app.caption if "dihapus dari penyimpanan" in each.value)
    assert "nomor 1" in told and "Sari" not in told
    officers = words(page(bagian="ubah"))
    assert "dihapus pada" in officers and "oleh Sari: KTP terlampir" in officers


def test_officers_see_who_made_each_change(known):
    assert "Sari" in sheets(page(bagian="ubah"))


@pytest.mark.parametrize("name", ["DASHBOARD_OFFICE", "DASHBOARD_PUBLIC"])
def test_a_server_for_readers_offers_no_editing(known, monkeypatch, name):
    monkeypatch.setenv(name, "0" if name == "DASHBOARD_OFFICE" else "1")
    settings.cache_clear()
    app = page(bagian="ubah")
    assert app.session_state["bagian"] == "strategi"
    assert not [each for each in app.button if each.label == say("evidence.store")]


def test_another_regency_knows_the_law_and_no_strategy(choose_store, tmp_path):
    choose_store(tmp_path / "store", area="32.04")
    app = page(bagian="peraturan")
    assert say("evidence.no_own_rules") in words(app)
    assert "Bengkayang" not in words(app) + sheets(app)
