"""Where a paper takes its figures from: the data of a version, or an edition for the public."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pandas as pd

from analytics import contributions, funding, indicators, rates, ucj
from analytics.dataset import Dataset
from analytics.edition.edition import Edition
from analytics.edition.public_table import HIDDEN
from analytics.metrics import ABSORPTION, ACTIVE_MEMBERS, CEILING, REALISED, WORKER_BASE, Metric
from analytics.store import parameters

# How far back the newest ledger of an edition is looked for.
EARLIER_YEARS = 5
COLUMNS = ["value", "denominator", HIDDEN]


@dataclass(frozen=True)
class Told:
    """What is known about all areas of one regency.

    Attributes:
        figures: (metric, level, month) → index area_code: `COLUMNS`. NaN is unknown, or
            withheld where ``hidden``.
        gap: month → as `ucj.this_years_gap`.
        money: (area, month) → as `funding.latest_year`.
    """

    figures: Callable[[Metric, str, pd.Timestamp], pd.DataFrame]
    gap: Callable[[pd.Timestamp], dict[str, float]]
    money: Callable[[str, pd.Timestamp], dict[str, float | int | None]]


def of_data(data: Dataset) -> Told:
    """Return what a data version tells: all of it."""

    def figures(metric: Metric, level: str, month: pd.Timestamp) -> pd.DataFrame:
        return indicators.value(data, metric, level, month).assign(**{HIDDEN: False})[COLUMNS]

    return Told(
        figures,
        lambda month: ucj.this_years_gap(data, month),
        lambda area, month: funding.latest_year(data, area, month),
    )


def of_edition(edition: Edition) -> Told:
    """Return what an edition tells: what was published, and nothing else."""
    return Told(
        partial(_published, edition), partial(_public_gap, edition), partial(_public_money, edition)
    )


def _published(edition: Edition, metric: Metric, level: str, month: pd.Timestamp) -> pd.DataFrame:
    table, codes = edition.table("indicators"), edition.codes(level)
    if table is None:
        return rates.plain(rates.unknown(codes)).assign(**{HIDDEN: False})[COLUMNS]
    own = table[(table["indicator"] == metric.key) & (table["month"] == month)]
    found = own.set_index("area_code")[COLUMNS].reindex(codes)
    return found.assign(**{HIDDEN: found[HIDDEN].eq(True)})


def _of_regency(edition: Edition, metric: Metric, month: pd.Timestamp) -> float:
    return float(_published(edition, metric, "regency", month)["value"].iloc[0])


def _public_gap(edition: Edition, month: pd.Timestamp) -> dict[str, float]:
    members, base = (
        _of_regency(edition, metric, month) for metric in (ACTIVE_MEMBERS, WORKER_BASE)
    )
    due = ucj.leading(parameters.ucj_targets(edition.area), month)
    wanted = float("nan") if due is None else float(due["target_pct"])
    people = ucj.missing(members, base, wanted)
    return {
        "coverage_pct": 100 * members / base if base else float("nan"),
        "target_pct": wanted,
        "people": people,
        "cost_idr": people * contributions.year_price(month),
    }


def _public_money(
    edition: Edition, _area: str, month: pd.Timestamp
) -> dict[str, float | int | None]:
    """Return the ledger of the newest year that has one; money is told for the regency alone."""
    for year in range(month.year, month.year - EARLIER_YEARS, -1):
        until = min(month, pd.Timestamp(year, 12, 1))
        told = {
            metric.key: _of_regency(edition, metric, until)
            for metric in (REALISED, CEILING, ABSORPTION)
        }
        if pd.notna(told[REALISED.key]):
            return {"fiscal_year": year} | told
    return {"fiscal_year": None} | told
