"""Make the tables of an edition, small counts hidden, and nothing in them that tells these."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analytics.dataset import Dataset
from analytics.disclosure.hiding import chosen, counts, exposed, hide, withheld
from analytics.disclosure.past import Number, Past
from analytics.edition.public_table import HIDDEN
from analytics.edition.tables import PUBLIC
from analytics.errors import DataError


@dataclass(frozen=True)
class Made:
    """The public tables that are known, by name, and the numbers withheld from them."""

    tables: dict[str, pd.DataFrame]
    withheld: set[Number]


def make(data: Dataset, past: Past) -> Made:
    """Make the public tables of `data` as the public may see them.

    Args:
        past: What earlier editions told and withheld.

    Raises:
        DataError: The last check found a count that can be reckoned from what is left, or from
            this and earlier editions together.
    """
    made = {name: about.make(data) for name, about in PUBLIC.items()}
    tables = {name: table for name, table in made.items() if table is not None}
    known = counts(tables, PUBLIC, data.area, past)
    hidden = chosen(known)
    finished = hide(tables, PUBLIC, known, hidden)
    for leak in exposed(finished, known, hidden):
        raise DataError("edition.exposed", cell=leak.cell, low=leak.low, high=leak.high)
    return Made(finished, withheld(known, hidden))


def held(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return how much finished `tables` hold and withhold: table, rows, hidden (rows)."""
    counts = [(name, len(table), int(table[HIDDEN].sum())) for name, table in tables.items()]
    return pd.DataFrame(counts, columns=["table", "rows", "hidden"])
