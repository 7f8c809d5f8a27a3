"""Share out the money: as many people as it can protect, then as near to the priority as it can."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from scipy import sparse

from analytics.planning import programme
from analytics.planning.problem import Problem
from analytics.planning.programme import INFEASIBLE, OPTIMAL, SLACK, Answer, Programme
from analytics.planning.shares import share_out


@dataclass(frozen=True)
class Allocation:
    """Who is taken in, and who pays.

    Attributes:
        status: ``optimal`` (proven), ``stopped`` (out of time: lawful, perhaps not the best)
            or ``infeasible``.
        gap: Largest share by which a better answer could not be ruled out; 0, but for rounding,
            where proven.
        taken: People per row of `Problem.pools`; none where infeasible.
        paid: One row per kind of people and line that pays: kind, line, fiscal_year, cost_idr
            (a person) and people.
    """

    status: str
    gap: float
    taken: np.ndarray
    paid: pd.DataFrame


class _Steps:
    """Solve one aim after the other; what an aim has reached is never given up again."""

    def __init__(self, rules: Programme) -> None:
        self.rules = rules
        self.answer = Answer(OPTIMAL, None, 0.0)
        self.worst = OPTIMAL
        self.gap = 0.0

    def reach(self, aim: np.ndarray) -> float:
        """Make `aim`·x least; return it. Later steps keep it; NaN where nothing was found."""
        cost = np.zeros(len(self.rules.whole))
        cost[: len(aim)] = aim
        answer = programme.optimise(self.rules, cost)
        self.worst = max(self.worst, answer.status)
        self.gap = max(self.gap, answer.gap)
        if answer.values is None:
            return np.nan
        self.answer = answer
        reached = float(cost @ answer.values)
        row = sparse.csr_array(cost[None, :])
        self.rules = self.rules.with_rows(row, -np.inf, reached + SLACK, "reached")
        return reached


def allocate(problem: Problem) -> Allocation:
    """Return the best lawful allocation of `problem`.

    Best, in this order: most people of the pools that come first; most people protected at the
    end; fewest people away from the villages' shares by weight; the village hurt most by that,
    in proportion to its share, as little as can be; least cost.
    """
    steps = _Steps(programme.build(problem))
    pools = problem.pools
    first = -pools["first"].to_numpy(dtype=float)
    renewed = -steps.reach(first) if first.any() else 0.0
    total = -steps.reach(-np.ones(len(pools)))
    if np.isnan(total):
        return _none(steps)
    if len(pools):
        _come_near(steps, problem, _shares(problem, round(total), round(renewed)))
        steps.reach(_cost_of(problem, len(pools)))
    return _allocation(steps, problem)


def _shares(problem: Problem, total: int, renewed: int) -> np.ndarray:
    """Return the people that each village should have by weight, of `total`."""
    low = problem.low
    first = problem.pools["people"].where(problem.pools["first"], 0).to_numpy()
    if renewed == first.sum():
        low = np.maximum(low, problem.in_villages(first))
    return share_out(total, problem.weights.to_numpy(), low, problem.high)


def _come_near(steps: _Steps, problem: Problem, shares: np.ndarray) -> None:
    """Bring each village near its share: first the sum of what lies off, then the worst case."""
    pools, villages = len(problem.pools), len(shares)
    before = len(steps.rules.whole)
    identity = sparse.identity(villages, format="csr")
    rows = sparse.csr_array((steps.rules.matrix.shape[0], 2 * villages))
    steps.rules = steps.rules.with_columns(rows, whole=False)
    payers = sparse.csr_array((villages, before - pools))
    people = sparse.hstack([programme.by_village(problem), payers])
    # people + short − over = share
    off = sparse.hstack([people, identity, -identity], format="csr")
    steps.rules = steps.rules.with_rows(off, shares, shares, "share")
    lie_off = np.concatenate([np.zeros(before), np.ones(2 * villages)])
    if steps.reach(lie_off) < 0.5:
        return
    # short ≤ worst × share: this rule is none of transport, so people must be whole by demand.
    whole = np.concatenate([np.ones(pools), steps.rules.whole[pools:]])
    steps.rules = replace(steps.rules, whole=whole)
    worst = sparse.csr_array((steps.rules.matrix.shape[0], 1))
    steps.rules = steps.rules.with_columns(worst, whole=False)
    nothing = sparse.csr_array((villages, before))
    none_over = sparse.csr_array((villages, villages))
    bound = sparse.hstack(
        [nothing, identity, none_over, -sparse.csr_array(shares[:, None].astype(float))],
        format="csr",
    )
    steps.rules = steps.rules.with_rows(bound, np.full(villages, -np.inf), 0.0, "share")
    aim = np.zeros(len(steps.rules.whole))
    aim[-1] = 1
    steps.reach(aim)


def _cost_of(problem: Problem, pools: int) -> np.ndarray:
    cost = problem.payments()["cost_idr"].to_numpy()
    return np.concatenate([np.zeros(pools), cost / cost.max(initial=1)])


def _allocation(steps: _Steps, problem: Problem) -> Allocation:
    pools, payments = len(problem.pools), problem.payments()
    values = steps.answer.values
    payers = np.rint(values[pools : pools + len(payments)]).astype(int)
    columns = ["kind", "line", "fiscal_year", "cost_idr"]
    paid = payments[columns].assign(people=payers)
    return Allocation(
        "optimal" if steps.worst == OPTIMAL else "stopped",
        steps.gap,
        programme.settle(problem, values[:pools]),
        paid[paid["people"] > 0].reset_index(drop=True),
    )


def _none(steps: _Steps) -> Allocation:
    status = "infeasible" if steps.worst == INFEASIBLE else "stopped"
    columns = ["kind", "line", "fiscal_year", "cost_idr", "people"]
    return Allocation(status, steps.gap, np.zeros(0, dtype=int), pd.DataFrame(columns=columns))
