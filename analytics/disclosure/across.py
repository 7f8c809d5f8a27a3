"""Numbers that two public tables tell in different words: years of months, one table's total.

Whoever has both tables reckons one from the other, so they are equations too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import pandas as pd

from analytics.disclosure.cells import Keys

Terms = list[tuple[str, float]]
# A fact, the key that is left away, the values it may have (none: any), and the fact it then is.
SAME = (
    ("protected_groups.people", "by", (), "ever_protected.people"),
    ("needing_groups.workers", "by", (), "needing_areas.workers"),
    ("claims_by_state.claims", "state", ("paid",), "claims_paid"),
)


def across(cells: pd.DataFrame) -> Iterator[Terms]:
    """Yield the equations between `cells` of different tables, and between years of one."""
    unique = cells.drop_duplicates("cell")
    by_fact = {
        fact: dict(zip(rows["keys"], rows["cell"], strict=True))
        for fact, rows in unique.groupby("fact")
    }
    yield from _same(by_fact)
    yield from _year_before(by_fact)
    yield from _of_years(by_fact, dict(zip(unique["cell"], unique["count"], strict=True)))


def _same(facts: Mapping[str, Mapping[Keys, str]]) -> Iterator[Terms]:
    for fact, key, values, other in SAME:
        for keys, cell in facts.get(fact, {}).items():
            said = dict(keys).get(key, "")
            rest = tuple(pair for pair in keys if pair[0] != key)
            if (said in values or not values) and rest in facts.get(other, {}):
                yield [(cell, 1.0), (facts[other][rest], -1.0)]


def _year_before(facts: Mapping[str, Mapping[Keys, str]]) -> Iterator[Terms]:
    """Yield the members of a count as the members before of the count a year later."""
    months = {_by_month(keys): cell for keys, cell in facts.get("segments.members", {}).items()}
    for keys, cell in facts.get("segments.before", {}).items():
        earlier = months.get(_by_month(keys, years=-1))
        if earlier:
            yield [(cell, 1.0), (earlier, -1.0)]


def _of_years(
    facts: Mapping[str, Mapping[Keys, str]], values: Mapping[str, float]
) -> Iterator[Terms]:
    """Yield worker-months of a year as the people of its months, and its peak as their most."""
    months = defaultdict(lambda: defaultdict(list))
    for keys, cell in facts.get("people", {}).items():
        said = dict(keys)
        if "month" in said and "area_code" not in said:
            months[said["month"][:4], said.get("scheme", "")][said["month"]].append(cell)
    for (year, scheme), cells in months.items():
        own = ((("scheme", scheme),) if scheme else ()) + (("year", year),)
        every = [cell for month in cells.values() for cell in month]
        best = max(cells.values(), key=lambda month: sum(values[cell] for cell in month))
        for fact, parts in (("worker_months.worker_months", every), ("peaks.peak", best)):
            total = facts.get(fact, {}).get(own)
            if total:
                yield [(total, 1.0), *((cell, -1.0) for cell in parts)]


def _by_month(keys: Keys, years: int = 0) -> Keys:
    """Return `keys` with the month of the reference date in its place, some years later."""
    return tuple(
        (key, f"{int(value[:4]) + years}{value[4:7]}" if key == "as_of" else value)
        for key, value in keys
    )
