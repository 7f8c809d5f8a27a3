"""From the register, partition by partition, to the findings that pages read."""

from collections.abc import Iterable, Iterator

import pandas as pd

from analytics.findings import persons
from analytics.findings.again import paid_again
from analytics.findings.shape import TYPES

# Every rule has its fixed cost: small partitions are looked at together.
ROWS_AT_ONCE = 50_000


def build(partitions: Iterable[pd.DataFrame], claims: pd.DataFrame | None) -> pd.DataFrame:
    """Return the findings on the persons of all `partitions`; each holds all spells of its workers.

    Args:
        partitions: Enrolment frames with the columns `shape.REGISTER`. Memory holds few at a time.
        claims: As its contract; None where no claim is known, and so no death.

    Returns:
        One row per finding, sorted by rule, village and row: the columns `shape.TYPES`.
        first_month and last_month bound what is found; months and amount_idr (IDR) say what
        was paid for nothing there (NaN: not a matter of money, or no contribution stated);
        age is the one reached in the year of first enrolment. import_id and row_no name the
        row of the file, other_… the row that it disagrees with (the claim, for a death).
    """
    dead = None if claims is None else persons.deaths(claims)
    found = [_of_persons(rows, dead) for rows in gathered(partitions)]
    if not found:
        return pd.DataFrame(columns=list(TYPES)).astype(TYPES)
    order = ["rule", "village_code", "import_id", "row_no", "first_month"]
    return pd.concat(found).sort_values(order, ignore_index=True)


def gathered(partitions: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Yield the rows of several partitions at a time; memory holds those of one call."""
    held: list[pd.DataFrame] = []
    for part in partitions:
        held.append(part)
        if sum(map(len, held)) >= ROWS_AT_ONCE:
            yield pd.concat(held, ignore_index=True)
            held = []
    if any(map(len, held)):
        yield pd.concat(held, ignore_index=True)


def _of_persons(spells: pd.DataFrame, dead: pd.DataFrame | None) -> pd.DataFrame:
    found = [
        paid_again(spells),
        persons.moved(spells),
        persons.differing(spells),
        persons.ages(spells),
    ]
    if dead is not None:
        found.append(persons.after_death(spells, dead))
    return pd.concat(found, ignore_index=True)
