"""Claims typed in a test."""

import pandas as pd

from tests.analytics.data import SUKA_1


def claims(*rows):
    """Return claims; what a row leaves out is a death in Suka Satu, paid after 60 days."""
    empty = {
        "worker_key": None,
        "village_code": SUKA_1,
        "programme": "JKM",
        "benefit": "Santunan kematian",
        "event_date": "2025-01-01",
        "reported_date": None,
        "paid_date": "2025-03-02",
        "amount_idr": 42_000_000.0,
        "import_id": "typed",
    }
    table = pd.DataFrame(
        [empty | {"claim_key": str(n), "row_no": n} | row for n, row in enumerate(rows, start=1)]
    )
    days = ("event_date", "reported_date", "paid_date")
    return table.assign(**{day: pd.to_datetime(table[day]) for day in days})
