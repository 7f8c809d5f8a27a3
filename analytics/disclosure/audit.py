"""What an attacker can tell of hidden counts: the least and the most that each can be.

The attacker knows every published number, also of earlier editions, every sum that binds it to
others, and that counts are whole and not below 0. Each hidden count is made as small and as large
as that allows, by linear programming (HiGHS).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from analytics.disclosure.rule import WIDTH, small
from analytics.disclosure.system import System

# What the solver takes for equal.
PRECISION = 1e-6
UNBOUNDED = 3


@dataclass(frozen=True)
class Leak:
    """A hidden cell that others tell too closely: a number from `low` through `high`."""

    cell: str
    low: float
    high: float


def leaks(
    system: System, hidden: np.ndarray, width: int = WIDTH, asked: np.ndarray | None = None
) -> list[Leak]:
    """Return the hidden cells whose least and most lie less than `width` apart.

    Args:
        hidden: True for each cell of `system` that this edition does not tell. Of these, the
            attacker has what earlier editions told.
        width: How far apart they must lie.
        asked: Which of them to look at; by default all. Cells that no table holds are looked at
            only where they count 1-4, for nobody meant to hide the others.
    """
    hidden = hidden & ~system.told
    wanted = hidden if asked is None else hidden & asked
    wanted = wanted & (system.published | small(system.values))
    found: list[Leak] = []
    for cells, equations in _components(system, hidden, wanted):
        names = [system.names[cell] for cell in cells]
        own = np.flatnonzero(wanted[cells])
        found += _narrow(system.values[cells], equations, own, width, names)
    return found


def _components(
    system: System, hidden: np.ndarray, wanted: np.ndarray
) -> Iterator[tuple[np.ndarray, csr_array]]:
    """Yield the hidden cells that are bound to one another, with the equations that bind them.

    Only where there are `wanted` ones among them.
    """
    open_cells = np.flatnonzero(hidden)
    between = system.equations[:, open_cells]
    between = between[np.diff(between.indptr) > 0]
    bound = abs(between).T @ abs(between)
    _, label = connected_components(bound, directed=False)
    used = between.tocsc()
    for component in np.unique(label[wanted[open_cells]]):
        own = np.flatnonzero(label == component)
        part = csr_array(used[:, own])
        yield open_cells[own], part[np.diff(part.indptr) > 0]


def _narrow(
    values: np.ndarray, equations: csr_array, wanted: np.ndarray, width: int, names: list[str]
) -> Iterator[Leak]:
    """Yield the leaks among the `wanted` cells of one component.

    Every solution is another table that the attacker cannot rule out. It counts for all cells, so
    most are proved wide by the solution of another.
    """
    low, high = values.copy(), values.copy()
    for cell in wanted:
        for sign in (1.0, -1.0):
            if _whole_width(low[cell], high[cell]) >= width:
                break
            other = _extreme(equations, equations @ values, cell, sign)
            if other is None:
                # Nothing bounds it.
                high[cell] = np.inf
                break
            low, high = np.minimum(low, other), np.maximum(high, other)
        if _whole_width(low[cell], high[cell]) < width:
            yield Leak(names[cell], float(low[cell]), float(high[cell]))


def _extreme(equations: csr_array, right: np.ndarray, cell: int, sign: float) -> np.ndarray | None:
    """Return counts that fit the equations with the least (1) or most (-1) in `cell`."""
    goal = np.zeros(equations.shape[1])
    goal[cell] = sign
    solved = linprog(goal, A_eq=equations, b_eq=right, bounds=(0, None), method="highs")
    if solved.status == UNBOUNDED:
        return None
    if not solved.success:
        raise RuntimeError(solved.message)
    return solved.x


def _whole_width(low: float, high: float) -> float:
    """Return how far apart the whole numbers within the range lie."""
    return np.floor(high + PRECISION) - np.ceil(low - PRECISION)
