"""The import page: nothing changes before the button, and the receipt says what did."""

import pytest

from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.analytics.intake.office import BUDI, DEWI, SITI, people
from tests.conftest import EXAMPLES
from tests.pages.reading import figures, open_page, words

PAGE = next(entry for entry in PAGES if entry.url == "impor")
PUBLISH = say("importing.publish")


def as_csv(rows):
    return "\n".join(";".join(map(str, row)) for row in rows).encode()


def drop(content, name="berkas.csv", **query):
    app = open_page(PAGE, **query)
    app.file_uploader[0].set_value((name, content, "text/csv"))
    return app.run()


def button(app, label):
    return next(each for each in app.button if each.label == label)


def labels(app):
    return [each.label for each in app.button]


def metrics(app):
    return {each.label: each.value for each in app.metric}


def test_a_dry_run_says_what_becomes_of_every_row_and_changes_nothing(empty_store):
    app = drop(as_csv(people({"NIK": SITI}, {"NIK": BUDI}, {"NIK": "12"})))
    assert not app.exception
    assert "3 baris dibaca = 2 diterima + 0 dilewati" in words(app)
    shown = metrics(app)
    assert [shown[each] for each in ("Baru", "Berubah", "Tetap", "Ditolak")] == ["2", "0", "0", "1"]
    assert shown["Pekerja terlindungi"] == "2"
    assert open_store().version() == 0


def test_the_button_publishes_and_the_receipt_names_import_and_version(empty_store):
    app = button(drop(as_csv(people())), PUBLISH).click().run()
    assert not app.exception
    assert open_store().version() == 1
    text = app.success[0].value
    assert "versi data **1**" in text
    assert open_store().read("imports")["import_id"].iloc[0].split("-")[0] in text
    app.switch_page(PAGES[0].file).run()
    assert figures(app)["Pekerja terlindungi"] == "1"


def test_the_officers_name_is_asked_once_and_recorded(empty_store):
    app = drop(as_csv(people()))
    name = next(each for each in app.text_input if each.label == say("officer.name"))
    button(name.set_value("Siti Rahma").run(), PUBLISH).click().run()
    assert open_store().read("imports")["actor"].tolist() == ["Siti Rahma"]
    app.file_uploader[0].set_value(("b.csv", as_csv(people({"NIK": SITI})), "text/csv"))
    name = next(each for each in app.run().text_input if each.label == say("officer.name"))
    assert name.value == "Siti Rahma"


def test_the_same_file_again_is_refused_in_plain_words(empty_store):
    content = as_csv(people())
    button(drop(content), PUBLISH).click().run()
    app = drop(content, name="nama_lain.csv")
    assert "sudah diimpor" in app.error[0].value
    assert PUBLISH not in labels(app)
    assert open_store().version() == 1


def test_a_file_that_the_command_line_imported_is_the_same_file(empty_store, tmp_path, capsys):
    from analytics.__main__ import main

    path = EXAMPLES / "peserta_satu_desa_100_2024.xlsx"
    assert main(["import", "enrolment", str(path), "--set", "scheme=desa100"]) == 0
    app = drop(path.read_bytes(), name=path.name)
    scheme = next(each for each in app.selectbox if each.label == "Skema untuk semua baris")
    app = scheme.set_value("desa100").run()
    assert "sudah diimpor" in app.error[0].value


def test_what_is_missing_is_asked_and_remembered(empty_store):
    rows = [row[:-1] for row in people()]
    app = drop(as_csv(rows))
    assert say("importing.incomplete") in words(app)
    scheme = next(each for each in app.selectbox if each.label == "Skema untuk semua baris")
    app = scheme.set_value("other").run()
    app = button(app, PUBLISH).click().run()
    assert open_store().read("enrolment")["scheme"].tolist() == ["other"]

    again = drop(as_csv([rows[0], [DEWI, *rows[1][1:]]]))
    assert say("importing.remembered") in words(again)
    assert metrics(again)["Baru"] == "1"


def test_figures_are_those_of_the_trial_as_it_is_read_now(empty_store):
    """Without a payer no row of this scheme is good; with one said for all rows one is."""
    row = people({"Skema": "Satu Desa 100"}, **{"Sumber Dana": ""})
    app = drop(as_csv([line[:6] + line[7:] for line in row]))
    assert metrics(app)["Pekerja terlindungi"] == say("number.missing")
    payer = next(each for each in app.selectbox if each.label == "Sumber dana untuk semua baris")
    app = payer.set_value("apbd_kabupaten").run()
    assert metrics(app)["Pekerja terlindungi"] == "1"


def test_a_column_is_asked_for_once(empty_store):
    """A scheme may name the payer, but it is asked for by itself already."""
    app = drop(as_csv([line[:6] for line in people()]))
    labels = [each.label for each in app.selectbox]
    assert labels.count("Skema untuk semua baris") == 1


def test_an_unknown_header_can_be_told(empty_store):
    rows = people()
    rows[0][rows[0].index("Mulai")] = "Kolom X"
    app = drop(as_csv(rows))
    which = next(each for each in app.selectbox if each.label.startswith("Kolom untuk Mulai"))
    app = which.set_value("Kolom X").run()
    assert metrics(app)["Baru"] == "1"


def test_a_header_taken_for_the_wrong_column_can_be_corrected(empty_store):
    rows = people({"Mulai": "01/03/2024", "Sampai": "28/02/2025"})
    start, end = rows[0].index("Mulai"), rows[0].index("Sampai")
    rows[1][start], rows[1][end] = rows[1][end], rows[1][start]
    app = drop(as_csv(rows))
    assert metrics(app)["Ditolak"] == "1"
    app = app.multiselect[0].set_value(["Mulai", "Sampai"]).run()
    for head, column in (("Mulai", "paid_through"), ("Sampai", "paid_from")):
        box = next(each for each in app.selectbox if each.label == f"Arti {head}")
        app = box.set_value(column).run()
    assert metrics(app)["Ditolak"] == "0"


