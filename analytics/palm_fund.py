"""Does the ledger keep what the law leaves of DBH Sawit for palm workers? (question P6)"""

import pandas as pd

from analytics import budget
from analytics.dataset import Dataset
from analytics.store import parameters, published

FUND = SCHEME = "dbh_sawit"
ALLOCATION = "dbh_sawit_allocation_idr"
COLUMNS = [
    "fiscal_year", "allocation_idr", "share_pct", "cap_idr", "ceiling_idr", "realised_idr",
    "ceiling_pct", "realised_pct", "verdict", "source", "reference", "unverified",
]  # fmt: skip


def shares(data: Dataset, month: pd.Timestamp, year: int | None = None) -> pd.DataFrame:
    """Return what the ledger takes from DBH Sawit against the share the law leaves for it.

    The law leaves that share to all uses other than roads together, so ``kept`` means: as far
    as this ledger goes. Always for the whole regency, which receives the allocation.

    Args:
        month: Payments dated after its end do not count.
        year: The fiscal year; None for all with a line or an allocation, not after `month`.

    Returns:
        One row per fiscal year, sorted: `COLUMNS`. allocation_idr as published in `source`;
        cap_idr is `share_pct` of it by `reference`; ceiling_pct and realised_pct are shares of
        the allocation; verdict is ``kept``, ``exceeded`` (by ceiling or payments), or
        ``unknown`` without a published allocation, a ledger line or a rule. NaN where unknown.
    """
    known = published.series("dbh_sawit", data.area)
    known = known[known["indicator"] == ALLOCATION].drop_duplicates("year").set_index("year")
    lines = data.funding
    own = [] if lines is None else lines.loc[lines["fund_source"] == FUND, "fiscal_year"]
    asked = {int(each) for each in [*known.index, *own]}
    chosen = sorted(each for each in asked if (each == year if year else each <= month.year))
    rows = [_share(data, month, each, known) for each in chosen]
    return pd.DataFrame(rows, columns=COLUMNS)


def schemes_paid(data: Dataset, month: pd.Timestamp, year: int | None = None) -> pd.DataFrame:
    """Return what DBH Sawit pays for; only palm workers may be among it.

    Returns:
        One row per scheme, sorted: scheme, palm (whether it may), amount_idr (the larger of
        ceiling and realised) and worker_months in the register of those years, both through
        `month`; NaN where that side has none. Without rows where nothing is known.
    """
    lines = budget.known_lines(data, data.area, month, year)
    lines = lines[lines["fund_source"] == FUND]
    amounts = budget.sums_of(lines, ["scheme"]).max(axis=1)
    table = pd.DataFrame({"amount_idr": amounts, "worker_months": _months(data, month, year)})
    table = table.astype(float).rename_axis("scheme").reset_index()
    return table.assign(palm=table["scheme"] == SCHEME)


def _share(data: Dataset, month: pd.Timestamp, year: int, known: pd.DataFrame) -> dict[str, object]:
    rule = parameters.fund_rule(FUND, year)
    sources = budget.by_source(data, data.area, month, year).set_index("fund_source")
    sums = sources.reindex([FUND]).iloc[0]
    allocation = known["value"].get(year, float("nan"))
    share = float("nan") if rule.ceiling_pct is None else rule.ceiling_pct
    cap = allocation * share / 100
    return {
        "fiscal_year": year,
        "allocation_idr": float(allocation),
        "share_pct": share,
        "cap_idr": cap,
        "ceiling_idr": sums["ceiling_idr"],
        "realised_idr": sums["realised_idr"],
        "ceiling_pct": 100 * sums["ceiling_idr"] / allocation,
        "realised_pct": 100 * sums["realised_idr"] / allocation,
        "verdict": _verdict(sums[["ceiling_idr", "realised_idr"]].max(), cap),
        "source": known["source"].get(year, ""),
        "reference": rule.reference,
        "unverified": rule.unverified,
    }


def _verdict(taken: float, cap: float) -> str:
    if pd.isna(taken) or pd.isna(cap):
        return "unknown"
    return "exceeded" if taken > cap else "kept"


def _months(data: Dataset, month: pd.Timestamp, year: int | None) -> pd.Series:
    if data.cube is None:
        return pd.Series(dtype=float)
    rows = data.cube[(data.cube["fund_source"] == FUND) & (data.cube["people"] > 0)]
    rows = rows[rows["month"] <= month]
    rows = rows if year is None else rows[rows["month"].dt.year == year]
    return rows.groupby("scheme")["people"].sum()
