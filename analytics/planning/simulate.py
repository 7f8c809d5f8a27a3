"""Try a scenario out: people, law and money in; quota, cost and coverage out (P4, P5, P12)."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.dataset import Dataset
from analytics.origin import Origin, combine
from analytics.planning import allocation, obstacles, results, rules
from analytics.planning.obstacles import Obstacle
from analytics.planning.pools import Pools, comes_first, pools
from analytics.planning.problem import Problem
from analytics.planning.scenario import Scenario

WEIGHTS = {"poor": "poor", "gap": "gap", "adults": "adults"}
READ = ("enrolment", "welfare", "funding", "membership", "worker_base")


@dataclass(frozen=True)
class Outcome:
    """What a scenario comes to, and how sure that is.

    Attributes:
        status: As `Allocation.status`.
        gap: 0, but for rounding, where the allocation is proven the best.
        base: What counts the workers never covered, as `Pools.base`.
        unweighed: Villages that the priority cannot weigh: unknown, so no more than the floor.
        summary: As `results.summary`; empty without an answer, and the tables take nobody in.
        discounted: Months of the plan in which self-payers have the discount.
        villages, months, lines: As `results.by_village`, `by_month` and `by_fund`.
        payers: village_code, fund_source, fiscal_year, people and cost_idr.
        obstacles: What stands in the way where infeasible.
        origin: Where it comes from: derived, or simulated where anything it rests on is.
    """

    status: str
    gap: float
    base: str | None
    unweighed: int
    summary: dict[str, float]
    discounted: int
    villages: pd.DataFrame
    months: pd.DataFrame
    lines: pd.DataFrame
    payers: pd.DataFrame
    obstacles: tuple[Obstacle, ...]
    origin: Origin


def simulate(data: Dataset, scenario: Scenario) -> Outcome:
    """Return the best lawful outcome of `scenario` for the whole area.

    Raises:
        DataError: The plan has a month before the first rule on contributions.
    """
    known = pools(data, scenario)
    lines = rules.lines(data, scenario)
    problem = problem_of(scenario, known, lines)
    found = allocation.allocate(problem)
    answered = len(found.taken) == len(known.rows)
    taken = found.taken if answered else np.zeros(len(known.rows), dtype=int)
    in_the_way = obstacles.find(problem) if found.status == "infeasible" else ()
    paid = results.payers(problem, found)
    villages = results.by_village(data, known, taken, paid, scenario.calendar[-1])
    costs = results.monthly_costs(problem, found)
    months = results.by_month(data, scenario, known, taken, costs)
    own = rules.prices(scenario, [results.SELF]).iloc[0]
    budget, own_cost = float(lines["budget_idr"].sum()), results.self_cost(known, own)
    summary = results.summary(known, villages, months, budget, own_cost)
    return Outcome(
        found.status,
        found.gap,
        known.base,
        int(problem.weights.isna().sum()),
        summary if answered else {},
        rules.discounted_months(scenario, results.SELF),
        villages,
        months,
        results.by_fund(lines, paid),
        _payers(known, lines, paid),
        in_the_way,
        origin(data, "adults" in (known.base, scenario.priority)),
    )


def problem_of(scenario: Scenario, known: Pools, lines: pd.DataFrame) -> Problem:
    """Return the integer programme's question for `scenario`; self-payers are out of it."""
    rows = known.rows
    people = rows["people"] - rows["self_paying"]
    asked = rows[["village_code", "due", "palm"]].assign(
        first=comes_first(rows, scenario), people=people
    )
    villages = known.villages
    weights = villages[WEIGHTS[scenario.priority]] if scenario.priority in WEIGHTS else 1.0
    sources = lines["fund_source"].unique().tolist()
    return Problem(
        pools=asked,
        lines=lines[["fund_source", "fiscal_year", "budget_idr", "cap_idr", "closed", "palm_only"]],
        prices=rules.prices(scenario, sources),
        weights=pd.Series(weights, index=villages.index, dtype=float),
        floor=scenario.floor,
        ceiling=scenario.ceiling or None,
    )


def origin(data: Dataset, adults: bool) -> Origin:
    """Return where an outcome comes from, with the voters of 2019 where they stand for adults.

    It is never stronger than derived.
    """
    known = data.origin(*READ, *(["voters_2019"] if adults else []))
    return combine(known, Origin("derived", known.source))


def _payers(known: Pools, lines: pd.DataFrame, paid: pd.DataFrame) -> pd.DataFrame:
    table = paid.join(known.rows["village_code"], on="pool")
    table = table.join(lines[["fund_source", "fiscal_year"]], on="line")
    by = ["village_code", "fund_source", "fiscal_year"]
    return table.groupby(by, as_index=False)[["people", "cost_idr"]].sum()
