"""What one rupiah of contribution brought in benefits (question E3): a ratio, not a return.

Insurance protects whoever is insured, whether anything happens or not. With few claims in a year
the ratio says little of the next; treatment of accidents counts only where its amount was given.
"""

import pandas as pd

from analytics.dataset import Dataset
from analytics.impact.claims import deaths_at_most

COLUMNS = [
    "basis", "contributions_idr", "paid_months", "paid", "paid_idr", "per_rupiah",
    "deaths_at_most",
]  # fmt: skip


def of_ledger(data: Dataset) -> pd.DataFrame | None:
    """Return benefits paid per rupiah of contribution realised in the ledger; None if unknown.

    Returns:
        One row: `COLUMNS`. contributions_idr and paid_idr (IDR, all years), paid_months (the
        worker-months that the contributions are for; NaN where unknown), paid (claims),
        per_rupiah (IDR per IDR; NaN without any contribution) and `claims.deaths_at_most`.
    """
    if data.funding is None or data.claims is None:
        return None
    lines = data.funding[data.funding["kind"] == "realised"]
    return _row(data.claims, "ledger", float(lines["amount_idr"].sum()), float("nan"))


def of_register(data: Dataset) -> pd.DataFrame | None:
    """Return the same per rupiah of contribution for the months of cover in the register."""
    if data.cube is None or data.claims is None:
        return None
    begun = data.cube[data.cube["month"] <= data.newest_month()]
    contributions, months = begun[["contribution_idr", "covers"]].sum().astype(float)
    return _row(data.claims, "register", contributions, months)


def _row(claims: pd.DataFrame, basis: str, contributions: float, months: float) -> pd.DataFrame:
    paid = claims[claims["paid_date"].notna()]
    amount = float(paid["amount_idr"].sum())
    ratio = amount / contributions if contributions > 0 else float("nan")
    row = (basis, contributions, months, float(len(paid)), amount, ratio, deaths_at_most(paid))
    return pd.DataFrame([row], columns=COLUMNS)
