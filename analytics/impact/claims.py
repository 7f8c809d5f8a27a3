"""Deaths and accidents that were paid for: how many, how much, how fast (question E2).

A death or an accident is health data. So claims are counted by type, by year and by kecamatan,
never by two of these at once and never by village. Only what was paid is counted; nothing is
multiplied by what a benefit could have come to.
"""

import pandas as pd

from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.edition.public_table import ALL
from analytics.targeting.shape import UNKNOWN

PAID, WAITING = "paid", "waiting"


def by_state(data: Dataset) -> pd.DataFrame | None:
    """Return how many claims are paid and how many wait; None without any table of claims.

    Returns:
        state (`PAID`, `WAITING` or `ALL`) and claims.
    """
    if data.claims is None:
        return None
    paid = data.claims["paid_date"].notna()
    counts = {PAID: paid.sum(), WAITING: (~paid).sum(), ALL: len(paid)}
    return pd.DataFrame({"state": list(counts), "claims": [float(n) for n in counts.values()]})


def by_type(data: Dataset) -> pd.DataFrame | None:
    """Return what was paid by programme and benefit; None without any table of claims.

    Returns:
        One row per programme and benefit (as its file words it), per programme and in all
        (`ALL`): programme, benefit, paid (claims), paid_idr (IDR), and the days from event to
        payment: days_median, days_low, days_high.
    """
    paid = _paid(data)
    if paid is None:
        return None
    named = paid.assign(benefit=paid["benefit"].fillna(UNKNOWN))
    whole = [named, named.assign(benefit=ALL), named.assign(benefit=ALL, programme=ALL)]
    return _sums(pd.concat(whole), ["programme", "benefit"])


def by_year(data: Dataset) -> pd.DataFrame | None:
    """Return the same by the year of payment (text): year, paid, paid_idr and days."""
    paid = _paid(data)
    if paid is None:
        return None
    dated = paid.assign(year=paid["paid_date"].dt.year.astype("str"))
    return _sums(pd.concat([dated, dated.assign(year=ALL)]), ["year"])


def by_area(data: Dataset) -> pd.DataFrame | None:
    """Return the same for the regency and each kecamatan: area_code, paid and paid_idr.

    Without days: of few claims they would tell whose claim it was.
    """
    paid = _paid(data)
    if paid is None:
        return None
    tables = [
        _sums(paid.assign(area_code=paid["village_code"].str[: CODE_LENGTH[level]]), ["area_code"])
        .set_index("area_code")
        .reindex(data.codes(level))
        for level in ("regency", "subdistrict")
    ]
    counts = pd.concat(tables)[["paid", "paid_idr"]]
    return counts.fillna(0).rename_axis("area_code").reset_index()


def _paid(data: Dataset) -> pd.DataFrame | None:
    if data.claims is None:
        return None
    rows = data.claims[data.claims["paid_date"].notna()]
    return rows.assign(days=(rows["paid_date"] - rows["event_date"]).dt.days)


def _sums(rows: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    groups = rows.groupby(by)
    days = groups["days"]
    table = pd.DataFrame({
        "paid": groups.size(),
        "paid_idr": groups["amount_idr"].sum(),
        "days_median": days.median(),
        "days_low": days.min(),
        "days_high": days.max(),
    })  # fmt: skip
    return table.astype(float).reset_index()
