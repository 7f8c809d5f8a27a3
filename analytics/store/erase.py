"""Erase a person everywhere (UU 27/2022), and refuse that person in later imports.

Every table that knows workers is written anew, without the person, into a new folder; the
old folders are deleted, Delta's logs with them, for these hold keys too. Data versions from
before can therefore no longer be read; the history still lists them. Backups made earlier
are out of reach: whoever keeps them must replace or destroy them.

A tombstone stays: the worker key and the day, in the table `erased`.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd

from analytics.errors import DataError
from analytics.intake import Intake
from analytics.intake.values.nik import read_nik
from analytics.intake.values.text import BadValue
from analytics.store.keys import worker_keys
from analytics.store.preparing import prepared
from analytics.store.refusing import Refused, without
from analytics.store.sweep import PENDING, PERSONAL, sweep
from analytics.store.tables import Store, Write


def erase(store: Store, nik: str, actor: str | None = None) -> int:
    """Remove a person from all tables and all files; return how many rows were removed.

    Raises:
        DataError: That is no NIK, nobody in the store has it, or it is erased already.
    """
    key = _key(nik)
    with store.writing("erase"):
        earlier = tombstones(store)
        if key in earlier:
            raise DataError("store.erased_already", time=datetime.fromisoformat(earlier[key]))
        tables = {name: store.read(name) for name in PERSONAL}
        known = {name: table for name, table in tables.items() if table is not None}
        removed = sum(int((table["worker_key"] == key).sum()) for table in known.values())
        if not removed:
            raise DataError("store.erase_nobody")
        (store.folder / PENDING).touch()
        _publish(store, key, known, actor)
        sweep(store.folder)
    return removed


def tombstones(store: Store) -> dict[str, str]:
    """Return worker key → day of its erasure."""
    table = store.read("erased")
    return {} if table is None else table.set_index("worker_key")["time"].to_dict()


def without_erased(store: Store, intake: Intake) -> Intake:
    """Return `intake` with the rows of erased persons refused, reason ``erased``."""
    keys = tombstones(store)
    if not keys or "worker_key" not in intake.accepted:
        return intake
    gone = intake.accepted["worker_key"].isin(keys)
    if not gone.any():
        return intake
    rows = intake.accepted.loc[gone, "row_no"].unique()
    return without(intake, [Refused(row, "nik", "", BadValue("store.erased")) for row in rows])


def _publish(store: Store, key: str, known: dict[str, pd.DataFrame], actor: str | None) -> None:
    state = store.manifest()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    tombstone = pd.DataFrame([{"worker_key": key, "time": now}])
    writes: dict[str, Write | None] = {}
    for name, table in known.items():
        rest = table[table["worker_key"] != key]
        writes[name] = Write(rest, state.tables[name].nature) if len(rest) else None
    writes |= prepared(store, writes)
    moved = {name: write and replace(write, moved=True) for name, write in writes.items()}
    moved["erased"] = Write(tombstone, "imported", append=True)
    store.publish(moved, "erase", actor, floor=state.version + 1)


def _key(nik: str) -> str:
    try:
        number, _ = read_nik(nik)
    except BadValue:
        raise DataError("store.erase_no_nik") from None
    return worker_keys(pd.Series([number], dtype="str"))[0]
