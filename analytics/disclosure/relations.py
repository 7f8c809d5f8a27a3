"""How the counts of a month hang together with one another and with those of other months.

Whoever has the table of months reckons flows from stocks and months from their sum. So these are
equations like any sum: each holds for every area that is told in these months.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import pandas as pd

from analytics.cube.kernel import GRACE_MONTHS
from analytics.disclosure.cells import Keys, named

MONTH = "month"
# Fact, months later, weight. The first one is there in the month; the sum is a rest: nobody, or
# people whom no table tells.
Relation = tuple[tuple[str, int, float], ...]
# One of these facts may be told nowhere: then it is reckoned from the others.
FLOWS: tuple[Relation, ...] = (
    (("people", 0, -1), ("people", -1, 1), ("started", 0, 1), ("ending", -1, -1)),
    # Who came back is in no grace: the rest.
    (("grace", 0, -1), *(("ending", -ago, 1) for ago in range(1, GRACE_MONTHS + 1))),
    (("ending_60_days", 0, 1), ("ending", 0, -1), ("ending", 1, -1)),
    (("ending_90_days", 0, 1), ("ending_60_days", 0, -1), ("ending", 2, -1)),
)
PARTS: tuple[Relation, ...] = (
    # People of the village programme, or of villages of which something else is known too.
    (("people", 0, 1), ("people_of_programme", 0, -1)),
    (("people", 0, 1), ("people_of_known_voters", 0, -1)),
    (("people", 0, 1), ("people_of_known_deciles", 0, -1)),
    (("people", 0, 1), ("people_outside", 0, -1)),
    (("workers_in_need", 0, 1), ("workers_missed", 0, -1)),
    (("listed", 0, 1), ("listed_in_need", 0, -1)),
)


def of_months(
    cells: pd.DataFrame, relations: Sequence[Relation]
) -> Iterator[list[tuple[str, float]]]:
    """Yield the equations between the `cells` of months that `relations` make."""
    unique = cells.drop_duplicates("cell")
    by_fact = {fact: rows["keys"].tolist() for fact, rows in unique.groupby("fact")}
    for relation in relations:
        for keys in by_fact.get(relation[0][0], []):
            if MONTH in dict(keys):
                yield [(named(fact, _later(keys, by)), weight) for fact, by, weight in relation]


def over_months(cells: pd.DataFrame) -> Iterator[list[tuple[str, float]]]:
    """Yield worker-months as the sum of the people of all months up to theirs."""
    unique = cells.drop_duplicates("cell")
    months, people = (unique[unique["fact"] == fact] for fact in ("worker_months", "people"))
    told = defaultdict(list)
    for cell, keys in zip(people["cell"], people["keys"], strict=True):
        told[_without_month(keys)].append((dict(keys)[MONTH], cell))
    for cell, keys in zip(months["cell"], months["keys"], strict=True):
        until = dict(keys)[MONTH]
        parts = told[_without_month(keys)]
        yield [(cell, 1.0), *((name, -1.0) for month, name in parts if month <= until)]


def _without_month(keys: Keys) -> Keys:
    return tuple((key, value) for key, value in keys if key != MONTH)


def _later(keys: Keys, months: int) -> Keys:
    return tuple((key, _shifted(value, months) if key == MONTH else value) for key, value in keys)


def _shifted(day: str, months: int) -> str:
    """Return the first day of a month so many months later."""
    number = int(day[:4]) * 12 + int(day[5:7]) - 1 + months
    return f"{number // 12:04d}-{number % 12 + 1:02d}-01"
