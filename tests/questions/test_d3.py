"""D3. Who imported what, when; undo the last one."""

from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page, words
from tests.questions.office import by_menu, dropped, press


def test_the_history_names_file_officer_and_counts(empty_store):
    app = dropped()
    app.text_input[0].set_value("Siti Rahma").run()
    press(app, say("importing.publish"))
    row = by_menu("history").dataframe[0].value.iloc[0]
    assert (row["Berkas"], row["Oleh"]) == ("daftar.csv", "Siti Rahma")
    assert row[["Dibaca", "Diterima", "Dilewati", "Ditolak"]].tolist() == [4, 2, 0, 2]
    assert row["Waktu"]


def test_the_last_import_is_undone_and_nothing_is_erased(empty_store):
    """AppTest cannot choose a row of a table; what its button does is done here."""
    from analytics.store.undo import undo

    press(dropped(), say("importing.publish"))
    undo(open_store(), open_store().read("imports")["import_id"].iloc[0])
    app = by_menu("history")
    assert app.dataframe[0].value["Tindakan"].tolist() == [
        say("history.action.undo"), "Impor (sudah dibatalkan)",
    ]  # fmt: skip
    assert open_store().version() == 2
    assert "versi data 1" in words(open_page(PAGES[0], versi="1"))
