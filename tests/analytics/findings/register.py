"""Registers typed in a test: what a spell leaves out is one year of desa100 in Suka Satu."""

import pandas as pd

from analytics.findings.shape import REGISTER
from tests.analytics.data import SUKA_1
from tests.analytics.spells import typed


def spells(*rows):
    """Return a register of `rows`, numbered from 2 as in a file."""
    numbered = [{"import_id": "file", "row_no": n} | row for n, row in enumerate(rows, start=2)]
    return typed(2024, numbered)[REGISTER]


def deaths(**days):
    """Return one death claim for each worker, on the day given."""
    rows = [
        {
            "worker_key": worker,
            "programme": "JKM",
            "village_code": SUKA_1,
            "event_date": pd.Timestamp(day),
            "import_id": "claims",
            "row_no": n,
        }
        for n, (worker, day) in enumerate(days.items(), start=2)
    ]
    return pd.DataFrame(rows).astype({"event_date": "datetime64[us]"})


def told(found, *columns):
    """Return the rows of `found` as tuples, months written 2024-03."""
    months = {name: found[name].dt.strftime("%Y-%m") for name in ("first_month", "last_month")}
    return list(found.assign(**months)[list(columns)].itertuples(index=False, name=None))
