"""What going on costs: the lawful contribution of each month that a renewal covers."""

from dataclasses import replace
from functools import lru_cache

import pandas as pd

from analytics import contributions, rates
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset
from analytics.origin import Origin
from analytics.renewals.ends import ending, ends, window

# For how many months offices renew: to the end of half a year, or for a whole one.
LENGTHS = (12, 6)
# The figure of the catalogue: whoever ends within 90 days, renewed for a year.
AHEAD_MONTHS, YEAR = 3, 12
TERMS = ["fund_source", "reference", "unverified", "note_id", "note_en"]


def costed(rows: pd.DataFrame, length: int) -> pd.DataFrame:
    """Return rows of `ends` with the cost of renewing them for `length` months.

    A renewal starts in the month after the last month of cover and is priced month by month,
    so a discount that ends on the way changes the sum.

    Returns:
        `rows` with price_idr (a person, all `length` months), discounted_months (of them, at
        the discount) and cost_idr. NaN where a month lies before the first rule.
    """
    pairs = rows[["month", "fund_source"]].drop_duplicates()
    each = [of_person(end, source, length) for end, source in pairs.itertuples(index=False)]
    known = pairs.assign(
        price_idr=[price for price, _ in each], discounted_months=[months for _, months in each]
    )
    table = rows.merge(known, on=["month", "fund_source"], how="left")
    return table.assign(cost_idr=table["people"] * table["price_idr"])


def by_month_and_source(rows: pd.DataFrame) -> pd.DataFrame:
    """Return costed rows summed by last month of cover and fund source (question P4).

    Returns:
        One row per month and fund source, sorted: month, fund_source, price_idr and
        discounted_months of one person, people and cost_idr of all.
    """
    by = ["month", "fund_source", "price_idr", "discounted_months"]
    groups = rows.groupby(by, as_index=False, dropna=False)
    return groups[["people", "cost_idr"]].sum(min_count=1)


def within(rows: pd.DataFrame | None, month: pd.Timestamp, months: int) -> dict[str, float]:
    """Return people and cost_idr of the costed rows that end in `months` months from `month`.

    Both NaN without a register; the cost where a price is unknown.
    """
    if rows is None:
        return {"people": float("nan"), "cost_idr": float("nan")}
    chosen = rows[rows["month"].isin(window(month, months))]
    return chosen[["people", "cost_idr"]].sum(skipna=False).to_dict()


def terms(rows: pd.DataFrame, length: int) -> pd.DataFrame:
    """Return what the rules say of each payer in the months that its renewals cover.

    Returns:
        One row per fund source of `rows`, sorted: `TERMS`; reference and notes are empty where
        no discount is offered in those months.
    """
    found = [
        _terms(source, group["month"], length) for source, group in rows.groupby("fund_source")
    ]
    return pd.DataFrame(found, columns=TERMS)


def origin(data: Dataset) -> Origin:
    """Return where a cost comes from; its date is the register's, since a rule goes on."""
    both = data.origin("enrolment", "bpu_contribution")
    return replace(both, as_of=data.origin("enrolment").as_of)


def renewal_cost(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return IDR to renew for 12 months everyone whose cover ends within 90 days.

    Index area_code. Numerator: the people; denominator: mean IDR per person for 12 months, NaN
    where nobody ends. NaN throughout without a register.
    """
    areas = data.codes(level)
    rows = ends(data, data.area, month, AHEAD_MONTHS)
    if rows is None:
        return rates.plain(rates.unknown(areas))
    area = rows["village_code"].str[: CODE_LENGTH[level]].rename("area_code")
    cost = (
        costed(rows, YEAR)["cost_idr"].groupby(area).sum(min_count=1).reindex(areas, fill_value=0)
    )
    people = ending(data, level, month, AHEAD_MONTHS).reindex(areas)
    mean = cost / people.where(people > 0)
    return pd.DataFrame({"value": cost, "numerator": people, "denominator": mean})


# The same few months and payers are asked for in every view; laws change with a release.
@lru_cache(maxsize=1024)
def of_person(end: pd.Timestamp, source: str, length: int) -> tuple[float, int]:
    """Return what one person's renewal costs this payer in IDR, and how many months are discounted.

    As `costed` has it, for a last month of cover `end`; NaN where there was no rule yet.
    """
    months = _renewed(end, length)
    full = [contributions.full_price(month) for month in months]
    undiscounted = [price.value if price else float("nan") for price in full]
    lawful = contributions.prices(months, [source]).loc[source]
    discounted = lawful < pd.Series(undiscounted, index=months)
    return float(lawful.sum(skipna=False)), int(discounted.sum())


def _renewed(end: pd.Timestamp, length: int) -> pd.DatetimeIndex:
    return window(end + pd.DateOffset(months=1), length)


def _terms(source: str, ended: pd.Series, length: int) -> dict[str, object]:
    months = sorted({month for end in ended.unique() for month in _renewed(end, length)})
    told = [contributions.payer(source, month) for month in months]
    # The first month of which a rule speaks of this payer; the others repeat it.
    return next((each for each in told if each["reference"]), told[0])
