"""The money: ceilings, payments and what a month of cover cost."""

import pandas as pd

from analytics import budget, rates
from analytics.cube.query import CODE_LENGTH
from analytics.dataset import Dataset


def ledger(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return ceiling and realised of the fiscal year of `month`, by area, in IDR.

    Index area_code; columns ceiling, realised. Lines booked at or below an area count
    there; NaN where no line of the year is booked, or no ledger is known.
    """
    areas = data.codes(level)
    if data.funding is None:
        return pd.DataFrame({kind: rates.unknown(areas) for kind in ("ceiling", "realised")})
    lines = data.funding[data.funding["fiscal_year"] == month.year]
    after = month + pd.offsets.MonthEnd(0)
    paid = lines[~(lines["date"] > after)]
    table = pd.DataFrame(
        {
            "ceiling": _by_area(lines[lines["kind"] == "ceiling"], level),
            "realised": _by_area(paid[paid["kind"] == "realised"], level),
        }
    ).reindex(areas)
    # A line with a ceiling and no payment has realised 0: that much is known.
    return table.assign(realised=table["realised"].fillna(0).where(table.notna().any(axis=1)))


def absorption(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return realised per ceiling of the fiscal year of `month`, in percent, by area."""
    table = ledger(data, level, month)
    return rates.ratio(table["realised"], table["ceiling"])


def latest_year(data: Dataset, area: str, month: pd.Timestamp) -> dict[str, float | int | None]:
    """Return the newest fiscal year with a ledger, not after that of `month`.

    Returns:
        fiscal_year (None without a ledger), ceiling_idr, realised_idr (IDR, up to the end of
        `month`) and absorption_pct; NaN where unknown.
    """
    year = budget.newest_year(data, month)
    return {"fiscal_year": year} | budget.total(data, area, month, year)


def cost_per_worker_month(data: Dataset, level: str) -> pd.DataFrame:
    """Return IDR realised per worker-month paid for, over the whole register.

    Known for the regency only: money booked at the regency pays for people everywhere, so
    no kecamatan has a cost of its own.
    """
    areas = data.codes(level)
    if data.funding is None or data.cube is None or level != "regency":
        return rates.ratio(rates.unknown(areas), rates.unknown(areas), per=1)
    known = scheme_costs(data).dropna(subset=["realised_idr", "worker_months"])
    known = known[(known["realised_idr"] > 0) & (known["worker_months"] > 0)]
    sums = known[["realised_idr", "worker_months"]].sum(min_count=1)
    index = pd.Index(areas, name="area_code")
    return rates.ratio(
        pd.Series(sums["realised_idr"], index), pd.Series(sums["worker_months"], index), per=1
    )


def scheme_costs(data: Dataset) -> pd.DataFrame:
    """Return what each scheme cost and bought, over all years and months known.

    Returns:
        One row per scheme in ledger or register, sorted: scheme, realised_idr,
        worker_months, cost_per_worker_month_idr; NaN where one of the two is unknown.
    """
    nothing = pd.Series(dtype=float)
    table = pd.DataFrame(
        {
            "realised_idr": nothing if data.funding is None else _realised_by_scheme(data.funding),
            "worker_months": nothing
            if data.cube is None
            else data.cube.groupby("scheme")["people"].sum(),
        }
    ).astype(float)
    months = table["worker_months"].where(table["worker_months"] > 0)
    table["cost_per_worker_month_idr"] = table["realised_idr"] / months
    return table.rename_axis("scheme").reset_index()


def _realised_by_scheme(lines: pd.DataFrame) -> pd.Series:
    return lines[lines["kind"] == "realised"].groupby("scheme")["amount_idr"].sum()


def _by_area(lines: pd.DataFrame, level: str) -> pd.Series:
    length = CODE_LENGTH[level]
    at_or_below = lines[lines["area_code"].str.len() >= length]
    area = at_or_below["area_code"].str[:length].rename("area_code")
    return at_or_below.groupby(area)["amount_idr"].sum()
