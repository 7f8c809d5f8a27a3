"""P13: compare two months, or two kecamatan, side by side."""

import pytest

from analytics.text import say
from pages.menu import PAGES
from tests.pages.reading import open_page
from tests.questions.typed import publish_register

ENTRIES = {entry.name: entry for entry in PAGES}
HERE, THERE = "61.07.09", "61.07.01"
GROUPS = (
    ("61.07.09.2001", 45, "2026-10-01", "2026-11-30"),
    ("61.07.09.2006", 30, "2026-11-01", "2026-11-30"),
    ("61.07.01.2001", 20, "2026-11-01", "2026-11-30"),
)


@pytest.fixture(autouse=True)
def case(empty_store, tmp_path):
    publish_register(tmp_path, *GROUPS)


def comparison(**query):
    """Go from the planner's first page to the comparison, by one click in the menu."""
    return open_page(ENTRIES["coverage"], **query).switch_page(ENTRIES["compare"].file).run()


def people(app):
    """Return both sides, their difference, and that in per cent of the first side."""
    assert not app.exception
    heading = say("compare.group.counts")
    table = next(each.value for each in app.dataframe if heading in each.value)
    return table.set_index(heading).loc["Pekerja terlindungi"].tolist()


def test_two_months_stand_side_by_side():
    app = comparison()
    app.selectbox(key="_banding_bulan").select("2026-10").run()
    assert people(app) == [45, 95, 50, "111,1%"]


def test_who_moved_between_the_months_is_named():
    app = comparison(indikator="people")
    app.selectbox(key="_banding_bulan").select("2026-10").run()
    change, village = say("compare.change"), say("filter.village")
    moved = next(
        each.value for each in app.dataframe if {change, village} <= set(each.value.columns)
    )
    assert moved[change].tolist() == [30, 20]


def test_two_kecamatan_stand_side_by_side():
    app = comparison(wilayah=HERE)
    app.selectbox(key="_banding_wilayah").select(THERE).run()
    assert people(app) == [75, 20, -55, "-73,3%"]
