"""Every figure of the catalogue that areas have, for every area of a level, in one month."""

from collections.abc import Callable, Iterable
from functools import partial

import pandas as pd

from analytics import coverage, equity, funding, metrics, rates, renewals, ucj, welfare
from analytics.dataset import Dataset
from analytics.metrics import METRICS, Metric
from analytics.targeting import errors

COLUMNS = [
    "area_code", "month", "indicator", "value", "unit", "numerator", "denominator", "nature",
    "source", "as_of",
]  # fmt: skip

Compute = Callable[[Dataset, str, pd.Timestamp], pd.DataFrame]


def indicators(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return one row per area and indicator, with unit and origin.

    UCJ coverage comes once for the leading definition of the worker base, and once more
    under ``ucj_coverage_pct.<definition>`` for each definition known. Values are NaN where
    there is no data yet. Columns: `COLUMNS`.
    """
    asked = ((level, month, key) for key in computations(data))
    table = told(data, asked).sort_values("area_code", kind="stable")
    return table[COLUMNS].reset_index(drop=True)


def told(data: Dataset, asked: Iterable[tuple[str, pd.Timestamp, str]]) -> pd.DataFrame:
    """Return the figures asked for as (level, month, key): level and `COLUMNS`, in that order."""
    known = computations(data)
    tables = {
        (level, month, key): known[key][1](data, level, month).rename_axis("area_code")
        for level, month, key in asked
    }
    table = pd.concat(tables, names=["level", "month", "indicator"]).reset_index()
    described = {key: _described(data, metric) for key, (metric, _) in known.items()}
    return table.join(pd.DataFrame.from_dict(described, orient="index"), on="indicator")


def computations(data: Dataset) -> dict[str, tuple[Metric, Compute]]:
    """Return the metric of each figure, by its key, and how it is computed."""
    by_definition = {
        f"{metrics.UCJ_COVERAGE.key}.{definition}": (
            metrics.UCJ_COVERAGE,
            partial(ucj.coverage, definition=definition),
        )
        for definition in ucj.definitions(data)
    }
    return {key: (METRICS[key], compute) for key, compute in COMPUTE.items()} | by_definition


def value(data: Dataset, metric: Metric, level: str, month: pd.Timestamp) -> pd.DataFrame:
    """Return one metric: index area_code; value, numerator, denominator."""
    return COMPUTE[metric.key](data, level, month)


def _described(data: Dataset, metric: Metric) -> dict[str, str]:
    origin = data.origin(*metric.sources)
    return {
        "unit": metric.unit,
        "nature": origin.nature,
        "source": origin.source,
        "as_of": origin.as_of,
    }


def _count(column: str) -> Compute:
    return lambda data, level, month: rates.plain(coverage.counts(data, level, month)[column])


def _ledger(column: str) -> Compute:
    return lambda data, level, month: rates.plain(funding.ledger(data, level, month)[column])


def _ending(months: int) -> Compute:
    return lambda data, level, month: rates.plain(renewals.ending(data, level, month, months))


def _ucj(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    return ucj.coverage(data, level, month, _leading(data))


def _worker_base(data: Dataset, level: str, month: pd.Timestamp) -> pd.DataFrame:
    return rates.plain(ucj.worker_base(data, level, month, _leading(data)))


def _leading(data: Dataset) -> str:
    return ucj.leading_definition(data) or ""


COMPUTE: dict[str, Compute] = {
    "people": _count("people"),
    "villages_at_100": coverage.villages_at_quota,
    "programme_coverage_pct": coverage.programme_coverage,
    "protected_per_100_adults": coverage.per_100_adults,
    "quota_per_100_adults": lambda data, level, _month: equity.quota_per_100(data, level),
    "vulnerable_coverage_pct": welfare.vulnerable_coverage,
    "low_decile_share_pct": welfare.low_decile_share,
    "poverty_rate_pct": welfare.poverty_rate,
    "inclusion_error_pct": errors.inclusion_error,
    "exclusion_error_pct": errors.exclusion_error,
    "worker_months": lambda data, level, month: rates.plain(
        coverage.worker_months(data, level, month)
    ),
    "ending_30_days": _ending(1),
    "ending_60_days": _ending(2),
    "ending_90_days": _ending(3),
    "renewal_cost_idr": renewals.renewal_cost,
    "grace": _count("grace"),
    "double_paid": _count("double_paid"),
    "double_paid_idr": _count("double_paid_idr"),
    "ceiling_idr": _ledger("ceiling"),
    "realised_idr": _ledger("realised"),
    "absorption_pct": funding.absorption,
    "cost_per_worker_month_idr": lambda data, level, _month: funding.cost_per_worker_month(
        data, level
    ),
    "ucj_coverage_pct": _ucj,
    "active_members": lambda data, level, month: rates.plain(
        ucj.active_members(data, level, month)
    ),
    "worker_base": _worker_base,
}
