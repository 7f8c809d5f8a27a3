"""What a public table is: how it is made, what it counts, and the sums its counts take part in."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from analytics.dataset import Dataset

# Stands in a key column for the sum over all its values; areas bear their own codes.
ALL = "all"
HIDDEN = "hidden"


@dataclass(frozen=True)
class PublicTable:
    """One table of an edition.

    Attributes:
        make: Returns the table with every number in it; None where its data are unknown.
        keys: Columns that name a row. An area stands in ``area_code``, a month in ``month``.
        counts: Columns that count people or cases. A row with a count of 1-4 is withheld, with
            all numbers in it, so whatever is reckoned from a count stands in its row.
        sources: Tables it rests on, for its origin.
        sums: Keys over which the counts add up: ``area_code`` from village to kecamatan to
            regency, any other to the row in which it is `ALL`.
    """

    make: Callable[[Dataset], pd.DataFrame | None]
    keys: tuple[str, ...]
    counts: tuple[str, ...]
    sources: tuple[str, ...]
    sums: tuple[str, ...] = ()
