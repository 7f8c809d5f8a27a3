"""Undo any import: a new data version, as if that file had never come; nothing is erased."""

from datetime import UTC, datetime

import pandas as pd

from analytics import contracts
from analytics.errors import DataError
from analytics.store.imports import aside
from analytics.store.log import in_force, log
from analytics.store.merge import merge
from analytics.store.preparing import prepared
from analytics.store.spellings import forgotten
from analytics.store.tables import Store, Write


def undo(store: Store, import_id: str, actor: str | None = None) -> int:
    """Take back one import and return the new data version.

    The table of its kind becomes what the other imports give, merged again in their order:
    its own rows leave, rows that it had replaced come back. Its rows are set aside, its log
    entry stays, marked as undone; spellings confirmed with it hold no more. The same file
    may be imported again. Without another import of its kind there is no such table any
    more (nor what was made from it): nothing is known, nothing simulated returns.

    Raises:
        DataError: No such import, or it is undone already.
    """
    with store.writing(f"undo {import_id}"):
        kind = _kind(store, import_id)
        entries = in_force(store)
        others = entries.loc[entries["kind"] == kind, "import_id"].drop(
            entries.index[entries["import_id"] == import_id]
        )
        accepted = _accepted(store, kind)
        table = replay(kind, accepted, others.tolist())
        now = datetime.now(UTC).isoformat(timespec="seconds")
        mark = pd.DataFrame([{"import_id": import_id, "time": now}])
        writes = _tables(kind, table, accepted)
        writes |= prepared(store, writes)
        writes["undone"] = Write(mark, "imported", append=True)
        writes |= forgotten(store, import_id)
        return store.publish(writes, f"undo {import_id}", actor)


def replay(kind: str, accepted: pd.DataFrame, imports: list[str]) -> pd.DataFrame:
    """Return the table of `kind` that `imports` give, merged one after another.

    Args:
        accepted: All rows that were ever accepted, as the contract of `kind`.
    """
    table = accepted.iloc[:0]
    for import_id in imports:
        merged = merge(kind, table, accepted[accepted["import_id"] == import_id])
        table = pd.concat([merged.kept, merged.added])
    return table


def _tables(kind: str, table: pd.DataFrame, accepted: pd.DataFrame) -> dict[str, Write | None]:
    left = accepted.drop(table.index)
    return {
        kind: Write(table, "imported") if len(table) else None,
        aside(kind): Write(left, "imported") if len(left) else None,
    }


def _accepted(store: Store, kind: str) -> pd.DataFrame:
    parts = [store.read(name) for name in (kind, aside(kind))]
    known = [part for part in parts if part is not None]
    if not known:
        return contracts.empty(kind)
    return pd.concat(known, ignore_index=True)


def _kind(store: Store, import_id: str) -> str:
    entries = log(store)
    found = entries[entries["import_id"] == import_id]
    if found.empty:
        raise DataError("store.import_unknown", import_id=import_id)
    entry = found.iloc[0]
    if pd.notna(entry["undone"]):
        raise DataError(
            "store.import_undone", import_id=import_id, time=datetime.fromisoformat(entry["undone"])
        )
    return entry["kind"]
