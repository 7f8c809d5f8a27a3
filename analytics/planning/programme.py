"""The integer programme: variables, rules as rows, and one solve of it by HiGHS."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

from analytics.planning.problem import Problem

SECONDS = 60
# The solver's own precision, far below one person.
SLACK = 1e-6
OPTIMAL, STOPPED, INFEASIBLE = 0, 1, 2  # as scipy.optimize.milp says it

# A block of the programme: matrix, low, high, and the rule that each row keeps.
Rows = tuple[sparse.csr_array, np.ndarray, np.ndarray, np.ndarray]


@dataclass(frozen=True)
class Programme:
    """Rows low ≤ A·x ≤ high over bounded x; `rules` names the rule that each row keeps."""

    matrix: sparse.csr_array
    low: np.ndarray
    high: np.ndarray
    rules: np.ndarray
    least: np.ndarray
    most: np.ndarray
    whole: np.ndarray

    def with_rows(
        self, rows: sparse.csr_array, low: np.ndarray, high: np.ndarray | float, rule: str
    ) -> "Programme":
        """Return the programme with more rows, all of one rule."""
        count = rows.shape[0]
        return replace(
            self,
            matrix=sparse.vstack([self.matrix, rows], format="csr"),
            low=np.append(self.low, np.broadcast_to(low, count)),
            high=np.append(self.high, np.broadcast_to(high, count)),
            rules=np.append(self.rules, np.full(count, rule)),
        )

    def with_columns(self, columns: sparse.csr_array, whole: bool) -> "Programme":
        """Return the programme with new variables from 0 upwards, at the end."""
        more = columns.shape[1]
        return replace(
            self,
            matrix=sparse.hstack([self.matrix, columns], format="csr"),
            least=np.append(self.least, np.zeros(more)),
            most=np.append(self.most, np.full(more, np.inf)),
            whole=np.append(self.whole, np.full(more, int(whole))),
        )


@dataclass(frozen=True)
class Answer:
    """What the solver says: `values` is None where there is no solution."""

    status: int
    values: np.ndarray | None
    gap: float


def build(problem: Problem) -> Programme:
    """Return the programme of `problem`: people by pool, then payers by `problem.payments()`.

    Rules: ``everyone_paid`` (in every fiscal year each person has exactly one payer, so nobody
    is paid twice and no cover breaks off), ``budget``, ``cap`` and ``village`` (floor and
    ceiling). Whom a fund may not pay is a bound of 0.

    Only payers are whole by demand. Once they are, the rows of kinds and villages are those of
    a transport problem, whose corners are whole numbers: `settle` takes one.
    """
    payments = problem.payments()
    people = len(problem.pools)
    parts = [
        _everyone_paid(problem, payments),
        _money(problem, payments, "budget"),
        _money(problem, payments, "cap"),
        _villages(problem, len(payments)),
    ]
    matrices, lows, highs, rules = zip(*parts, strict=True)
    total = int(problem.pools["people"].sum())
    open_to = np.where(payments["closed"] | payments["barred"], 0, total)
    return Programme(
        matrix=sparse.vstack(matrices, format="csr"),
        low=np.concatenate(lows),
        high=np.concatenate(highs),
        rules=np.concatenate(rules),
        least=np.zeros(people + len(payments)),
        most=np.concatenate([problem.pools["people"], open_to]).astype(float),
        whole=np.repeat([0, 1], [people, len(payments)]),
    )


def by_village(problem: Problem) -> sparse.csr_array:
    """Return the matrix that sums people by pool to people by village."""
    pools = np.arange(len(problem.pools))
    cells = (np.ones(len(pools)), (problem.village_of, pools))
    return sparse.csr_array(cells, shape=(len(problem.weights), len(pools)))


def optimise(programme: Programme, cost: np.ndarray) -> Answer:
    """Return the x that makes cost·x least, proven so unless the time runs out."""
    if not len(cost):
        return Answer(OPTIMAL, np.zeros(0), 0.0)
    found = milp(
        cost,
        integrality=programme.whole,
        bounds=Bounds(programme.least, programme.most),
        constraints=LinearConstraint(programme.matrix, programme.low, programme.high),
        options={"mip_rel_gap": 0, "time_limit": SECONDS},
    )
    gap = getattr(found, "mip_gap", None)
    return Answer(found.status, found.x, float(gap or 0))


def settle(problem: Problem, people: np.ndarray) -> np.ndarray:
    """Return whole people by pool with the kinds of `people`, and its villages but for rounding.

    Args:
        people: A solution by pool whose sums by kind are whole.
    """
    whole = np.rint(people)
    if np.abs(people - whole).max(initial=0) < SLACK:
        return whole.astype(int)
    _, kind_of = problem.kinds()
    pools = np.arange(len(people))
    kinds = sparse.csr_array((np.ones(len(pools)), (kind_of, pools)))
    villages = by_village(problem)
    sums, inside = np.rint(kinds @ people), villages @ people
    found = milp(
        np.zeros(len(people)),
        bounds=Bounds(0, problem.pools["people"]),
        constraints=[
            LinearConstraint(kinds, sums, sums),
            LinearConstraint(villages, np.floor(inside + SLACK), np.ceil(inside - SLACK)),
        ],
    )
    return np.rint(found.x).astype(int)


def _everyone_paid(problem: Problem, payments: pd.DataFrame) -> Rows:
    """A row per kind and fiscal year it needs cover in: people taken in equal people paid for."""
    kinds, kind_of = problem.kinds()
    years = np.asarray(problem.prices.columns.year)
    needs = [(kind.Index, int(y)) for kind in kinds.itertuples() for y in set(years[kind.due :])]
    place = {need: row for row, need in enumerate(sorted(needs))}
    pools, payers = len(problem.pools), len(payments)
    matrix = sparse.lil_array((len(place), pools + payers))
    for (kind, _), row in place.items():
        matrix[row, np.flatnonzero(kind_of == kind)] = 1
    for column, pair in enumerate(zip(payments["kind"], payments["fiscal_year"], strict=True)):
        matrix[place[pair], pools + column] = -1
    nothing = np.zeros(len(place))
    return matrix.tocsr(), nothing, nothing, np.full(len(place), "everyone_paid")


def _money(problem: Problem, payments: pd.DataFrame, rule: str) -> Rows:
    """Rows of money, divided by the dearest cost so that the solver sees numbers near 1."""
    lines = problem.lines[problem.lines[f"{rule}_idr"].notna()]
    chosen = payments[payments["line"].isin(lines.index)]
    scale = payments["cost_idr"].max() if len(payments) else 1.0
    place = {line: row for row, line in enumerate(lines.index)}
    cells = (
        chosen["cost_idr"].to_numpy() / scale,
        (chosen["line"].map(place).to_numpy(dtype=int), len(problem.pools) + chosen.index),
    )
    matrix = sparse.csr_array(cells, shape=(len(lines), len(problem.pools) + len(payments)))
    high = lines[f"{rule}_idr"].to_numpy(dtype=float) / scale
    return matrix, np.full(len(lines), -np.inf), high, np.full(len(lines), rule)


def _villages(problem: Problem, payers: int) -> Rows:
    people = sparse.hstack(
        [by_village(problem), sparse.csr_array((len(problem.weights), payers))], format="csr"
    )
    return people, problem.low, problem.high, np.full(len(problem.weights), "village")
