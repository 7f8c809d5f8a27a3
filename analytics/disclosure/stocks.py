"""Counts of the poverty register, which stays until the next one comes, told at several times."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from analytics.disclosure.cells import Keys
from analytics.disclosure.system import Terms
from analytics.vocabulary import VULNERABLE_DECILES

STOCKS = (
    "listed", "listed_in_need", "workers_counted", "workers_in_need", "covered_deciles.workers",
)  # fmt: skip
POOR = tuple(map(str, VULNERABLE_DECILES))
TIMES = ("month", "year")


def stocks(facts: Mapping[str, Mapping[Keys, str]], values: Mapping[str, float]) -> Iterator[Terms]:
    """Yield the equations between counts of one register; which are of one, their values tell.

    Args:
        facts: The cells of each fact, by their keys.
        values: The count of each cell.
    """
    yield from _unchanged(facts, values)
    yield from _in_need(facts, values)


def lasting(fact: str, keys: Keys) -> Keys:
    """Return `keys` without the time at which a count of the register was told."""
    return _without_times(keys) if fact in STOCKS else keys


def _unchanged(
    facts: Mapping[str, Mapping[Keys, str]], values: Mapping[str, float]
) -> Iterator[Terms]:
    """Yield counts of the poverty register as the same ones a month or year later."""
    for fact in STOCKS:
        told = defaultdict(list)
        for keys, cell in sorted(facts.get(fact, {}).items()):
            told[_without_times(keys)].append(cell)
        for cells in told.values():
            for earlier, later in pairwise(cells):
                if values[earlier] == values[later]:
                    yield [(later, 1.0), (earlier, -1.0)]


def _in_need(
    facts: Mapping[str, Mapping[Keys, str]], values: Mapping[str, float]
) -> Iterator[Terms]:
    """Yield the workers in need at a reference date as those of months and of deciles 1-4."""
    months = facts.get("workers_in_need", {})
    years = defaultdict(list)
    for keys, cell in facts.get("covered_deciles.workers", {}).items():
        said = dict(keys)
        if said.get("decile") in POOR:
            years[said["year"]].append(cell)
    for keys, cell in facts.get("needing_areas.workers", {}).items():
        area = tuple(pair for pair in keys if pair[0] != "as_of")
        same = [[each] for told, each in months.items() if _without_times(told) == area]
        for parts in (*same, *(years.values() if not area else ())):
            if sum(values[each] for each in parts) == values[cell]:
                yield [(cell, 1.0), *((each, -1.0) for each in parts)]


def _without_times(keys: Keys) -> Keys:
    return tuple(pair for pair in keys if pair[0] not in TIMES)
