"""Every count in the public tables as a cell: the same fact of the same place is one cell."""

from collections.abc import Mapping

import pandas as pd

from analytics.edition.public_table import ALL, PublicTable

Keys = tuple[tuple[str, str], ...]
COLUMNS = ["table", "row", "fact", "count"]


def of_columns(name: str, table: pd.DataFrame, about: PublicTable) -> pd.DataFrame:
    """Return what each row counts: row (its place), fact, count, and the keys as text.

    Counts that are unknown are no cells. Keys that are `ALL` or labels are empty: a sum is a
    cell with fewer keys.
    """
    keys = pd.DataFrame({key: text(table[key]) for key in about.keys if key not in about.labels})
    parts = [
        keys.assign(
            row=range(len(table)),
            fact=about.facts.get(column, f"{name}.{column}"),
            count=table[column].to_numpy(dtype=float),
        )
        for column in about.counts
    ]
    if not parts:
        return pd.DataFrame(columns=["row", "fact", "count"])
    return pd.concat(parts, ignore_index=True).dropna(subset=["count"])


def text(keys: pd.Series) -> pd.Series:
    """Return key values as text: months as 2025-08, `ALL` as nothing."""
    if pd.api.types.is_datetime64_any_dtype(keys):
        return keys.dt.strftime("%Y-%m-%d")
    return keys.astype("str").replace(ALL, "")


def cells(
    tables: Mapping[str, pd.DataFrame], described: Mapping[str, PublicTable], regency: str
) -> pd.DataFrame:
    """Return one row per table, row and count: table, row, cell, fact, keys, count.

    `cell` names the fact and its keys: two counts with one name are one number. `keys` are its
    pairs of key and value. The regency is the whole, so its code is no key.
    """
    found = []
    for name, table in tables.items():
        about = described[name]
        counted = about.counted(table) if about.counted else of_columns(name, table, about)
        dimensions = [key for key in counted if key not in COLUMNS]
        keys = [_pairs(row, regency) for row in counted[dimensions].to_dict("records")]
        found.append(counted[["row", "fact", "count"]].assign(table=name, keys=keys))
    every = pd.concat(found, ignore_index=True)
    both = zip(every["fact"], every["keys"], strict=True)
    return every.assign(cell=[named(fact, keys) for fact, keys in both])


def named(fact: str, keys: Keys) -> str:
    """Return the name of a cell, such as ``people area_code=61.07.01 month=2025-08-01``."""
    return " ".join([fact, *(f"{key}={value}" for key, value in keys)])


def _pairs(row: dict[str, object], regency: str) -> Keys:
    """Return the keys that say something, sorted."""
    return tuple(
        (key, value)
        for key, value in sorted(row.items())
        if isinstance(value, str) and value not in ("", regency)
    )
