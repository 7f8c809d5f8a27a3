"""Covers typed by hand for the questions about what ends; today is 22 November 2026.

Whoever renews for a year pays Rp201,600; who pays for himself has half price in December 2026,
the last month of the discount.
"""

import pandas as pd

from analytics.store.tables import open_store
from tests.analytics.store.imports import give, intake

YEAR = 12 * 16_800
OWN_YEAR = 8_400 + 11 * 16_800
# Village, scheme, fund source, last month of cover, people.
ENDS = (
    ("61.07.01.2001", "desa100", "apbd_kabupaten", "2026-11", 10),
    ("61.07.09.2001", "self_paid", "self", "2026-11", 4),
    ("61.07.09.2002", "dbh_sawit", "dbh_sawit", "2026-12", 5),
    ("61.07.04.1001", "csr", "csr", "2027-01", 3),
)


def publish_ends() -> None:
    """Publish a register in which the covers of `ENDS` run from November 2026 to their end."""
    spells = [(*end, worker) for *end, people in ENDS for worker in range(people)]
    columns = ["village_code", "scheme", "fund_source", "paid_through", "worker"]
    register = pd.DataFrame(spells, columns=columns).drop(columns="worker")
    register = register.assign(
        worker_key=[f"{number:032x}" for number in range(len(register))],
        paid_from=pd.Timestamp("2026-11-01"),
        paid_through=pd.to_datetime(register["paid_through"]),
        contribution_idr=16_800.0,
        sex=None,
        birth_year=None,
        occupation=None,
    )
    give(open_store(), intake("enrolment", "peserta.csv", register))


def table_with(app, heading: str) -> pd.DataFrame:
    """Return the first table on the page that has the column `heading`."""
    return next(each.value for each in app.dataframe if heading in each.value)
