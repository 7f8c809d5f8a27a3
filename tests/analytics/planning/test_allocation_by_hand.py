"""The solver against every lawful allocation there is, tried one by one, on tiny problems."""

from itertools import product

import numpy as np
import pytest

from analytics.planning.allocation import allocate
from analytics.planning.problem import Problem
from analytics.planning.shares import share_out
from tests.analytics.planning.typed import PRICE, line, pool, problem

VILLAGES = ("61.07.01.2001", "61.07.01.2002", "61.07.02.2001")


def drawn(seed: int) -> Problem:
    """Return a problem of three villages and two funds with every rule in it."""
    random = np.random.default_rng(seed)
    pools = [pool(VILLAGES[n], int(random.integers(0, 4)), due=n % 2) for n in range(3)]
    pools += [
        pool(VILLAGES[0], int(random.integers(0, 3)), palm=True),
        pool(VILLAGES[1], int(random.integers(0, 3)), first=True),
    ]
    lines = [
        line(budget=int(random.integers(0, 150))),
        line("dbh_sawit", int(random.integers(0, 80)), cap=int(random.integers(0, 60))),
    ]
    weights = dict(zip(VILLAGES, random.integers(1, 5, 3).astype(float), strict=True))
    ceiling = int(random.integers(2, 6))
    floor = int(random.integers(0, 2))
    return problem(pools, lines, months=2, weights=weights, floor=floor, ceiling=ceiling)


def lawful(asked: Problem) -> dict[tuple[int, ...], float]:
    """Return every lawful allocation, people by pool, with its least cost."""
    pools = asked.pools
    cost = PRICE * (2 - pools["due"].to_numpy())
    palm = cost * pools["palm"].to_numpy()
    own, share = asked.lines["budget_idr"]
    share = min(share, asked.lines["cap_idr"].iloc[1])
    found = {}
    for taken in product(*(range(people + 1) for people in pools["people"])):
        inside = asked.in_villages(np.array(taken))
        if (inside < asked.low).any() or (inside > asked.high).any():
            continue
        # All palm workers cost the same: as many as their money pays for, the rest from the own.
        whole, theirs = cost @ taken, palm @ taken
        paid = min(theirs, share // (2 * PRICE) * (2 * PRICE))
        if whole - paid <= own:
            found[taken] = whole
    return found


def rank(asked: Problem, taken: np.ndarray, cost: float, shares: np.ndarray) -> tuple:
    off = shares - asked.in_villages(taken)
    short = np.divide(np.clip(off, 0, None), shares, where=shares > 0, out=np.zeros(len(off)))
    return (np.abs(off).sum(), round(short.max(), 9), cost)


@pytest.mark.parametrize("seed", range(60))
def test_no_lawful_allocation_is_better_than_the_one_found(seed):
    asked = drawn(seed)
    every, found = lawful(asked), allocate(asked)
    if not every:
        assert found.status == "infeasible"
        return
    first = asked.pools["first"].to_numpy()
    aims = {taken: (int(first @ taken), sum(taken)) for taken in every}
    best = max(aims.values())
    assert aims[tuple(found.taken.tolist())] == best

    promised = np.where(first, asked.pools["people"], 0)
    low = asked.low
    if best[0] == promised.sum():
        low = np.maximum(low, asked.in_villages(promised))
    shares = share_out(best[1], asked.weights.to_numpy(), low, asked.high)
    ranks = {
        taken: rank(asked, np.array(taken), every[taken], shares)
        for taken in every
        if aims[taken] == best
    }
    assert ranks[tuple(found.taken.tolist())] == min(ranks.values())


@pytest.mark.parametrize("seed", range(60))
def test_no_budget_cap_pool_floor_or_ceiling_is_ever_passed(seed):
    asked = drawn(seed)
    found = allocate(asked)
    if found.status == "infeasible":
        return
    assert (found.taken <= asked.pools["people"]).all()
    inside = asked.in_villages(found.taken)
    assert (inside >= asked.low).all() and (inside <= asked.high).all()
    spent = (found.paid["people"] * found.paid["cost_idr"]).groupby(found.paid["line"]).sum()
    spent = spent.reindex(asked.lines.index, fill_value=0)
    assert (spent <= asked.lines["budget_idr"]).all()
    assert (spent <= asked.lines["cap_idr"].fillna(np.inf)).all()
    kinds, kind_of = asked.kinds()
    paid = found.paid.groupby("kind")["people"].sum().reindex(kinds.index, fill_value=0)
    assert paid.tolist() == np.bincount(kind_of, found.taken, len(kinds)).tolist()
    assert kinds["palm"][found.paid.loc[found.paid["line"] == 1, "kind"]].all()
