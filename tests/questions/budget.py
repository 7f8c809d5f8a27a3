"""A case typed by hand for the questions about a budget, and the way to its answers.

Three villages count 60, 30 and 10 workers in deciles 1–4. The regency has money for 30 people
and a year. In the first village 45 people are covered until the end of one month.
"""

import pandas as pd

from analytics.store.tables import open_store
from analytics.text import say
from pages.menu import PAGES
from tests.analytics.store.imports import give, intake
from tests.pages.reading import open_page

MONTH = 16_800
YEAR = 12 * MONTH
POOR = {"61.07.01.2001": 60, "61.07.01.2004": 30, "61.07.01.2005": 10}
FIRST = next(iter(POOR))
COVERED = 45
MONEY = 30 * YEAR


def publish_case(covered_until: str, scheme: str = "desa100") -> None:
    """Publish the case; the cover of the 45 people ends with the month `covered_until`."""
    rows = [(village, 1, workers) for village, workers in POOR.items()]
    welfare = pd.DataFrame(rows, columns=["village_code", "decile", "workers"]).assign(
        as_of=pd.Timestamp("2026-01-01"), families=float("nan"), people=float("nan")
    )
    funding = pd.DataFrame(
        {
            "fiscal_year": [2026], "fund_source": "apbd_kabupaten", "scheme": "desa100",
            "area_code": "61.07", "kind": "ceiling", "date": pd.NaT, "amount_idr": float(MONEY),
            "account_code": None, "document_no": None,
        }
    )  # fmt: skip
    keys = [f"{number:032x}" for number in range(COVERED)]
    register = pd.DataFrame({"worker_key": keys}).assign(
        village_code=FIRST, scheme=scheme, fund_source="apbd_kabupaten",
        paid_from=pd.Timestamp(covered_until), paid_through=pd.Timestamp(covered_until),
        contribution_idr=float(MONTH), sex=None, birth_year=None, occupation=None,
    )  # fmt: skip
    for kind, table in (("welfare", welfare), ("funding", funding), ("enrolment", register)):
        give(open_store(), intake(kind, f"{kind}.csv", table))


def by_menu(name: str):
    """Go from the planner's first page to another, by one click in the menu."""
    entries = {entry.name: entry for entry in PAGES}
    return open_page(entries["coverage"]).switch_page(entries[name].file).run()


def simulation_by_menu():
    """Go from the planner's first page to the simulation."""
    return by_menu("simulation")


def compared(app, heading: str) -> list:
    """Return a column of the table that compares: without a plan, then plans A, B and C."""
    return app.dataframe[0].value[say(heading)].tolist()


def quota(app) -> list[int]:
    """Return how many people the plan shown in full takes in, in the three villages."""
    table = next(
        each.value for each in app.dataframe if say("simulation.kind.renewal") in each.value
    )
    return table[say("simulation.taken")].tolist()[: len(POOR)]


def fill(app, ending: str, value: object) -> None:
    """Write into the field of the form whose key ends so."""
    fields = [*app.number_input, *app.selectbox, *app.slider]
    next(field for field in fields if (field.key or "").endswith(ending)).set_value(value)


def solve(app):
    """Press the button of the form."""
    label = say("simulation.solve")
    return next(button for button in app.button if button.label == label).click().run()
