"""What becomes of the rows already stored when another file of the same kind arrives."""

from dataclasses import dataclass

import pandas as pd

# Two rows with the same key speak of the same thing; the later file is right about it.
# A payment has no key but itself: two equal payments in two files are one payment.
KEYS = {
    "enrolment": [
        "worker_key", "village_code", "scheme", "fund_source", "paid_from", "paid_through",
    ],
    "claims": ["claim_key"],
    "welfare": ["village_code", "as_of", "decile"],
    "welfare_people": ["worker_key", "as_of"],
    "membership": ["area_code", "as_of", "segment"],
    "worker_base": ["area_code", "as_of", "definition"],
    "actions": ["area_code", "strategy", "action"],
    "boundaries": ["village_code"],
}  # fmt: skip
CEILING_KEY = ["fiscal_year", "fund_source", "scheme", "area_code", "account_code"]
BOOKKEEPING = ["import_id", "row_no"]


@dataclass(frozen=True)
class Merged:
    """The outcome: `added` go behind `kept`; `replaced` stored rows gave way to new ones."""

    kept: pd.DataFrame
    added: pd.DataFrame
    replaced: int
    unchanged: int


def merge(kind: str, stored: pd.DataFrame, new: pd.DataFrame) -> Merged:
    """Add `new` rows to the `stored` ones of the same `kind`.

    A row that says the same as a stored one is left out (`unchanged`); a row about the
    same thing that says something else replaces it (`replaced`).
    """
    content = [column for column in new.columns if column not in BOOKKEEPING]
    said, known = _tuples(new, content), _tuples(stored, content)
    same = said.isin(known)
    added = new[~same]
    said_anew = _keys(kind, stored).isin(_keys(kind, added)) & _has_key(kind, stored)
    # A stored row that the new file repeats stays, even where its key came up again.
    gone = said_anew & ~known.isin(said)
    return Merged(stored[~gone], added, int(gone.sum()), int(same.sum()))


def _has_key(kind: str, rows: pd.DataFrame) -> pd.Series:
    if kind == "funding":
        return rows["kind"] == "ceiling"
    return pd.Series(True, index=rows.index)


def _keys(kind: str, rows: pd.DataFrame) -> pd.Series:
    if kind == "funding":
        return _tuples(rows, CEILING_KEY).where(rows["kind"] == "ceiling", 0)
    return _tuples(rows, KEYS[kind])


def _tuples(rows: pd.DataFrame, columns: list[str]) -> pd.Series:
    """Return one comparable number per row; missing equals missing."""
    return pd.util.hash_pandas_object(rows[columns], index=False)
