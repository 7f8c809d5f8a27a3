"""What earlier editions told and withheld. They stay readable, so whoever reads one has them all.

A number told once stays known: withholding it later hides nothing, so it protects no other count.
A number withheld once stays withheld, or the count that it was to protect would come out after
all. Both hold as long as the count is the same; one that changed with new data is a new fact.

So a total may be withheld where nothing else is new, and a companion that never changes draws
another one after it in each edition.

Limits: where a count changed, it is not reckoned how far its old and its new number tell each
other (a count that can only grow was no larger before), nor how many people a difference of two
editions is. Sums bind the counts of the new edition only. Tables of an earlier edition that are
damaged, or published no more, are not reckoned with.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from analytics.disclosure.cells import cells, named
from analytics.disclosure.stocks import lasting
from analytics.disclosure.system import System
from analytics.edition.public_table import HIDDEN, PublicTable

# A cell, by a name that lasts from edition to edition, and its count.
Number = tuple[str, int]


@dataclass(frozen=True)
class Past:
    """The numbers that earlier editions of a regency told, and those that they withheld."""

    told: Set[Number] = frozenset()
    withheld: Set[Number] = frozenset()


NOTHING = Past()


def told(
    editions: Iterable[Mapping[str, pd.DataFrame]],
    described: Mapping[str, PublicTable],
    regency: str,
) -> set[Number]:
    """Return the numbers that the finished tables of any of the `editions` tell."""
    shown = defaultdict(list)
    for tables in editions:
        for name, table in tables.items():
            shown[name].append(table[~table[HIDDEN]])
    if not shown:
        return set()
    # Most of it is the same from edition to edition.
    once = {
        name: pd.concat(parts).drop_duplicates(ignore_index=True) for name, parts in shown.items()
    }
    return {number for _, number in numbers(cells(once, described, regency))}


def numbers(cells: pd.DataFrame) -> Iterator[tuple[str, Number]]:
    """Yield each of the `cells` that is known, and its number."""
    for row in cells.dropna(subset=["count"]).itertuples():
        yield row.cell, (named(row.fact, lasting(row.fact, row.keys)), round(row.count))


def remembered(system: System, cells: pd.DataFrame, past: Past) -> System:
    """Return `system` with the cells marked whose number the `past` told or withheld."""
    own = dict(numbers(cells))
    told, withheld = (
        np.array([own.get(name) in known for name in system.names], dtype=bool)
        for known in (past.told, past.withheld)
    )
    return replace(system, told=told, withheld=withheld & ~told)
