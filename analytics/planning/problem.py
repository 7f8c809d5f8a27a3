"""What the integer programme is asked, as plain tables: people, months, prices, money, bounds."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

PAYMENT_TYPES = {
    "kind": int, "line": int, "fiscal_year": int, "cost_idr": float, "closed": bool, "barred": bool,
}  # fmt: skip


@dataclass(frozen=True)
class Problem:
    """One allocation to solve; nothing in it knows of a register or a law.

    Attributes:
        pools: People who can be taken in, one row per group: village_code, due (number of the
            plan month from which they need cover, 0 for the first), palm (may be paid by a
            fund for palm workers only), first (is taken in before others), people.
        lines: One row per fund source and fiscal year: fund_source, fiscal_year, budget_idr,
            cap_idr (NaN: none), closed (may not pay), palm_only.
        prices: IDR a person and month; index fund_source, a column per plan month.
        weights: By village code, how it counts when people are shared out; NaN is unknown.
        floor: People at least in each village of `weights`, or all it has where that is fewer.
        ceiling: People at most in a village; None for no bound.
    """

    pools: pd.DataFrame
    lines: pd.DataFrame
    prices: pd.DataFrame
    weights: pd.Series
    floor: int = 0
    ceiling: int | None = None

    @property
    def villages(self) -> list[str]:
        """Return the village codes, in the order of `weights`."""
        return self.weights.index.tolist()

    @property
    def village_of(self) -> np.ndarray:
        """Return the number of each pool's village."""
        return self.weights.index.get_indexer(self.pools["village_code"])

    @property
    def available(self) -> np.ndarray:
        """Return the people of all pools by village."""
        return self.in_villages(self.pools["people"].to_numpy())

    @property
    def low(self) -> np.ndarray:
        """Return the people that each village must have."""
        return np.minimum(self.available, self.floor)

    @property
    def high(self) -> np.ndarray:
        """Return the people that each village may have."""
        most = self.available
        return most if self.ceiling is None else np.minimum(most, self.ceiling)

    def in_villages(self, people: np.ndarray) -> np.ndarray:
        """Sum a number per pool by village."""
        return np.bincount(self.village_of, people, len(self.weights)).astype(int)

    def kinds(self) -> tuple[pd.DataFrame, np.ndarray]:
        """Return the kinds of people that no rule of money tells apart, and each pool's kind.

        What a fund pays depends on palm and due alone, so money is reckoned by kind and
        handed to villages afterwards: exact, and as small for 7,000 areas as for 100.
        """
        columns = ["palm", "due", "first"]
        kinds = self.pools[columns].drop_duplicates().sort_values(columns, ignore_index=True)
        number = kinds.reset_index(names="kind")
        return kinds, self.pools[columns].merge(number, on=columns)["kind"].to_numpy()

    def payments(self) -> pd.DataFrame:
        """Return who may pay for whom: one row per kind and line with months to pay.

        Returns:
            kind, line, fiscal_year, cost_idr (a person, for that year's months), closed and
            barred (the fund pays palm workers only, and these are none).
        """
        kinds, _ = self.kinds()
        rows = []
        for line in self.lines.itertuples():
            price = self.prices.loc[line.fund_source]
            inside = price[price.index.year == line.fiscal_year]
            position = price.index.get_indexer(inside.index)
            for kind in kinds.itertuples():
                months = position >= kind.due
                if months.any():
                    cost = float(inside[months].sum())
                    barred = line.palm_only and not kind.palm
                    rows.append(
                        (kind.Index, line.Index, line.fiscal_year, cost, line.closed, barred)
                    )
        return pd.DataFrame(rows, columns=list(PAYMENT_TYPES)).astype(PAYMENT_TYPES)
