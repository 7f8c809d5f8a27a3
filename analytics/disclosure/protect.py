"""Choose what else to hide, so that no hidden count can be reckoned from what is left.

One cell after the other is protected: two tables are looked for that the attacker cannot tell
from the true one, far enough apart in this cell, with as little as possible moved elsewhere. What
moves must be hidden too; what earlier editions told cannot move. It is a linear programme (Kelly,
Golden, Assad 1992: "Cell suppression: disclosure protection for sensitive tabular data",
Networks 22).
"""

from itertools import product

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import block_array, csr_array

from analytics.disclosure.audit import leaks
from analytics.disclosure.rule import SAFE, WIDTH, small
from analytics.disclosure.system import System

# How many equations away other cells are looked for, first near by, then farther.
REACH = (2, 4, 8, 1000)
MOVED = 1e-6


def protect(system: System, costs: np.ndarray, last: np.ndarray) -> np.ndarray:
    """Return which cells to hide: counts of 1-4, and others until none of these can be told.

    Cells that were withheld before stay so. A count that can be told from earlier editions alone
    is hidden like any other, but nothing else goes with it: nothing would help.

    Args:
        costs: What it costs to hide each cell.
        last: Cells that are hidden only where nothing else helps.
    """
    hidden = small(system.values) | ~system.published | system.withheld
    place = {name: number for number, name in enumerate(system.names)}
    done = np.zeros_like(hidden)
    while found := leaks(system, hidden, SAFE, asked=~done):
        for leak in found:
            cell = place[leak.cell]
            more = _companions(system, hidden, costs, last, cell)
            # Nothing more to hide: others have protected it meanwhile, or nothing can.
            done[cell] = not (more & ~hidden).any()
            hidden |= more
    return hidden


def _companions(
    system: System, hidden: np.ndarray, costs: np.ndarray, last: np.ndarray, cell: int
) -> np.ndarray:
    """Return the cells that must be hidden with `cell`; none where that cannot help."""
    chosen = np.zeros(len(hidden), dtype=bool)
    for width, kept, reach in product((SAFE, WIDTH), (last & ~hidden, np.zeros_like(last)), REACH):
        near = _around(system, cell, reach)
        near = near[~(kept | system.told)[near]]
        own = near.searchsorted(cell)
        moved = _moved(system, near, np.where(hidden, 0.0, costs)[near], own, width)
        if moved is not None:
            chosen[near[moved]] = True
            break
    return chosen


def _around(system: System, cell: int, reach: int) -> np.ndarray:
    """Return the cells within `reach` equations of `cell`, in order."""
    touching = abs(system.equations)
    found = np.zeros(touching.shape[1])
    found[cell] = 1
    for _ in range(reach):
        wider = (touching.T @ (touching @ found) > 0).astype(float)
        wider[cell] = 1
        if wider.sum() == found.sum():
            break
        found = wider
    return np.flatnonzero(found)


def _moved(
    system: System, near: np.ndarray, costs: np.ndarray, cell: int, width: int
) -> np.ndarray | None:
    """Return which of the cells `near` move where `cell` may lie `width` apart; None: none do.

    The unknowns are, for each cell, how much more and less it is in one table that the attacker
    cannot rule out, and in another; what is not `near` stays.
    """
    part = csr_array(system.equations.tocsc()[:, near])
    part = part[np.diff(part.indptr) > 0]
    count, values = len(near), system.values[near]
    both = block_array([[part, -part, None, None], [None, None, part, -part]], format="csr")
    apart = np.zeros(4 * count)
    # More in the one table and less in the other.
    apart[[cell, 3 * count + cell]], apart[[count + cell, 2 * count + cell]] = -1, 1
    free = np.full(count, np.inf)
    most = np.concatenate([free, values, free, values])
    solved = linprog(
        np.tile(costs, 4),
        A_ub=apart[None, :], b_ub=[-width],
        A_eq=both, b_eq=np.zeros(both.shape[0]),
        bounds=np.column_stack([np.zeros(4 * count), most]),
        method="highs",
    )  # fmt: skip
    if not solved.success:
        return None
    moves = solved.x.reshape(4, count)
    return (abs(moves[0] - moves[1]) > MOVED) | (abs(moves[2] - moves[3]) > MOVED)
