"""Ceilings and payments by source, year and area, as the ledger stood at the end of a month."""

import numpy as np
import pandas as pd

from analytics.cube.query import months_between
from analytics.dataset import Dataset
from analytics.vocabulary import FUNDING_KINDS, LEVELS

SUMS = ["ceiling_idr", "realised_idr", "absorption_pct", "remaining_idr", "remaining_pct"]


def years(data: Dataset) -> list[int]:
    """Return the fiscal years of the ledger, newest first; none without a ledger."""
    known = [] if data.funding is None else data.funding["fiscal_year"].unique()
    return sorted((int(year) for year in known), reverse=True)


def newest_year(data: Dataset, month: pd.Timestamp) -> int | None:
    """Return the newest fiscal year with a ledger that is not after `month`."""
    return next((year for year in years(data) if year <= month.year), None)


def standing(
    data: Dataset, area: str, month: pd.Timestamp
) -> tuple[int | None, dict[str, float], pd.DataFrame]:
    """Return the newest fiscal year with a ledger, its `total` and its `by_source`."""
    year = newest_year(data, month)
    return year, total(data, area, month, year), by_source(data, area, month, year)


def gone_by(year: int, month: pd.Timestamp) -> float:
    """Return how much of the fiscal `year` is over at the end of `month`, in percent."""
    months = (month.year - year) * 12 + month.month
    return 100 * min(max(months, 0), 12) / 12


def by_source(
    data: Dataset, area: str, month: pd.Timestamp, year: int | None = None
) -> pd.DataFrame:
    """Return what each fund source may and did pay for lines booked at or below `area`.

    Args:
        month: Payments dated after its end do not count; those without a date always do.
        year: The fiscal year; None for all that are not after `month`.

    Returns:
        One row per fund source with a line, sorted: fund_source and `SUMS`, in IDR and
        percent of the ceiling. NaN where no ceiling is booked; a line with a ceiling and no
        payment has realised 0. Without rows where nothing is known. Shared: copy before changing.
    """
    known = ("by fund source", area, month, year)
    if known not in data.memo:
        data.memo[known] = _summed(known_lines(data, area, month, year), "fund_source")
    return data.memo[known]


