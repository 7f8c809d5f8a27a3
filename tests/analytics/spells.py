"""Spells typed in a test."""

from collections.abc import Mapping, Sequence

import pandas as pd

from tests.analytics.data import SUKA_1

PERSON = {"worker_key": "a", "sex": "M", "birth_year": 1985.0, "occupation": "Petani"}
COVER = {
    "village_code": SUKA_1,
    "scheme": "desa100",
    "fund_source": "apbd_kabupaten",
    "contribution_idr": 16_800.0,
}


def typed(year: int, rows: Sequence[Mapping]) -> pd.DataFrame:
    """Return a register; what a row leaves out is `year` as a farmer of desa100 in Suka Satu."""
    months = {"paid_from": f"{year}-01", "paid_through": f"{year}-12"}
    table = pd.DataFrame([PERSON | COVER | months | row for row in rows])
    days = {name: pd.to_datetime(table[name]).astype("datetime64[us]") for name in months}
    return table.assign(**days).astype({"birth_year": float, "sex": "str", "occupation": "str"})
