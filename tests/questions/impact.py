"""A programme typed by hand for the evaluator's questions, imported and published as an edition.

Suti Semarang: 100 people of one village from March 2024 to February 2025, of whom 10 left after
six months and 10 others came. Seluas: 60 people of one village, March to December 2024.
"""

from dataclasses import dataclass

import pandas as pd

from analytics.settings import settings
from analytics.store import editions
from analytics.store.dataset import load
from analytics.store.tables import open_store
from pages.menu import PAGES
from tests.analytics.store.imports import give, intake
from tests.pages.reading import drawn, open_page, words

SUTI, SELUAS = "61.07.10.2001", "61.07.05.2001"
PAGE = next(entry for entry in PAGES if entry.name == "impact")


@dataclass(frozen=True)
class Group:
    """So many people of one village, for these months; the sex of all of them."""

    village: str
    people: int
    first: str
    last: str
    sex: str


GROUPS = (
    Group(SUTI, 90, "2024-03", "2025-02", "M"),
    Group(SUTI, 10, "2024-03", "2024-08", "M"),
    Group(SUTI, 10, "2024-09", "2025-02", "F"),
    Group(SELUAS, 60, "2024-03", "2024-12", "F"),
)


def keys() -> list[str]:
    """Return a worker key for each person of `GROUPS`, in their order."""
    return [f"{number:032x}" for number in range(sum(group.people for group in GROUPS))]


def register() -> pd.DataFrame:
    """Return the register of `GROUPS`."""
    rows = [
        (group.village, group.first, group.last, group.sex)
        for group in GROUPS
        for _ in range(group.people)
    ]
    table = pd.DataFrame(rows, columns=["village_code", "paid_from", "paid_through", "sex"])
    return table.assign(
        worker_key=keys(),
        scheme="desa100",
        fund_source="apbd_kabupaten",
        paid_from=pd.to_datetime(table["paid_from"]),
        paid_through=pd.to_datetime(table["paid_through"]),
        contribution_idr=16_800.0,
        birth_year=1984.0,
        occupation=None,
    )


def bring(kind: str, rows: pd.DataFrame) -> None:
    """Import a table."""
    give(open_store(), intake(kind, f"{kind}.csv", rows))


def evaluator(section: str, **query: str):
    """Publish an edition of what was brought; open the page and, by one click, a section."""
    editions.publish(open_store(), load(settings().area))
    app = open_page(PAGE, **query)
    return next(
        control.set_value(section).run()
        for control in app.segmented_control
        if control.key == "bagian"
    )


def told(app) -> str:
    """Return everything there is to read, tables drawn as HTML too."""
    return "\n".join([words(app), drawn(app)])


def line(app, *cells: str) -> bool:
    """Tell whether a table on the page has a row that begins with these cells."""
    text = drawn(app)
    rows = [part.split("</tr>")[0] for part in text.split("<tr>")]
    plain = [[cell.rpartition(">")[2] for cell in row.split("</t")] for row in rows]
    return any(tuple(row[: len(cells)]) == cells for row in plain)