def by_year(data: Dataset, area: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return the same per fiscal year not after `month`: fiscal_year and `SUMS`."""
    return _summed(known_lines(data, area, month, None), "fiscal_year")


def by_area(data: Dataset, area: str, month: pd.Timestamp, year: int | None = None) -> pd.DataFrame:
    """Return the same by area: area_code and `SUMS`.

    What is booked at `area` itself stays a line of its own, under its own code and first:
    nobody knows for which kecamatan or village it was meant. Then the areas one level below
    that have a line of their own, then those that have none: NaN. Without rows where nothing
    is known.
    """
    lines = known_lines(data, area, month, year)
    level = LEVELS[area.count(".") : area.count(".") + 1]
    below = [code for each in level for code in data.codes(each, area)]
    length = len(below[0]) if below else len(area)
    table = _summed(lines.assign(area_code=lines["area_code"].str[:length]), "area_code")
    if table.empty:
        return table
    booked = table["area_code"].tolist()
    others = [code for code in below if code not in booked]
    return table.set_index("area_code").reindex([*booked, *others]).reset_index()


def total(
    data: Dataset, area: str, month: pd.Timestamp, year: int | None = None
) -> dict[str, float]:
    """Return `SUMS` of all lines booked at or below `area`; NaN where nothing is booked."""
    return _total(by_source(data, area, month, year))


def booked_above(
    data: Dataset, area: str, month: pd.Timestamp, year: int | None = None
) -> dict[str, float]:
    """Return `SUMS` of what is booked at the areas in which `area` lies, for all of them."""
    lines = known_lines(data, data.area, month, year)
    above = lines["area_code"].map(lambda code: area.startswith(f"{code}.")).astype(bool)
    return _total(_summed(lines[above], "fund_source"))


def tightest(sources: pd.DataFrame) -> dict[str, float | str] | None:
    """Return the row of `by_source` with the least share of its ceiling left, for one year.

    None where nothing was paid of any ceiling: what nobody draws on does not run dry. A ceiling
    that was passed leaves less than nothing.
    """
    table = sources[sources["realised_idr"] > 0].dropna(subset=["remaining_pct"])
    if table.empty:
        return None
    return table.loc[table["remaining_pct"].idxmin()].to_dict()


def payments(
    data: Dataset, area: str, month: pd.Timestamp, year: int | None = None
) -> pd.DataFrame:
    """Return how payments added up against the ceiling, month by month.

    A ceiling, and a payment without a date, counts from January of its fiscal year.

    Returns:
        One row per month from that January through `month`, at most through December or the
        last payment: month, ceiling_idr and realised_idr, both cumulative.
    """
    lines = known_lines(data, area, month, year)
    if lines.empty:
        return pd.DataFrame(columns=["month", "ceiling_idr", "realised_idr"])
    january = pd.to_datetime(lines["fiscal_year"].astype(str) + "-01-01")
    dated = lines["date"].where(lines["kind"] == "realised").fillna(january)
    when = dated.dt.to_period("M").dt.start_time
    december = pd.Timestamp(lines["fiscal_year"].max(), 12, 1)
    months = months_between(when.min(), min(month, max(december, when.max())))
    sums = sums_of(lines.assign(month=when), ["month"])
    return sums.reindex(months).fillna(0).cumsum().reset_index()


def known_lines(
    data: Dataset, area: str, month: pd.Timestamp, year: int | None = None
) -> pd.DataFrame:
    """Return the ledger's ceilings, and its payments made by the end of `month`.

    Rows of the ledger at or below `area`, of the fiscal year, or of all not after `month`.
    """
    if data.funding is None:
        return pd.DataFrame(
            columns=["fiscal_year", "fund_source", "scheme", "area_code", "kind", "amount_idr"]
        ).assign(date=pd.Series(dtype="datetime64[us]"))
    lines = data.funding
    chosen = lines["fiscal_year"] <= month.year if year is None else lines["fiscal_year"] == year
    after = lines["date"] > month + pd.offsets.MonthEnd(0)
    inside = (lines["area_code"] == area) | lines["area_code"].str.startswith(f"{area}.")
    return lines[chosen & inside & ~(after & (lines["kind"] == "realised"))]


def sums_of(lines: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Return ceiling_idr and realised_idr of ledger `lines`, indexed and sorted by `by`.

    NaN where no ceiling is booked; a line with a ceiling and no payment has realised 0: that
    much is known.
    """
    amounts = {
        f"{kind}_idr": lines["amount_idr"].where(lines["kind"] == kind) for kind in FUNDING_KINDS
    }
    # Grouping a narrow frame by plain arrays takes half the time, and pages do it often.
    keys = [lines[key].to_numpy(dtype=object) for key in by]
    table = pd.DataFrame(amounts, dtype=float).groupby(keys).sum(min_count=1)
    table["realised_idr"] = table["realised_idr"].fillna(0)
    return table.rename_axis(by)


def _summed(lines: pd.DataFrame, by: str) -> pd.DataFrame:
    table = sums_of(lines, [by])
    return table.assign(**_shares(table["ceiling_idr"], table["realised_idr"])).reset_index()


def _total(parts: pd.DataFrame) -> dict[str, float]:
    if parts.empty:
        return dict.fromkeys(SUMS, float("nan"))
    ceiling, realised = parts["ceiling_idr"].sum(min_count=1), parts["realised_idr"].sum()
    return {"ceiling_idr": ceiling, "realised_idr": realised, **_shares(ceiling, realised)}


def _shares(
    ceiling: pd.Series | float, realised: pd.Series | float
) -> dict[str, pd.Series | float]:
    """Return what is left of ceilings, and both sums as a share of them; NaN without a ceiling."""
    left, whole = ceiling - realised, np.where(ceiling > 0, ceiling, np.nan)
    return {
        "absorption_pct": 100 * realised / whole,
        "remaining_idr": left,
        "remaining_pct": 100 * left / whole,
    }
