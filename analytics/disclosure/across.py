"""Numbers that two public tables tell in different words: years of months, one table's total.

Whoever has both tables reckons one from the other, so they are equations too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from operator import eq, le

import pandas as pd

from analytics.disclosure.cells import Keys
from analytics.disclosure.stocks import stocks
from analytics.disclosure.system import Terms

# A fact, the key that is left away, the values it may have (none: any), and the fact it then is.
SAME = (
    ("protected_groups.people", "by", (), "ever_protected.people"),
    ("needing_groups.workers", "by", (), "needing_areas.workers"),
    ("claims_by_state.claims", "state", ("paid",), "claims_paid"),
)
# A total of months: what it adds up in each, which years it takes beside its own, and whether it
# is the most of these months rather than their sum. Without a year it takes all of them.
PAID_FOR = ("people", "double_paid")
OF_MONTHS = (
    ("worker_months.worker_months", ("people",), eq, False),
    ("peaks.peak", ("people",), eq, True),
    ("paid_months_through", PAID_FOR, le, False),
    ("peak_through", PAID_FOR, le, True),
    ("paid_months", PAID_FOR, le, False),
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
    values = dict(zip(unique["cell"], unique["count"], strict=True))
    yield from _of_months(by_fact, values)
    yield from _ever_through(by_fact)
    yield from stocks(by_fact, values)


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


def _of_months(
    facts: Mapping[str, Mapping[Keys, str]], values: Mapping[str, float]
) -> Iterator[Terms]:
    """Yield each total of months as the people of these months, or of the one with most."""
    for total, parts, within, most in OF_MONTHS:
        months = _monthly(facts, parts)
        for keys, cell in facts.get(total, {}).items():
            said = dict(keys)
            own = [
                cells
                for month, cells in months[said.get("scheme", "")].items()
                if "year" not in said or within(month[:4], said["year"])
            ]
            if most and own:
                own = [max(own, key=lambda cells: sum(values[each] for each in cells))]
            yield [(cell, 1.0), *((each, -1.0) for cells in own for each in cells)]


def _monthly(
    facts: Mapping[str, Mapping[Keys, str]], names: tuple[str, ...]
) -> dict[str, dict[str, list[str]]]:
    """Return scheme (or nothing) → month → the cells of the regency that count `names`."""
    months = defaultdict(lambda: defaultdict(list))
    for name in names:
        for keys, cell in facts.get(name, {}).items():
            said = dict(keys)
            if "month" in said and "area_code" not in said:
                months[said.get("scheme", "")][said["month"]].append(cell)
    return months


def _ever_through(facts: Mapping[str, Mapping[Keys, str]]) -> Iterator[Terms]:
    """Yield the people ever protected by a scheme as those who were new in each year."""
    for keys, cell in facts.get("ever_through", {}).items():
        own = dict(keys)
        new = [
            (each, -1.0)
            for told, each in facts.get("ever_protected.new", {}).items()
            if dict(told).get("scheme") == own["scheme"] and dict(told)["year"] <= own["year"]
        ]
        yield [(cell, 1.0), *new]


def _by_month(keys: Keys, years: int = 0) -> Keys:
    """Return `keys` with the month of the reference date in its place, some years later."""
    return tuple(
        (key, f"{int(value[:4]) + years}{value[4:7]}" if key == "as_of" else value)
        for key, value in keys
    )
