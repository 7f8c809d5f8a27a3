"""What a month of cover should cost by law, for each payer, and what it did cost (question P9)."""

from collections.abc import Sequence

import pandas as pd

from analytics import rates
from analytics.cube.query import months_between
from analytics.dataset import Dataset
from analytics.errors import DataError
from analytics.funding import scheme_costs
from analytics.store import parameters
from analytics.store.parameters import Parameter

DISCOUNT = "bpu_discount"
YEAR_MONTHS = 12
PAYER = [
    "fund_source", "lawful_idr", "discounted", "unverified", "reference", "note_id", "note_en",
]  # fmt: skip


def cost_against_law(data: Dataset) -> pd.DataFrame:
    """Return what each scheme paid per worker-month beside what the law asked of its payers.

    The lawful amount is that of each month and fund source, averaged over the covers paid for,
    so it follows the discount where that counts. Above it: money bought fewer months than it
    could, such as through double payment. Below it: covers that are not paid for yet.

    Returns:
        One row per scheme in ledger or register, sorted: scheme, realised_idr, worker_months,
        cost_per_worker_month_idr, lawful_idr, difference_pct (of the lawful amount); NaN where
        unknown.
    """
    table = scheme_costs(data)
    lawful = pd.Series(dtype=float) if data.cube is None else _lawful_by_scheme(data.cube)
    table["lawful_idr"] = table["scheme"].map(lawful).astype(float)
    excess = table["cost_per_worker_month_idr"] - table["lawful_idr"]
    return table.assign(difference_pct=rates.ratio(excess, table["lawful_idr"])["value"])


def payers(data: Dataset, month: pd.Timestamp) -> pd.DataFrame:
    """Return the lawful contribution of each fund source in ledger or register, in `month`.

    Returns:
        One row per fund source, sorted: fund_source, lawful_idr (NaN before the first rule),
        discounted, unverified, reference (what speaks of this payer beside the rule of
        `full_price`), note_id, note_en (empty where there is none).
    """
    known = [table["fund_source"] for table in (data.funding, data.cube) if table is not None]
    rows = [payer(source, month) for source in sorted(set().union(*known))]
    return pd.DataFrame(rows, columns=PAYER)


def payer(fund_source: str, month: pd.Timestamp) -> dict[str, object]:
    """Return one row of `payers`; without lawful_idr before the first rule."""
    price = _price(month, fund_source)
    if price is None:
        unknown = dict.fromkeys(("reference", "note_id", "note_en"), "")
        return {"fund_source": fund_source, "discounted": False, "unverified": True} | unknown
    full = full_price(month)
    return {
        "fund_source": fund_source,
        "lawful_idr": price.value,
        "discounted": price.value < full.value,
        "unverified": price.unverified,
        "reference": price.reference.removeprefix(full.reference).removeprefix("; "),
        "note_id": price.note.get("id", ""),
        "note_en": price.note.get("en", ""),
    }


def prices(months: pd.DatetimeIndex, fund_sources: Sequence[str]) -> pd.DataFrame:
    """Return what a month of one person's cover costs by law, for each payer.

    Returns:
        IDR: index fund_source, one column per month; discounted where and while the law gives
        the payer its discount, NaN before the first rule.
    """
    known = {month: [_price(month, source) for source in fund_sources] for month in months}
    return pd.DataFrame(
        {
            month: [price.value if price else float("nan") for price in column]
            for month, column in known.items()
        },
        index=pd.Index(fund_sources, name="fund_source", dtype="str"),
        columns=months,
        dtype=float,
    )


def full_price(month: pd.Timestamp) -> Parameter | None:
    """Return the contribution in force in `month` without discount; None before the first rule."""
    try:
        return parameters.value_on("bpu_contribution", month)
    except DataError:
        return None


def next_year(month: pd.Timestamp) -> pd.DatetimeIndex:
    """Return the 12 months after `month`."""
    first = month + pd.DateOffset(months=1)
    return months_between(first, month + pd.DateOffset(months=YEAR_MONTHS))


def year_price(month: pd.Timestamp) -> float:
    """Return one person's full BPU contribution for the 12 months after `month`, in IDR.

    NaN where a month lies before the first rule.
    """
    full = [full_price(each) for each in next_year(month)]
    return float(sum(price.value if price else float("nan") for price in full))


def discounts() -> dict[str, Parameter]:
    """Return the newest discount of each sector: percent, first and last day, reference."""
    return {
        name.split(".")[1]: values[-1]
        for name, values in parameters.rules().items()
        if name.startswith(f"{DISCOUNT}.")
    }


def _lawful_by_scheme(cube: pd.DataFrame) -> pd.Series:
    covers = cube.groupby(["scheme", "month", "fund_source"], as_index=False)["covers"].sum()
    covers = covers[covers["covers"] > 0]
    lawful = [
        price.value if price else float("nan")
        for price in map(_price, covers["month"], covers["fund_source"])
    ]
    due = (covers["covers"] * lawful).groupby(covers["scheme"]).sum(min_count=1)
    return due / covers.groupby("scheme")["covers"].sum()


def _price(month: pd.Timestamp, fund_source: str) -> Parameter | None:
    try:
        return parameters.contribution(month, fund_source)
    except DataError:
        # A register may reach back before the first rule; its price is unknown then.
        return None
