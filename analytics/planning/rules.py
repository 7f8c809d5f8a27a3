"""What the law lets each fund pay in each fiscal year of a plan, and at which price."""

import pandas as pd

from analytics import contributions, palm_fund
from analytics.dataset import Dataset
from analytics.planning.scenario import Scenario
from analytics.store import parameters
from analytics.store.parameters import FundRule

LINE_COLUMNS = [
    "fund_source", "fiscal_year", "budget_idr", "cap_idr", "closed", "palm_only", "reason",
    "verdict", "unverified", "reference", "note_id", "note_en",
]  # fmt: skip


def lines(data: Dataset, scenario: Scenario) -> pd.DataFrame:
    """Return the budgets of `scenario` that its months can use, with what the law says of each.

    Returns:
        One row per fund source and fiscal year: `LINE_COLUMNS`. cap_idr is what the law leaves
        of DBH Sawit, less what the ledger has paid of it in that year (NaN: no cap). closed,
        with its reason, where it may not pay: ``forbidden``, ``unknown`` (no rule was found,
        unless the scenario opens these) or ``no_allocation`` (a share of an unknown amount).
        Village funds count as one sum, although each village has its own.
    """
    rows = [
        _line(data, scenario, source, year, amount)
        for source, year, amount in sorted(scenario.budgets)
        if year in scenario.years
    ]
    types = {"budget_idr": float, "cap_idr": float, "closed": bool, "palm_only": bool}
    return pd.DataFrame(rows, columns=LINE_COLUMNS).astype(types)


def prices(scenario: Scenario, sources: list[str]) -> pd.DataFrame:
    """Return IDR a person and month: index fund_source, a column per month of the plan.

    The lawful contribution, or the scenario's own, at half price where and while the law gives
    the payer its discount.

    Raises:
        DataError: A month before the first rule.
    """
    months = scenario.calendar
    full = pd.Series(
        {month: parameters.value_on("bpu_contribution", month).value for month in months}
    )
    lawful = contributions.prices(months, sources)
    if not scenario.contribution_idr:
        return lawful
    return lawful / full * scenario.contribution_idr


def discounted_months(scenario: Scenario, source: str) -> int:
    """Return in how many months of the plan the law gives `source` its discount."""
    payers = [contributions.payer(source, month) for month in scenario.calendar]
    return sum(bool(payer["discounted"]) for payer in payers)


def _line(
    data: Dataset, scenario: Scenario, source: str, year: int, amount: int
) -> dict[str, object]:
    rule = parameters.fund_rule(source, year)
    cap = _cap(data, rule, scenario.allocation_idr)
    reason = _reason(rule, cap, scenario.open_unknown)
    return {
        "fund_source": source,
        "fiscal_year": year,
        "budget_idr": float(amount),
        "cap_idr": cap,
        "closed": reason != "",
        "palm_only": source == palm_fund.FUND,
        "reason": reason,
        "verdict": rule.verdict,
        "unverified": rule.unverified,
        "reference": rule.reference,
        "note_id": rule.note.get("id", ""),
        "note_en": rule.note.get("en", ""),
    }


def _cap(data: Dataset, rule: FundRule, assumed: int) -> float:
    """Return what is left of the fund's lawful share; NaN without such a rule or its amount."""
    if rule.ceiling_pct is None:
        return float("nan")
    december = pd.Timestamp(rule.fiscal_year, 12, 1)
    known = palm_fund.shares(data, december, rule.fiscal_year)
    published, spent = known[["allocation_idr", "realised_idr"]].sum() if len(known) else (0, 0)
    allocation = published or assumed or float("nan")
    return max(0.0, allocation * rule.ceiling_pct / 100 - spent) if allocation > 0 else allocation


def _reason(rule: FundRule, cap: float, open_unknown: bool) -> str:
    if rule.verdict == "forbidden":
        return "forbidden"
    if rule.verdict == "unknown" and not open_unknown:
        return "unknown"
    return "no_allocation" if rule.ceiling_pct is not None and pd.isna(cap) else ""
