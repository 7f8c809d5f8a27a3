"""Which rule stands in the way of a floor that cannot be kept, and by how much."""

from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from analytics.planning import programme
from analytics.planning.problem import Problem


@dataclass(frozen=True)
class Obstacle:
    """A rule that, changed alone by `amount`, lets the floor be kept.

    rule and unit of amount: ``budget`` and ``cap`` (IDR more), ``closed`` (people whom the
    closed funds would pay), ``palm`` (people who are no palm workers), ``ceiling`` (people more
    a village); ``floor`` says the highest floor that can be kept as things are.
    """

    rule: str
    amount: float


def find(problem: Problem) -> tuple[Obstacle, ...]:
    """Return the smallest single changes that make `problem` solvable; the floor always last.

    Without a floor, taking nobody in is lawful: lowering it is always a way.
    """
    tried = (
        _more_money(problem, "budget"),
        _more_money(problem, "cap"),
        _opened(problem, "closed", "closed"),
        _opened(problem, "palm", "palm_only"),
        _ceiling(problem),
    )
    return (*(each for each in tried if each), Obstacle("floor", _highest_floor(problem)))


def _more_money(problem: Problem, rule: str) -> Obstacle | None:
    """Add money to every row of `rule` and make the sum least."""
    rules = programme.build(problem)
    scale = problem.payments()["cost_idr"].max()
    rows = np.flatnonzero(rules.rules == rule)
    if not len(rows):
        return None
    cells = (-np.ones(len(rows)), (rows, np.arange(len(rows))))
    extra = sparse.csr_array(cells, shape=(rules.matrix.shape[0], len(rows)))
    cost = np.concatenate([np.zeros(len(rules.whole)), np.ones(len(rows))])
    found = programme.optimise(rules.with_columns(extra, whole=False), cost)
    if found.values is None:
        return None
    return Obstacle(rule, float(round(cost @ found.values * scale)))


def _opened(problem: Problem, rule: str, column: str) -> Obstacle | None:
    """Let funds pay whom the law forbids them to, and make the people they pay least."""
    lines = problem.lines.assign(**{column: False})
    opened = replace(problem, lines=lines)
    before, after = problem.payments(), opened.payments()
    forbidden = (before["closed"] | before["barred"]) & ~(after["closed"] | after["barred"])
    if not forbidden.any():
        return None
    cost = np.concatenate([np.zeros(len(problem.pools)), forbidden.to_numpy(dtype=float)])
    found = programme.optimise(programme.build(opened), cost)
    return None if found.values is None else Obstacle(rule, float(round(cost @ found.values)))


def _ceiling(problem: Problem) -> Obstacle | None:
    if problem.ceiling is None or problem.ceiling >= problem.floor:
        return None
    raised = replace(problem, ceiling=problem.floor)
    solvable = _solvable(raised)
    return Obstacle("ceiling", float(problem.floor - problem.ceiling)) if solvable else None


def _highest_floor(problem: Problem) -> float:
    """Halve the span between a floor that can be kept, and one that cannot."""
    kept, broken = 0, problem.floor
    while broken - kept > 1:
        middle = (kept + broken) // 2
        if _solvable(replace(problem, floor=middle)):
            kept = middle
        else:
            broken = middle
    return float(kept)


def _solvable(problem: Problem) -> bool:
    rules = programme.build(problem)
    return programme.optimise(rules, np.zeros(len(rules.whole))).values is not None
