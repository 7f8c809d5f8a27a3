"""Alerts on money: paid too slowly, soon used up, beyond a ceiling, paid twice."""

from collections.abc import Iterator

import pandas as pd

from analytics import budget, contributions, palm_fund
from analytics.alerts.alert import HIGH, WATCH, Alert
from analytics.alerts.once import ended, once
from analytics.alerts.thresholds import Thresholds
from analytics.coverage import of_area
from analytics.cube.query import months_between
from analytics.dataset import Dataset
from analytics.renewals.ends import window

PAGE = "pendanaan"
# A payment takes an office about a quarter: sooner than that it cannot be mended in time.
SOON_MONTHS = 3


def behind(data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds) -> Iterator[Alert]:
    """Tell that payments lie far behind the part of the fiscal year gone by."""
    if not _booked(data, month):
        return
    paid = budget.total(data, area, month, month.year)["absorption_pct"]
    gone = 100 * month.month / contributions.YEAR_MONTHS
    # Both have one decimal on the screen; a float must not decide at the limit.
    points = round(gone - paid, 6)
    if not points >= limits.behind_points:
        return
    level = HIGH if points >= 2 * limits.behind_points else WATCH
    values = {"paid_pct": paid, "gone_pct": gone, "month": month, "year": month.year}
    yield Alert("behind", "behind", level, PAGE, values, _params(area, month))


def used_up(data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds) -> Iterator[Alert]:
    """Tell of fund sources that passed their ceiling, or cannot renew all through December."""
    if not _booked(data, month):
        return
    sources = budget.by_source(data, area, month, month.year).dropna(subset=["remaining_idr"])
    due = _due(data, month, area) if len(sources) else {}
    for source, left in zip(sources["fund_source"], sources["remaining_idr"], strict=True):
        about, values = f"left.{source}", {"fund_source": source, "year": month.year}
        if left < 0:
            values["over_idr"] = -left
            yield Alert("overspent", about, HIGH, PAGE, values, _params(area, month))
            continue
        asked = due.get(source, pd.Series(dtype=float)).cumsum()
        unpaid = asked[asked > left]
        if unpaid.empty:
            continue
        first = unpaid.index[0]
        values |= {"left_idr": left, "dry_month": first, "short_idr": asked.iloc[-1] - left}
        level = HIGH if first <= month + pd.DateOffset(months=SOON_MONTHS) else WATCH
        yield Alert("used_up", about, level, PAGE, values, _params(area, month))


def palm_share(
    data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds
) -> Iterator[Alert]:
    """Tell that DBH Sawit is taken beyond the share the law leaves; the regency's own matter."""
    if area != data.area or not _booked(data, month):
        return
    for row in palm_fund.shares(data, month, month.year).itertuples():
        if row.verdict == "exceeded":
            taken = max(row.ceiling_idr, row.realised_idr)
            values = {
                "year": row.fiscal_year, "taken_idr": taken, "cap_idr": row.cap_idr,
                "taken_pct": 100 * taken / row.allocation_idr, "share_pct": row.share_pct,
            }  # fmt: skip
            yield Alert("palm_share", "palm_share", HIGH, PAGE, values, _params(area, month))


def paid_twice(
    data: Dataset, month: pd.Timestamp, area: str, limits: Thresholds
) -> Iterator[Alert]:
    """Tell how many contributions of the month are paid for people already paid for."""
    row = of_area(data, area, month)
    if not row["double_paid"] >= max(limits.double_paid, 1):
        return
    number = int(row["double_paid"])
    values = {"n": number, "covers": number, "month": month}
    # Where the register states no contribution, the money is unknown, not 0.
    priced = row["double_paid_idr"] > 0
    values |= {"cost_idr": row["double_paid_idr"]} if priced else {}
    key = "paid_twice" if priced else "paid_twice_unpriced"
    yield Alert(key, "paid_twice", WATCH, PAGE, values, _params(area, month))


def _booked(data: Dataset, month: pd.Timestamp) -> bool:
    """Tell whether the ledger has a line of that fiscal year at all."""
    return month.year in once(data, data.area, _years)


def _years(data: Dataset, _area: str) -> set[int]:
    return set(budget.years(data))


def _due(data: Dataset, month: pd.Timestamp, area: str) -> dict[str, pd.Series]:
    """Return what renewing whoever ends costs by fund source, each month through December.

    Whoever ends in a month is paid for from the next one on. IDR by month; NaN where there was
    no rule yet. Empty without a register.
    """
    left = months_between(month + pd.DateOffset(months=1), pd.Timestamp(month.year, 12, 1))
    people = once(data, area, _ended_by_source)
    if people is None or left.empty:
        return {}
    people = people.reindex(columns=window(month, len(left)), fill_value=0).cumsum(axis=1)
    prices = contributions.prices(left, list(people.index))
    return dict((people.set_axis(left, axis=1) * prices).iterrows())


def _ended_by_source(data: Dataset, area: str) -> pd.DataFrame | None:
    """Return `ended` with one row per fund source and one column per month; 0 where nobody."""
    rows = once(data, area, ended)
    if rows is None:
        return None
    return rows.pivot_table(index="fund_source", columns="month", values="people", fill_value=0)


def _params(area: str, month: pd.Timestamp) -> dict[str, str]:
    return {"wilayah": area, "bulan": f"{month:%Y-%m}", "tahun": str(month.year)}
