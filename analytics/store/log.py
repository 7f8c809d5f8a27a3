"""Which imports were made, and which of them are in force."""

import pandas as pd

from analytics.store.tables import Store

LOG = (
    "import_id", "kind", "file", "sha256", "identity", "time", "actor", "read", "accepted",
    "repaired", "skipped", "quarantined",
)  # fmt: skip


def log(store: Store, version: int | None = None) -> pd.DataFrame:
    """Return every import, oldest first, also those undone since.

    Returns:
        One row per import: `LOG`, and `undone`, the time of its undoing or None.
    """
    entries = store.read("imports", version=version)
    if entries is None:
        return pd.DataFrame(columns=[*LOG, "undone"])
    undone = store.read("undone", version=version)
    times = {} if undone is None else undone.set_index("import_id")["time"].to_dict()
    number = entries["import_id"].str.split("-").str[0].astype(int)
    entries = entries.loc[number.sort_values().index].reset_index(drop=True)
    return entries.assign(undone=[times.get(key) for key in entries["import_id"]])


def in_force(store: Store, version: int | None = None) -> pd.DataFrame:
    """Return the imports that were not undone, oldest first; columns as of `log`."""
    entries = log(store, version)
    return entries[entries["undone"].isna()]
