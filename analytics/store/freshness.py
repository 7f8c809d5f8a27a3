"""How fresh each table is, and what was refused: what a data officer looks at first."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.store.log import in_force, log
from analytics.store.tables import open_store
from analytics.vocabulary import KINDS, OF_PERSONS

# Which column of a table tells the newest day it speaks of; the register's cube tells a month.
SPEAKS_OF = {
    "funding": "date",
    "claims": "event_date",
    "welfare": "as_of",
    "welfare_people": "as_of",
    "membership": "as_of",
    "worker_base": "as_of",
    "actions": "document_date",
}

# Where each table names the village that it speaks of.
PLACES = {"enrolment": "village_code", "welfare": "village_code", "funding": "area_code"}


def freshness(data: Dataset) -> pd.DataFrame:
    """Return one row per kind of table, in the order of `KINDS`.

    Returns:
        kind; nature (missing where there is no table); newest, the last day (or, of the
        register, month) it speaks of; imported, the day of the last import; files, imports
        in force; rows. NaN and NaT where unknown.
    """
    store = open_store()
    tables = store.manifest(data.version).tables
    entries = in_force(store, data.version)
    rows = []
    for kind in KINDS:
        known = getattr(data, OF_PERSONS.get(kind, kind))
        own = entries[entries["kind"] == kind]
        rows.append(
            {
                "kind": kind,
                "nature": tables[kind].nature if known is not None else None,
                "newest": _newest(kind, known),
                "imported": pd.to_datetime(own["time"].max()) if len(own) else pd.NaT,
                "files": len(own),
                "rows": tables[kind].rows if known is not None else None,
            }
        )
    table = pd.DataFrame(rows)
    return table.assign(rows=table["rows"].astype(float))


def refused(data: Dataset) -> pd.DataFrame:
    """Return the refused rows of the imports in force, newest import first.

    Returns:
        import_id, kind, file, row_no (as the office's program shows it), column, value (a
        NIK is masked), reason and message (Indonesian).
    """
    store = open_store()
    rows = store.read("quarantine", version=data.version)
    if rows is None:
        return pd.DataFrame(columns=["import_id", "kind", "file", "row_no", "column", "value",
                                     "reason", "message"])  # fmt: skip
    entries = in_force(store, data.version)
    table = rows.merge(entries[["import_id", "kind"]], on="import_id")
    return table.sort_values(["import_id", "row_no"], ascending=[False, True], ignore_index=True)


def files(data: Dataset) -> dict[str, str]:
    """Return import_id → name of its file, of all imports, also those undone since."""
    entries = log(open_store(), data.version)
    return dict(zip(entries["import_id"], entries["file"], strict=True))


def of_village(data: Dataset, code: str) -> pd.DataFrame:
    """Return how fresh the tables are that speak of villages, for one of them.

    Claims are left out: that a village has one may say too much.

    Returns:
        One row per kind of `PLACES`: kind; newest, the last day (or, of the register, month)
        told of the village; file and imported, the last import that spoke of it. The cube does
        not keep which import a row came with: of the register, the last import of all. NaN and
        NaT where unknown, or simulated.
    """
    if "in_force" not in data.memo:
        data.memo["in_force"] = in_force(open_store(), data.version)
    entries = data.memo["in_force"]
    rows = []
    for kind in PLACES:
        table = data.cube if kind == "enrolment" else getattr(data, kind)
        rows.append((kind, *_told_of(code, kind, table, entries[entries["kind"] == kind])))
    return pd.DataFrame(rows, columns=["kind", "newest", "file", "imported"])


def _told_of(
    code: str, kind: str, table: pd.DataFrame | None, entries: pd.DataFrame
) -> tuple[pd.Timestamp, str | None, pd.Timestamp]:
    if table is None:
        return pd.NaT, None, pd.NaT
    own = table[table[PLACES[kind]] == code]
    if "import_id" in own:
        entries = entries[entries["import_id"].isin(own["import_id"])]
    if entries.empty:
        return _newest(kind, own), None, pd.NaT
    last = entries.iloc[-1]
    return _newest(kind, own), last["file"], pd.to_datetime(last["time"])


def _newest(kind: str, table: pd.DataFrame | None) -> pd.Timestamp:
    if table is None:
        return pd.NaT
    if kind == "enrolment":
        return table.loc[table["people"] > 0, "month"].max()
    return table[SPEAKS_OF[kind]].max()
