"""What a public table is: how it is made, what it counts, and the sums its counts take part in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from analytics.dataset import Dataset

# Stands in a key column for the sum over all its values; areas bear their own codes.
ALL = "all"
HIDDEN = "hidden"
# A key, or keys that are summed over together.
Dimension = str | tuple[str, ...]


@dataclass(frozen=True)
class PublicTable:
    """One table of an edition.

    Attributes:
        make: Returns the table with every number in it; None where its data are unknown.
        keys: Columns that name a row. An area stands in ``area_code``, a month in ``month``.
        counts: Columns that count people or cases. A row with a count that is withheld loses
            all its numbers, so whatever is reckoned from a count stands in its row.
        sources: Tables it rests on, for its origin.
        sums: Keys over which the counts add up: ``area_code`` from village to kecamatan to
            regency, any other to the row in which it is `ALL`.
        facts: Count → what is counted, by default a fact of this table and column alone. The
            same fact in two tables is the same number: it is hidden in both or in neither.
        parts: Count → the count of the same row that it is a part of, so that the rest is one
            number less the other.
        labels: Keys that say nothing of what is counted.
        counted: Returns what each row counts, where `counts` are not enough to say it, as
            `analytics.disclosure.cells.of_columns` does.
    """

    make: Callable[[Dataset], pd.DataFrame | None]
    keys: tuple[str, ...]
    counts: tuple[str, ...]
    sources: tuple[str, ...]
    sums: tuple[Dimension, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    counted: Callable[[pd.DataFrame], pd.DataFrame] | None = None
