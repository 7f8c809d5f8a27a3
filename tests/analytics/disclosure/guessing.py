"""An attacker who knows the rule, by whole numbers: another reckoning than that of the audit."""

from collections.abc import Iterator

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_array, csr_array, eye_array
from scipy.sparse.csgraph import connected_components

from analytics.disclosure.rule import SMALLEST
from analytics.disclosure.system import Builder, System

# More than any count in these tests.
MANY = 1000


def hierarchy(*subdistricts: list[int]) -> System:
    """Return a regency of kecamatan, each a list of the counts of its villages."""
    parts = {f"{n}": villages for n, villages in enumerate(subdistricts, start=1)}
    cells = {"all": sum(map(sum, subdistricts))}
    cells |= {name: sum(villages) for name, villages in parts.items()}
    cells |= {f"{name}.{m}": count for name, own in parts.items() for m, count in enumerate(own, 1)}
    builder = Builder(cells.items())
    builder.bind([("all", 1.0), *((name, -1.0) for name in parts)])
    for name, own in parts.items():
        builder.bind([(name, 1.0), *((f"{name}.{m}", -1.0) for m in range(1, len(own) + 1))])
    return builder.system()


def guesses(system: System, hidden: np.ndarray) -> Iterator[tuple[str, int, int]]:
    """Yield each hidden cell with the least and most it can be, for who knows the rule.

    Whole numbers, not below 0; and among the hidden cells that hang together one at least
    counts 1-4, or nothing would have been hidden there.
    """
    cells = np.flatnonzero(hidden)
    between = csr_array(system.equations.tocsc()[:, cells])
    _, label = connected_components(abs(between).T @ abs(between), directed=False)
    for component in np.unique(label):
        own = label == component
        part, values = csr_array(between.tocsc()[:, own]), system.values[cells[own]]
        for place, cell in enumerate(cells[own]):
            low, high = (_extreme(part, values, place, sign) for sign in (1, -1))
            yield system.names[cell], low, high


def _extreme(equations: csr_array, values: np.ndarray, place: int, sign: int) -> int:
    """Return the least (1) or most (-1) of one cell; the switch beside each says: it is small."""
    count = len(values)
    one = eye_array(count)
    bound = [
        LinearConstraint(
            block_array([[equations, csr_array(equations.shape)]]), equations @ values,
            equations @ values,
        ),
        # Switched on, a cell is at least 1 and at most 4.
        LinearConstraint(block_array([[one, -one]]), lb=0),
        LinearConstraint(block_array([[one, (MANY - SMALLEST + 1) * one]]), ub=MANY),
        LinearConstraint(np.repeat([0, 1], count), lb=1),
    ]  # fmt: skip
    goal = np.zeros(2 * count)
    goal[place] = sign
    most = np.repeat([MANY, 1], count)
    solved = milp(goal, constraints=bound, integrality=np.ones(2 * count), bounds=Bounds(0, most))
    assert solved.success, solved.message
    return round(sign * solved.fun)
