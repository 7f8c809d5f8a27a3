"""What became of each step of a strategy: every change that an import or an officer made."""

import pandas as pd

from analytics.dataset import Dataset
from analytics.store.imports import aside
from analytics.store.log import in_force
from analytics.store.tables import open_store

NAME = "actions"
STEP = ["strategy", "action"]
CHANGING = (
    "status", "due", "owner", "document_no", "document_date", "workers", "amount_idr", "evidence",
)  # fmt: skip
COLUMNS = [*STEP, "time", "column", "before", "after", "file", "actor", "import_id"]


def history(data: Dataset) -> pd.DataFrame | None:
    """Return every change of a step in force, oldest first; None where no step is known.

    A step that comes up first has one row, of its status, with nothing before.

    Returns:
        `COLUMNS`: time is the moment in ISO (UTC), before and after are text as stored
        (days in ISO), missing where nothing stood there; file, actor and import_id of who
        brought it.
    """
    if data.actions is None:
        return None
    store = open_store()
    entries = in_force(store, data.version).reset_index(drop=True)
    parts = [store.read(name, version=data.version) for name in (NAME, aside(NAME))]
    told = pd.concat([part for part in parts if part is not None], ignore_index=True)
    told = told[told["area_code"] == data.area]
    told = told.merge(entries.rename_axis("turn").reset_index(), on="import_id")
    told = told.sort_values("turn", ignore_index=True, kind="stable")
    written = told[[*CHANGING]].map(_written)
    before = written.groupby([told[name] for name in STEP]).shift()
    first = ~told.duplicated(STEP)
    changes = [
        told.assign(column=name, before=before[name], after=written[name])[
            _differs(before[name], written[name]) & (~first | (name == "status"))
        ]
        for name in CHANGING
    ]
    table = pd.concat(changes)
    return table.sort_values(["turn", *STEP], kind="stable")[COLUMNS].reset_index(drop=True)


def published(data: Dataset) -> pd.DataFrame | None:
    """Return `history` as the public sees it: the day, no names of persons, no counts."""
    table = history(data)
    if table is None:
        return None
    shown = table[~table["column"].isin(("workers", "amount_idr"))]
    days = shown["time"].str[:10]
    return shown.assign(time=days).drop(columns=["actor", "file"]).reset_index(drop=True)


def _written(value: object) -> str | None:
    if pd.isna(value):
        return None
    return f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)


def _differs(before: pd.Series, after: pd.Series) -> pd.Series:
    return before.fillna("") != after.fillna("")
