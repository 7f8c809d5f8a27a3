"""Make the tables of an edition, small counts hidden, and nothing in them that tells these."""

from collections.abc import Mapping

import pandas as pd

from analytics.dataset import Dataset
from analytics.disclosure.hiding import chosen, counts, exposed, hide
from analytics.edition.public_table import HIDDEN
from analytics.edition.tables import PUBLIC
from analytics.errors import DataError


def make(data: Dataset) -> dict[str, pd.DataFrame]:
    """Return the public tables of `data` that are known, by name, as the public may see them.

    Raises:
        DataError: The last check found a count that can be reckoned from what is left.
    """
    made = {name: about.make(data) for name, about in PUBLIC.items()}
    tables = {name: table for name, table in made.items() if table is not None}
    known = counts(tables, PUBLIC, data.area)
    hidden = chosen(known)
    finished = hide(tables, PUBLIC, known, hidden)
    for leak in exposed(finished, known, hidden):
        raise DataError("edition.exposed", cell=leak.cell, low=leak.low, high=leak.high)
    return finished


def held(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return how much finished `tables` hold and withhold: table, rows, hidden (rows)."""
    counts = [(name, len(table), int(table[HIDDEN].sum())) for name, table in tables.items()]
    return pd.DataFrame(counts, columns=["table", "rows", "hidden"])
