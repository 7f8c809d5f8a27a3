"""The data officer's case: a list typed by hand, and the way from the import page.

Four rows: one good, one whose village is written in another way, one with a NIK of 15 digits,
one of a village that only the officer can name.
"""

from analytics.text import say
from pages.menu import PAGES
from tests.analytics.intake.office import BUDI, DEWI, SITI, people
from tests.pages.reading import open_page

ENTRIES = {entry.name: entry for entry in PAGES}
FOUR = people(
    {"NIK": SITI},
    {"NIK": BUDI, "Desa": "Ds. LESABELA"},
    {"NIK": DEWI[:15]},
    {"NIK": DEWI, "Desa": "Dusun Baru"},
)


def dropped(rows: list[list] = FOUR, name: str = "daftar.csv", **query: str):
    """Open the officer's first page and drop a file: one click."""
    app = open_page(ENTRIES["importing"], **query)
    content = "\n".join(";".join(row) for row in rows).encode()
    app.file_uploader[0].set_value((name, content, "text/csv"))
    return app.run()


def published(rows: list[list] = FOUR, name: str = "daftar.csv"):
    """Drop a file and publish it: two clicks."""
    return press(dropped(rows, name), say("importing.publish"))


def press(app, label: str):
    """Press the button of that label."""
    return next(each for each in app.button if each.label == label).click().run()


def by_menu(name: str):
    """Go from the officer's first page to another, by one click in the menu."""
    return open_page(ENTRIES["importing"]).switch_page(ENTRIES[name].file).run()


def cards(app) -> dict[str, str]:
    """Return what the cards of the page show, by their title."""
    return {each.label: each.value for each in app.metric}
