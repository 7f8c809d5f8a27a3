"""The sums that public tables declare, as equations between their cells."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import pandas as pd

from analytics.disclosure.cells import Keys, named
from analytics.disclosure.system import Terms
from analytics.edition.public_table import Dimension, PublicTable

AREA = "area_code"


def sums(cells: pd.DataFrame, described: Mapping[str, PublicTable]) -> Iterator[Terms]:
    """Yield each sum as its total, and its parts with weight -1."""
    parts: dict[str, set[str]] = defaultdict(set)
    for row in cells.itertuples():
        for dimension in described[row.table].sums:
            whole = _whole(row.keys, dimension)
            if whole is not None:
                parts[named(row.fact, whole)].add((row.cell, _name(dimension)))
    known = set(cells["cell"])
    for total, found in parts.items():
        if total not in known:
            continue
        for dimension in sorted({dimension for _, dimension in found}):
            own = sorted(cell for cell, by in found if by == dimension)
            yield [(total, 1.0), *((cell, -1.0) for cell in own)]


def shares(
    tables: Mapping[str, pd.DataFrame], cells: pd.DataFrame, described: Mapping[str, PublicTable]
) -> Iterator[Terms]:
    """Yield each count that is a part of another one of its row."""
    place = cells.set_index(["table", "row", "fact"])["cell"]
    for name in tables:
        about = described[name]
        for part, whole in about.parts.items():
            facts = [about.facts.get(each, f"{name}.{each}") for each in (whole, part)]
            for row in range(len(tables[name])):
                both = [place.get((name, row, fact)) for fact in facts]
                if None not in both:
                    yield [(both[0], 1.0), (both[1], -1.0)]


def _whole(keys: Keys, dimension: Dimension) -> Keys | None:
    """Return the keys of the sum over `dimension`; None for a cell that is no part of one."""
    given = dict(keys)
    over = (dimension,) if isinstance(dimension, str) else dimension
    if not set(over) <= set(given):
        return None
    if dimension == AREA:
        above = given[AREA].rpartition(".")[0]
        rest = {key: value for key, value in given.items() if key != AREA}
        # The code of the regency is no key: see `cells`.
        return tuple(sorted((rest | ({AREA: above} if above.count(".") > 1 else {})).items()))
    return tuple((key, value) for key, value in keys if key not in over)


def _name(dimension: Dimension) -> str:
    return dimension if isinstance(dimension, str) else " ".join(dimension)
