"""Alerts on people: whose cover ends, which villages lack theirs or are no longer heard of."""

from collections.abc import Iterator

import pandas as pd

from analytics import reporting
from analytics.alerts.alert import HIGH, WATCH, Alert
from analytics.alerts.once import ended, once
from analytics.alerts.thresholds import Thresholds
from analytics.coverage import village_people
from analytics.dataset import Dataset
from analytics.renewals import price

# The horizons of the catalogue in days, each a month of cover further. Whoever ends within the
# first can be renewed only now.
HORIZONS = {30: HIGH, 60: WATCH, 90: WATCH}
# From half of the villages on it is no longer a matter of single villages.
MANY = 0.5


def ending(data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds) -> Iterator[Alert]:
    """Tell of covers that end within 30, 60, 90 days, where a horizon adds people."""
    rows = once(data, area, _ended_by_month)
    if rows is None:
        return
    told, people, cost = 0, 0, 0.0
    for months, (days, level) in enumerate(HORIZONS.items(), start=1):
        last = month + pd.DateOffset(months=months - 1)
        for fund_source, number in rows.get(last, ()):
            people += number
            cost += number * price.of_person(last, fund_source, price.YEAR)[0]
        if people == told or people < limits.ending_people:
            continue
        told = people
        values = {"n": people, "people": people, "cost_idr": cost, "days": days}
        params = {"wilayah": area, "bulan": f"{month:%Y-%m}", "jangka": str(months)}
        values["last_month"] = last
        yield Alert("ending", f"ending.{days}", level, "perpanjangan", values, params)


def below_quota(
    data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds
) -> Iterator[Alert]:
    """Tell how many villages have fewer people than their quota, and how many are missing."""
    quota = once(data, area, _quotas)
    short = quota - village_people(data, month).reindex(quota.index)
    short = short[short > 0]
    if short.empty or len(short) < limits.quota_villages:
        return
    values = {"n": len(short), "total": len(quota), "people": short.sum(), "month": month}
    yield Alert(
        "none_at_quota" if len(short) == len(quota) else "below_quota",
        "quota",
        HIGH if len(short) >= MANY * len(quota) else WATCH,
        "cakupan",
        values | {"villages": len(short)},
        {"wilayah": area, "bulan": f"{month:%Y-%m}"},
    )


def silent(data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds) -> Iterator[Alert]:
    """Tell of villages that the register no longer speaks of, and programme villages it never did.

    Counted to the present month, whatever month is looked at: somebody has to ask them today.
    """
    table = once(data, area, reporting.villages)
    if table is None:
        return
    inside = data.villages.set_index("code")["quota"].notna()
    never = int((table["last_month"].isna() & table["code"].map(inside)).sum())
    stopped = int((table["months_ago"] >= limits.silent_months).sum())
    params = {"wilayah": area, "bagian": "kelengkapan"}
    if stopped:
        values = {"n": stopped, "villages": stopped, "months": limits.silent_months}
        yield Alert("silent", "silent", WATCH, "mutu", values, params)
    if never:
        values = {"n": never, "villages": never}
        yield Alert("never_heard_of", "never_heard_of", WATCH, "mutu", values, params)


def _ended_by_month(data: Dataset, area: str) -> dict[pd.Timestamp, list[tuple[str, int]]] | None:
    """Return fund source and people of each row of `ended`, by its month."""
    rows = once(data, area, ended)
    if rows is None:
        return None
    found = {}
    for row in rows.itertuples():
        found.setdefault(row.month, []).append((row.fund_source, row.people))
    return found


def _quotas(data: Dataset, area: str) -> pd.Series:
    """Return the quota of each village of `area` that has one, by code."""
    quota = data.villages.set_index("code")["quota"].dropna()
    return quota[quota.index.isin(data.codes("village", area))]
