"""Make the tables of an edition, small counts hidden."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.disclosure.hiding import hide
from analytics.edition.tables import PUBLIC


def make(data: Dataset) -> dict[str, pd.DataFrame]:
    """Return the public tables of `data` that are known, by name, as the public may see them."""
    made = {name: about.make(data) for name, about in PUBLIC.items()}
    known = {name: table for name, table in made.items() if table is not None}
    return hide(known, PUBLIC)
