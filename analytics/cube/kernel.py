"""Count workers month by month: a vectorised kernel over the spells of one partition.

The rules, word by word, are those of README "Words":

- a spell is active in every month from `start` through `end`, both included;
- `covers` counts distinct workers in a slice (village, scheme, fund source);
- `people` counts each worker once a month, in the slice of the active spell with the
  latest start, then the lowest village, scheme, fund source;
- `started`, `ending` are people not active in the month before, after;
- `grace` are workers no longer active, up to three months after their last active month,
  in the slice that last counted them.
"""

from dataclasses import dataclass

import numpy as np

# A BPU member may settle arrears for up to three months after cover ends
# (Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022).
GRACE_MONTHS = 3

MEASURES = ("people", "covers", "started", "ending", "grace", "contribution_idr", "paid_once_idr")


@dataclass(frozen=True)
class Spells:
    """Equally long arrays: worker, slice as numbers from 0; first and last month as numbers.

    Slices are numbered in the order of village code, scheme, fund source, so that the
    lowest number is the lowest slice. `amount` is the contribution a month, in IDR.
    """

    worker: np.ndarray
    slice: np.ndarray
    start: np.ndarray
    end: np.ndarray
    amount: np.ndarray


def count(spells: Spells, first: int, months: int, slices: int) -> dict[str, np.ndarray]:
    """Return for each measure an array months × slices, starting at month number `first`.

    Every active month and every grace month must lie inside the range.
    """
    ranked = _taken(spells, _ranks(spells))
    worker, month, rank = _worker_months(ranked)
    cell = (month - first) * slices + ranked.slice[rank]

    # One entry per worker, month and slice: the best spell of each slice comes first.
    cover = _first_of(worker, month, ranked.slice[rank])
    # One entry per worker and month: the best spell of all.
    best = _first_of(worker, month)
    person, when, where = worker[best], month[best], ranked.slice[rank[best]]

    follows = (np.diff(person) == 0) & (np.diff(when) == 1)
    started = np.concatenate(([True], ~follows))[: len(person)]
    ending = np.concatenate((~follows, [True]))[: len(person)]
    grace = _grace_cells(person, when, where, ending, first, slices)

    def tally(cells: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
        return np.bincount(cells, weights, months * slices).reshape(months, slices)

    people, amount = cell[best], ranked.amount[rank]
    return {
        "people": tally(people),
        "covers": tally(cell[cover]),
        "started": tally(people[started]),
        "ending": tally(people[ending]),
        "grace": tally(grace),
        "contribution_idr": tally(cell[cover], amount[cover]),
        "paid_once_idr": tally(people, amount[best]),
    }


def counted(spells: Spells) -> tuple[np.ndarray, np.ndarray]:
    """Return who makes up `people`: for each worker and month one spell, and the month's number.

    The spells are given by their place in `spells`.
    """
    order = _ranks(spells)
    worker, month, rank = _worker_months(_taken(spells, order))
    best = _first_of(worker, month)
    return order[rank[best]], month[best]


def _ranks(spells: Spells) -> np.ndarray:
    """Order each worker's spells by who counts the worker: latest start, then lowest slice."""
    return np.lexsort((-spells.end, spells.slice, -spells.start, spells.worker))


def _taken(spells: Spells, order: np.ndarray) -> Spells:
    return Spells(
        *(getattr(spells, name)[order] for name in ("worker", "slice", "start", "end", "amount"))
    )


def _worker_months(spells: Spells) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Unfold spells into one entry a month, sorted by worker, month and rank of the spell."""
    length = spells.end - spells.start + 1
    rank = np.repeat(np.arange(len(length)), length)
    offset = np.arange(len(rank)) - np.repeat(np.cumsum(length) - length, length)
    worker, month = spells.worker[rank], spells.start[rank] + offset
    order = np.lexsort((rank, month, worker))
    return worker[order], month[order], rank[order]


def _first_of(worker: np.ndarray, month: np.ndarray, where: np.ndarray | None = None) -> np.ndarray:
    """Return the positions that come first in their group of worker, month (and slice)."""
    if where is None:
        change = (np.diff(worker) != 0) | (np.diff(month) != 0)
        return np.flatnonzero(np.concatenate(([True], change))[: len(worker)])
    order = np.lexsort((np.arange(len(worker)), where, month, worker))
    w, m, s = worker[order], month[order], where[order]
    change = (np.diff(w) != 0) | (np.diff(m) != 0) | (np.diff(s) != 0)
    return order[np.concatenate(([True], change))[: len(worker)]]


def _grace_cells(
    person: np.ndarray,
    when: np.ndarray,
    where: np.ndarray,
    ending: np.ndarray,
    first: int,
    slices: int,
) -> np.ndarray:
    """Return one cell per grace month: after each end of cover, until cover starts again."""
    last = np.flatnonzero(ending)
    returns = np.full(len(last), np.iinfo(np.int64).max)
    again = last + 1 < len(person)
    again[again] = person[last[again] + 1] == person[last[again]]
    returns[again] = when[last[again] + 1]
    cells = [
        (when[last] + step - first)[open_] * slices + where[last][open_]
        for step in range(1, GRACE_MONTHS + 1)
        if (open_ := when[last] + step < returns).any()
    ]
    return np.concatenate(cells) if cells else np.empty(0, dtype=np.int64)
