"""Opens data/glossary.csv: the terms of the field and of this dashboard."""

from functools import lru_cache

import pandas as pd

from analytics.settings import ROOT

FILE = ROOT / "data" / "glossary.csv"


@lru_cache(maxsize=1)
def terms() -> pd.DataFrame:
    """Return term_id, indonesian, english, definition_id, definition_en; one row per term."""
    return pd.read_csv(FILE, dtype=str)
