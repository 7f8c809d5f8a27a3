"""What was done to the store, when, by whom, and what it changed."""

from itertools import pairwise

import pandas as pd

from analytics.store import manifest as manifests
from analytics.store.log import LOG, log
from analytics.store.manifest import Manifest
from analytics.store.tables import Store

DONE = ("version", "time", "action", "actor", "readable", "import_id")
TOLD = ("kind", "file", "sha256", "read", "accepted", "repaired", "skipped", "quarantined")


def history(store: Store) -> pd.DataFrame:
    """Return every data version, oldest first.

    Returns:
        One row per version: `DONE` (action is that of `history.action.*` in
        data/text/history.yml; readable: False where an erased person made the version
        unreadable), of the import that was made or undone `TOLD`, `undone` (when; None while it
        is in force) and `approved` (the decrease that was accepted: unit, stored, new), all None
        for other actions, and `changes`:
        table → (rows before, rows after), of tables written anew.
    """
    newest = store.version()
    states = [manifests.load(store.versions, number) for number in range(newest + 1)]
    rows = [_row(before, after, states[-1].floor) for before, after in pairwise(states)]
    done = pd.DataFrame(rows, columns=[*DONE, "changes"]).astype({"import_id": object})
    told = log(store).drop(columns=[name for name in LOG if name not in (*TOLD, "import_id")])
    table = done.merge(told.astype(object), on="import_id", how="left")
    of_imports = [*TOLD, "undone", "approved"]
    filled = table[of_imports].astype(object)
    table[of_imports] = filled.where(filled.notna(), None)
    return table[[*DONE, *of_imports, "changes"]]


def changes(before: Manifest, after: Manifest) -> dict[str, tuple[int, int]]:
    """Return table → (rows before, rows after), for each table that `after` holds anew."""
    names = sorted({*before.tables, *after.tables})
    return {
        name: (_rows(before, name), _rows(after, name))
        for name in names
        if before.tables.get(name) != after.tables.get(name)
    }


def _row(before: Manifest, after: Manifest, floor: int) -> tuple:
    action, _, import_id = after.action.partition(" ")
    readable = after.version >= floor
    return (
        after.version, after.time, action, after.actor, readable, import_id or None,
        changes(before, after),
    )  # fmt: skip


def _rows(manifest: Manifest, name: str) -> int:
    return manifest.tables[name].rows if name in manifest.tables else 0
