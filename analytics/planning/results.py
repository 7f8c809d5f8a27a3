"""What a plan comes to: by village, by payer, month by month, and in a few numbers."""

import numpy as np
import pandas as pd

from analytics import members, ucj
from analytics.dataset import Dataset
from analytics.planning.allocation import Allocation
from analytics.planning.pools import KINDS, Pools
from analytics.planning.problem import Problem
from analytics.planning.scenario import Scenario

SELF = "self"


def payers(problem: Problem, found: Allocation) -> pd.DataFrame:
    """Return who pays for whom: one row per group of people, fund source and fiscal year.

    Money is reckoned by kind of people; here it is handed out village by village, one fund
    after the other, so that most villages have one payer and a person keeps theirs if it can.

    Returns:
        pool (row of `Problem.pools`), line (row of `Problem.lines`), people and cost_idr.
    """
    _, kind_of = problem.kinds()
    tables = [
        _hand_out(found.taken, np.flatnonzero(kind_of == kind), rows)
        for (kind, _), rows in found.paid.groupby(["kind", "fiscal_year"])
    ]
    if not tables:
        return pd.DataFrame(columns=["pool", "line", "people", "cost_idr"], dtype=float)
    return pd.concat(tables, ignore_index=True)


def by_village(
    data: Dataset, pools: Pools, taken: np.ndarray, paid: pd.DataFrame, last: pd.Timestamp
) -> pd.DataFrame:
    """Return the quota of every village of the area.

    Returns:
        village_code, village_label, subdistrict_name; renewal, former and new (people the
        budget takes in, of each kind), taken (their sum), palm (of taken), self (who renew
        themselves), running (covered at the plan's end without it) and protected (with it);
        available (people who could be taken in), cost_idr; poor, adults and gap of the village,
        NaN where unknown.
    """
    rows = pools.rows.assign(taken=taken, palm_taken=taken * pools.rows["palm"])
    kinds = rows.pivot_table(index="village_code", columns="kind", values="taken", aggfunc="sum")
    names = data.villages.set_index("code")[["village_label", "subdistrict_name"]]
    by = rows.groupby("village_code")
    placed = paid.join(rows["village_code"], on="pool")
    sums = {
        **{kind: kinds.get(kind, pd.Series(dtype=int)) for kind in KINDS},
        "taken": by["taken"].sum(),
        "palm": by["palm_taken"].sum(),
        SELF: by["self_paying"].sum(),
        "running": _running(data, last),
        "available": by["people"].sum(),
        "cost_idr": placed.groupby("village_code")["cost_idr"].sum(),
    }
    counts = pd.DataFrame({name: sums[name] for name in sums}).reindex(names.index).fillna(0)
    counts = counts.astype(int)
    counts["protected"] = counts[["running", "taken", SELF]].sum(axis=1)
    table = names.join(counts).join(pools.villages[["poor", "adults", "gap"]])
    return table.rename_axis("village_code").reset_index()


def by_fund(lines: pd.DataFrame, paid: pd.DataFrame) -> pd.DataFrame:
    """Return `rules.lines` with people, cost_idr and left_idr of each fund and fiscal year."""
    sums = paid.groupby("line")[["people", "cost_idr"]].sum()
    table = lines.join(sums.reindex(lines.index, fill_value=0))
    return table.assign(left_idr=table["budget_idr"] - table["cost_idr"])


def by_month(
    data: Dataset, scenario: Scenario, pools: Pools, taken: np.ndarray, costs: pd.Series
) -> pd.DataFrame:
    """Return the plan month by month, beside what happens without it.

    Args:
        costs: IDR of the budget by month.

    Returns:
        One row per month: month, running (people covered without the plan), taken, self,
        protected (all three), cost_idr, running_ucj_pct and ucj_pct (% of the worker base; NaN
        where membership or base is unknown).
    """
    months = scenario.calendar
    due = pools.rows["due"].to_numpy()
    self_paying = pools.rows["self_paying"].to_numpy()
    table = pd.DataFrame(
        {
            "month": months,
            "running": [int(_running(data, month).sum()) for month in months],
            "taken": [int(taken[due <= n].sum()) for n in range(len(months))],
            SELF: [int(self_paying[due <= n].sum()) for n in range(len(months))],
            "cost_idr": costs.reindex(months, fill_value=0).to_numpy(),
        }
    )
    table["protected"] = table[["running", "taken", SELF]].sum(axis=1)
    others, workers = _members_elsewhere(data, months[0])
    for column, people in (("running_ucj_pct", "running"), ("ucj_pct", "protected")):
        table[column] = 100 * (others + table[people]) / workers
    return table


