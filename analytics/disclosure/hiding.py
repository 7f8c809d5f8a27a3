"""Withhold the rows of public tables that count too few people."""

from collections.abc import Mapping

import pandas as pd

from analytics.edition.public_table import HIDDEN, PublicTable
from analytics.small_counts import SMALLEST


def small(counts: pd.Series | pd.DataFrame) -> pd.Series | pd.DataFrame:
    """Tell which counts are too small to publish; nobody at all is no secret."""
    return (counts > 0) & (counts < SMALLEST)


def hide(
    tables: Mapping[str, pd.DataFrame], described: Mapping[str, PublicTable]
) -> dict[str, pd.DataFrame]:
    """Return `tables` with the column ``hidden``; a row withheld has no numbers left."""
    return {name: _hide(table, described[name]) for name, table in tables.items()}


def _hide(table: pd.DataFrame, about: PublicTable) -> pd.DataFrame:
    hidden = small(table[list(about.counts)]).any(axis=1)
    numbers = [name for name in table.select_dtypes("number") if name not in about.keys]
    kept = table.assign(**{HIDDEN: hidden})
    kept.loc[hidden, numbers] = float("nan")
    return kept
