"""What changed since the month before: people, villages at their quota, payments, claims."""

from dataclasses import dataclass

import pandas as pd

from analytics import budget, coverage
from analytics.dataset import Dataset
from analytics.store.reference import level_of

CLAIM_DATES = ["event_date", "reported_date", "paid_date"]


@dataclass(frozen=True)
class Change:
    """An area in one month against the month before it.

    People protected in both months, those whose cover started and those whose cover had ended
    with the month before. Villages that came to their quota or fell below it, by label, out of
    `villages` with a quota, of which `at_quota` have it now; NaN in a single village and where
    no village has a quota. What was paid in the month, in IDR; NaN where the fiscal year has no
    line there. Claims paid in the regency and their IDR; NaN elsewhere, and for months that the
    table of claims does not reach.
    """

    people: int
    before: int
    started: int
    ended: int
    reached: tuple[str, ...]
    fell: tuple[str, ...]
    at_quota: float
    villages: float
    paid_idr: float
    claims: float
    claims_idr: float


def since_month_before(data: Dataset, month: pd.Timestamp, area: str) -> Change | None:
    """Return what changed in `area` from the month before `month`; None without a register."""
    if data.cube is None:
        return None
    prior = month - pd.DateOffset(months=1)
    now, before = (coverage.of_area(data, area, each) for each in (month, prior))
    villages = _at_quota(data, month, prior, area)
    told = level_of(area) != "village" and len(villages) > 0
    claims, claims_idr = _claims(data, month) if area == data.area else (float("nan"),) * 2
    return Change(
        people=int(now["people"]),
        before=int(before["people"]),
        started=int(now["started"]),
        ended=int(before["ending"]),
        reached=tuple(villages.index[villages["now"] & ~villages["before"]]),
        fell=tuple(villages.index[villages["before"] & ~villages["now"]]),
        at_quota=float(villages["now"].sum()) if told else float("nan"),
        villages=float(len(villages)) if told else float("nan"),
        paid_idr=_paid(data, month, area),
        claims=claims,
        claims_idr=claims_idr,
    )


def _at_quota(data: Dataset, month: pd.Timestamp, prior: pd.Timestamp, area: str) -> pd.DataFrame:
    """Return which villages have their quota now and had it before, by label."""
    inside = data.villages[data.villages["code"].isin(data.codes("village", area))]
    villages = inside.dropna(subset=["quota"])
    quota = villages.set_index("code")["quota"]
    reached = {
        name: (coverage.village_people(data, each).reindex(quota.index) >= quota).to_numpy()
        for name, each in (("now", month), ("before", prior))
    }
    return pd.DataFrame(reached, index=villages["village_label"])


def _paid(data: Dataset, month: pd.Timestamp, area: str) -> float:
    lines = budget.known_lines(data, area, month, month.year)
    if lines.empty:
        return float("nan")
    paid = lines[(lines["kind"] == "realised") & (lines["date"] >= month)]
    return float(paid["amount_idr"].sum())


def _claims(data: Dataset, month: pd.Timestamp) -> tuple[float, float]:
    """Return number and IDR of the claims paid; NaN outside the months the table reaches."""
    if data.claims is None:
        return float("nan"), float("nan")
    dates = data.claims[CLAIM_DATES]
    end = month + pd.offsets.MonthEnd(0)
    if not dates.min().min() <= end or not dates.max().max() >= month:
        return float("nan"), float("nan")
    paid = data.claims[data.claims["paid_date"].between(month, end)]
    return float(len(paid)), float(paid["amount_idr"].sum())
