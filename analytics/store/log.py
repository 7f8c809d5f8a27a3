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
        One row per import: `LOG`; `undone`, the time of its undoing or None; `approved`, the
        `Decrease` that was accepted, as (unit, stored, new), or None.
    """
    entries = store.read("imports", version=version)
    if entries is None:
        return pd.DataFrame(columns=[*LOG, "undone", "approved"])
    undone = store.read("undone", version=version)
    times = {} if undone is None else undone.set_index("import_id")["time"].to_dict()
    number = entries["import_id"].str.split("-").str[0].astype(int)
    entries = entries.loc[number.sort_values().index].reset_index(drop=True)
    keys = entries["import_id"]
    fewer = _approved(store, version)
    return entries.assign(
        undone=[times.get(key) for key in keys], approved=[fewer.get(key) for key in keys]
    )


def _approved(store: Store, version: int | None) -> dict[str, tuple[str, float, float]]:
    table = store.read("approved", version=version)
    if table is None:
        return {}
    said = zip(table["unit"], table["stored"], table["new"], strict=True)
    return dict(zip(table["import_id"], said, strict=True))


def in_force(store: Store, version: int | None = None) -> pd.DataFrame:
    """Return the imports that were not undone, oldest first; columns as of `log`."""
    entries = log(store, version)
    return entries[entries["undone"].isna()]
