"""Deaths and accidents that were paid for: how many, how much, how fast (question E2).

A death or an accident is health data. So claims are counted by type, by year and by kecamatan,
never by two of these at once and never by village. Rupiah are told by type alone: the benefit of
a death is fixed by law, so those of a year or kecamatan would tell how many of its claims were
deaths. Only what was paid is counted; nothing is multiplied by what a benefit could come to.
"""

import pandas as pd

from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.edition.public_table import ALL
from analytics.targeting.shape import UNKNOWN

PAID, WAITING, DEATH = "paid", "waiting", "JKM"
# The least that a death pays: data/parameters/benefits.yml, below three months of membership.
LEAST_DEATH_IDR = 10_000_000


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
        (`ALL`): programme, benefit, paid (claims), paid_idr (IDR), the days from event to
        payment: days_median, days_low, days_high; and in the row of all `deaths_at_most`.
    """
    paid = _paid(data)
    if paid is None:
        return None
    named = paid.assign(benefit=paid["benefit"].fillna(UNKNOWN))
    whole = [named, named.assign(benefit=ALL), named.assign(benefit=ALL, programme=ALL)]
    table = _sums(pd.concat(whole), ["programme", "benefit"])
    every = table["programme"] == ALL
    return table.assign(deaths_at_most=every.map({True: deaths_at_most(paid)}))


def by_year(data: Dataset) -> pd.DataFrame | None:
    """Return the same by the year of payment (text), without rupiah: year, paid and days."""
    paid = _paid(data)
    if paid is None:
        return None
    dated = paid.assign(year=paid["paid_date"].dt.year.astype("str"))
    return _sums(pd.concat([dated, dated.assign(year=ALL)]), ["year"]).drop(columns="paid_idr")


def by_area(data: Dataset) -> pd.DataFrame | None:
    """Return the claims paid in the regency and each kecamatan: area_code and paid.

    Without days: of few claims they would tell whose claim it was.
    """
    paid = _paid(data)
    if paid is None:
        return None
    counts = [
        paid.groupby(paid["village_code"].str[: CODE_LENGTH[level]])
        .size()
        .reindex(data.codes(level), fill_value=0)
        for level in ("regency", "subdistrict")
    ]
    return pd.concat(counts).astype(float).rename_axis("area_code").reset_index(name="paid")


def deaths_at_most(paid: pd.DataFrame) -> float:
    """Return how many deaths the rupiah of claims `paid` could be for; NaN without any death.

    It counts like people: where it is small, the rupiah bound a number of deaths that is withheld.
    """
    if not (paid["programme"] == DEATH).any():
        return float("nan")
    return paid["amount_idr"].sum() // LEAST_DEATH_IDR


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
