"""Concentration curve and index: is protection found more with the poor or with the better-off?

Definitions and the form for grouped data: O. O'Donnell, E. van Doorslaer, A. Wagstaff and
M. Lindelow, "Analyzing Health Equity Using Household Survey Data", World Bank, 2008, chapters 7
and 8; the same formula with its worked example stands in the World Bank's "Quantitative
Techniques for Health Equity Analysis", Technical Note 7.
"""

from dataclasses import dataclass

import pandas as pd

from analytics import welfare
from analytics.coverage import counts
from analytics.dataset import Dataset
from analytics.targeting.errors import by_person, of_month, on_day
from analytics.targeting.shape import DECILE, WORKERS
from analytics.vocabulary import DECILES

# Nearer to 0 than this it is called even: a difference that a reader could not act upon.
EVEN = 0.02


@dataclass(frozen=True)
class Concentration:
    """The curve of one month and area, and its index.

    Attributes:
        method: ``person``, groups are deciles of workers; or ``village``, groups are villages
            from the largest share of deciles 1-4 to the smallest.
        groups: One row per group, poorest first: population, reached (people).
        curve: As `curve` returns it.
        index: As `index` returns it.
    """

    method: str
    groups: pd.DataFrame
    curve: pd.DataFrame
    index: float

    @property
    def leaning(self) -> str:
        """Return towards whom protection leans, as `leaning_of` says it."""
        return leaning_of(self.index)


def concentration(data: Dataset, month: pd.Timestamp, area: str) -> Concentration | None:
    """Return the concentration of protection in `area`; None where it cannot be known.

    By person where register and poverty register are matched, else by village; a single
    village, or nobody reached, has none.
    """
    method = "person" if by_person(data) else "village"
    groups = (_deciles if method == "person" else _villages)(data, month, area)
    groups = groups[groups["population"] > 0]
    if len(groups) < 2 or not groups["reached"].sum() > 0:
        return None
    return Concentration(method, groups, curve(groups), index(groups))


def leaning_of(found: float) -> str:
    """Return towards whom an `index` leans: ``poor``, ``even`` or ``better_off``."""
    if abs(found) < EVEN:
        return "even"
    return "poor" if found < 0 else "better_off"


def curve(groups: pd.DataFrame) -> pd.DataFrame:
    """Return the cumulative shares of population and of reached, poorest first, from 0 to 1.

    Args:
        groups: One row per group, poorest first: population, reached.
    """
    parts = groups[["population", "reached"]].astype(float).cumsum()
    shares = (parts / parts.iloc[-1]).reset_index(drop=True)
    start = pd.DataFrame({"population": [0.0], "reached": [0.0]})
    return pd.concat([start, shares], ignore_index=True)


def index(groups: pd.DataFrame) -> float:
    """Return the concentration index: negative where the poor have more, positive where less.

    C = (p1·L2 − p2·L1) + … + (pT−1·LT − pT·LT−1), p and L the cumulative shares of population
    and of what is reached, over T groups (Technical Note 7, grouped data). It equals
    2/μ · cov(h, r), and twice the area between the 45° line and the curve.

    Args:
        groups: As in `curve`; someone must be reached.
    """
    points = curve(groups).iloc[1:]
    p, reached = points["population"].to_numpy(), points["reached"].to_numpy()
    return float((p[:-1] * reached[1:] - p[1:] * reached[:-1]).sum())


def _deciles(data: Dataset, month: pd.Timestamp, area: str) -> pd.DataFrame:
    listed, reached = on_day(data, month, DECILE), of_month(data, month, DECILE)
    reached = reached[reached["counted"] == WORKERS]
    sums = [
        rows[rows["village_code"].isin(data.codes("village", area))].groupby("value")[name].sum()
        for rows, name in ((listed, "workers"), (reached, "people"))
    ]
    table = pd.DataFrame(dict(zip(("population", "reached"), sums, strict=True)))
    return table.reindex(list(map(str, DECILES))).fillna(0)


def _villages(data: Dataset, month: pd.Timestamp, area: str) -> pd.DataFrame:
    """Return villages of the same share as one group: none of them is poorer than the other."""
    empty = pd.DataFrame({"population": [], "reached": []})
    unit = welfare.share_unit(data, month)
    if unit is None or data.cube is None:
        return empty
    villages = data.codes("village", area)
    table = pd.DataFrame({
        "share": welfare.low_decile_share(data, "village", month)["value"],
        "population": welfare.decile_counts(data, month)[f"{unit}_all"],
        "reached": counts(data, "village", month)["people"],
    }).reindex(villages).dropna()  # fmt: skip
    groups = table.groupby("share", sort=True)[["population", "reached"]].sum()
    return groups.iloc[::-1]