def test_of_two_headers_for_one_column_one_can_be_chosen(empty_store):
    rows = [[*row, row[0]] for row in people()]
    rows[0][-1] = "NIK KTP"
    app = drop(as_csv(rows))
    assert "NIK KTP" in app.error[0].value
    app = app.multiselect[0].set_value(["NIK KTP"]).run()
    assert metrics(app)["Baru"] == "1"


def test_cancelling_changes_nothing_and_empties_the_page(empty_store):
    app = button(drop(as_csv(people())), say("importing.cancel")).click().run()
    assert not app.exception
    assert PUBLISH not in labels(app)
    assert open_store().version() == 0


def test_a_broken_file_is_refused_in_plain_words(empty_store):
    app = drop(b"PK\x03\x04 broken", name="rusak.xlsx")
    assert not app.exception
    assert "rusak.xlsx" in app.error[0].value.replace("\\", "")
    assert open_store().version() == 0


def test_a_file_that_fits_no_kind_asks_for_one(empty_store):
    app = drop(b"Merek;Warna\nHonda;Merah\n")
    assert not app.exception
    assert app.selectbox[-1].label == say("importing.kind_unknown")
    app = app.selectbox[-1].set_value("claims").run()
    assert say("importing.no_header") in words(app)


def test_the_first_import_of_a_kind_says_that_simulated_rows_give_way(simulated):
    app = drop(as_csv(people()))
    assert say("importing.replaces_simulated") in words(app)


def test_a_figure_made_with_a_simulated_table_says_so(simulated):
    app = drop((EXAMPLES / "kepesertaan_aktif.csv").read_bytes())
    assert "poin persen" in app.metric[-1].delta
    assert f"-badge[{say('word.nature.simulated')}]" in words(app)


def test_a_file_without_any_good_row_has_no_button(empty_store):
    app = drop(as_csv(people({"NIK": "12"})))
    assert say("importing.nothing") in words(app)
    assert PUBLISH not in labels(app)


def place(app, name):
    return next(each for each in app.selectbox if each.label.startswith(name))


def test_a_confirmed_name_lets_its_rows_in_and_is_known_to_the_next_file(empty_store):
    rows = people({"NIK": SITI, "Desa": "Lesabel"}, {"NIK": BUDI, "Desa": "Lesabel"})
    app = drop(as_csv(rows))
    assert metrics(app)["Ditolak"] == "2"
    asked = place(app, "Lesabel, Ledo · 2 baris")
    assert asked.options[0] == "Lesabela (Kec. Ledo)"
    asked.set_value("61.07.03.2001")
    app = button(app, say("importing.places_confirm")).click().run()
    assert not app.exception
    assert (metrics(app)["Ditolak"], metrics(app)["Baru"]) == ("0", "2")
    assert open_store().version() == 0

    button(app, PUBLISH).click().run()
    record = open_store().read("spellings").iloc[0]
    assert (record["spelling"], record["area_code"]) == ("Lesabel", "61.07.03.2001")
    later = drop(as_csv(people({"NIK": DEWI, "Desa": "LESABEL"})), name="lain.csv")
    assert metrics(later)["Ditolak"] == "0"


def test_a_confirmation_can_be_taken_back_before_anything_is_published(empty_store):
    app = drop(as_csv(people({"Desa": "Zzyzx"})))
    place(app, "Zzyzx").set_value("")
    app = button(app, say("importing.places_confirm")).click().run()
    assert say("importing.places_confirm") not in labels(app)
    assert metrics(app)["Ditolak"] == "1"
    app = button(app, say("importing.places_again")).click().run()
    assert say("importing.places_confirm") in labels(app)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_name_that_would_act_is_shown_as_text(empty_store, lang):
    app = drop(as_csv(people()), name="[klik](http:x) **a**.csv", bahasa=lang)
    assert r"\[klik\]" in words(app)
    assert not app.exception


def test_no_file_is_left_on_disk(empty_store, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    drop(as_csv(people({"NIK": SITI}, {"NIK": "12"})))
    assert list(tmp_path.glob("impor-*")) == []


def test_a_list_that_lost_a_third_is_published_only_after_a_second_approval(empty_store):
    forty = [{"NIK": f"61070317039000{number}"} for number in range(10, 50)]
    button(drop(as_csv(people(*forty))), PUBLISH).click().run()
    app = drop(as_csv(people(*forty[:20])))
    assert "20 pekerja, 50% lebih sedikit daripada 40 pekerja" in app.warning[0].value
    assert button(app, PUBLISH).disabled
    app = app.checkbox[-1].check().run()
    app = button(app, PUBLISH).click().run()
    assert not app.exception
    assert open_store().version() == 2


def test_b67_a_cancelled_upload_can_be_dropped_again(empty_store):
    button(drop(as_csv(people())), say("importing.cancel")).click().run()
    button(drop(as_csv(people())), PUBLISH).click().run()
    assert open_store().version() == 1


def test_an_unsure_encoding_is_asked_with_samples_and_the_answer_holds(empty_store):
    rows = people({"Pekerjaan": "Pembuat café"})
    app = drop("\n".join(";".join(row) for row in rows).encode("cp850"))
    assert not app.exception
    assert any("Pembuat café" in option for option in app.radio[0].options)
    app.radio[0].set_value("cp850").run()
    app = button(app, say("importing.encoding_use")).click().run()
    assert metrics(app)["Baru"] == "1"
    button(app, PUBLISH).click().run()
    assert open_store().read("enrolment")["occupation"].tolist() == ["Pembuat café"]
