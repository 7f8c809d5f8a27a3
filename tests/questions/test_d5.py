"""D5. Which name in my file is which village?"""

from analytics.store.tables import open_store
from analytics.text import say
from tests.analytics.intake.office import DEWI, people
from tests.questions.office import cards, dropped, press

NAME = "Dusun Baru, Ledo · 1 baris"
LESABELA = "61.07.03.2001"


def asked(app):
    return next(each for each in app.selectbox if each.label == NAME)


def test_an_unknown_name_is_asked_once_with_every_village_to_choose_from(empty_store):
    options = asked(dropped()).options
    assert "Lesabela (Kec. Ledo)" in options
    assert len(options) == 124 + 1  # all villages, and "no village of this regency"


def test_what_the_officer_says_lets_the_row_in_and_holds_for_the_next_file(empty_store):
    app = dropped()
    asked(app).set_value(LESABELA)
    app = press(app, say("importing.places_confirm"))
    assert (cards(app)["Baru"], cards(app)["Ditolak"]) == ("3", "1")
    press(app, say("importing.publish"))
    assert open_store().read("enrolment")["village_code"].tolist() == [LESABELA] * 3

    later = people({"NIK": DEWI, "Desa": "DUSUN BARU", "Sampai": "28/02/2026"})
    assert cards(dropped(later, "lain.csv"))["Ditolak"] == "0"