def monthly_costs(problem: Problem, found: Allocation) -> pd.Series:
    """Return IDR of the budgets by month of the plan."""
    kinds, _ = problem.kinds()
    costs = pd.Series(0.0, index=problem.prices.columns)
    for row in found.paid.itertuples():
        price = problem.prices.loc[problem.lines.loc[row.line, "fund_source"]]
        inside = np.arange(len(price)) >= kinds.loc[row.kind, "due"]
        costs += price * row.people * (inside & (price.index.year == row.fiscal_year))
    return costs


def summary(
    pools: Pools, villages: pd.DataFrame, months: pd.DataFrame, budget_idr: float, self_idr: float
) -> dict[str, float]:
    """Return the plan in numbers, at its last month.

    Returns:
        protected, taken, self, running (people), villages (with someone taken in or paying
        themselves), poor (workers of deciles 1–4 newly taken in, at least; NaN where no register
        tells them), palm, base (people that `Pools.base` counts; NaN where nobody knows),
        budget_idr, cost_idr (of it), self_idr (of the members), ucj_pct, running_ucj_pct, and
        unknown (villages whose workers nobody counted).
    """
    last = months.iloc[-1]
    people = ("protected", "taken", SELF, "running", "ucj_pct", "running_ucj_pct")
    reached = villages["taken"] + villages[SELF] > 0
    return {
        **{name: float(last[name]) for name in people},
        "villages": float(reached.sum()),
        "poor": float(villages["new"].sum()) if pools.base == "poor" else float("nan"),
        "palm": float(villages["palm"].sum()),
        "base": float(pools.villages["base"].sum(min_count=1)),
        "budget_idr": budget_idr,
        "cost_idr": float(months["cost_idr"].sum()),
        "self_idr": self_idr,
        "unknown": float(pools.villages["base"].isna().sum()),
    }


def self_cost(pools: Pools, price: pd.Series) -> float:
    """Return what those who renew themselves pay until the plan's end, in IDR."""
    ahead = price.to_numpy()[::-1].cumsum()[::-1]
    rows = pools.rows
    return float((ahead[rows["due"].to_numpy(dtype=int)] * rows["self_paying"].to_numpy()).sum())


def _hand_out(taken: np.ndarray, pools: np.ndarray, rows: pd.DataFrame) -> pd.DataFrame:
    """Match people in a queue with payers in a queue: what of both lies on the same stretch."""
    people = taken[pools].cumsum()
    payer = rows["people"].to_numpy().cumsum()
    start = np.maximum.outer(people - taken[pools], payer - rows["people"].to_numpy())
    shared = np.clip(np.minimum.outer(people, payer) - start, 0, None)
    pool, line = np.nonzero(shared)
    count = shared[pool, line]
    return pd.DataFrame(
        {
            "pool": pools[pool],
            "line": rows["line"].to_numpy()[line],
            "people": count,
            "cost_idr": count * rows["cost_idr"].to_numpy()[line],
        }
    )


def _running(data: Dataset, month: pd.Timestamp) -> pd.Series:
    """Return the people covered in `month` as booked already, by village."""
    if data.cube is None:
        return pd.Series(dtype=int)
    rows = data.cube[data.cube["month"] == month]
    return rows.groupby("village_code")["people"].sum()


def _members_elsewhere(data: Dataset, month: pd.Timestamp) -> tuple[float, float]:
    """Return the newest active members beside the register's people of that day, and the base."""
    definition = ucj.leading_definition(data)
    known = members.until(members.with_base(data, definition), month)
    if known is None:
        return float("nan"), float("nan")
    newest = known.iloc[-1]
    covered = 0.0 if data.cube is None else newest["programme"]
    return newest["active_members"] - covered, newest["workers"]
