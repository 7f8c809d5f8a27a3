"""Look back and go back: history, show, undo."""

from argparse import Namespace

import pandas as pd

from analytics.store.decrease import Decrease
from analytics.store.history import history
from analytics.store.tables import open_store
from analytics.store.undo import undo
from analytics.text import say
from analytics.vocabulary import IMPORTED

# Tables that a reader knows; the others are bookkeeping.
SHOWN = (*IMPORTED, "cube")


def run_history(arguments: Namespace) -> None:
    """Print every data version: what was done, when, by whom, and what it changed."""
    table = history(open_store())
    if arguments.json:
        print(table.to_json(orient="records", force_ascii=False, indent=1))
        return
    if table.empty:
        print(say("command.history_empty"))
    for row in table.itertuples():
        print(say("command.history_version", **_said(row)))
        if pd.notna(row.file):
            print(say("command.history_file", **_said(row)))
        if row.action == "import":
            print(say("command.history_counts", **_said(row)))
        if row.action == "import" and row.approved is not None:
            print(say("command.history_approved", decrease=Decrease(*row.approved).message()))
        for name, (before, after) in row.changes.items():
            if name in SHOWN:
                print(say("command.history_change", table=name, before=before, after=after))
        if row.action == "import" and pd.notna(row.undone):
            print(say("command.history_undone", time=row.undone))
        if not row.readable:
            print(say("command.history_dropped"))


def run_undo(arguments: Namespace) -> None:
    """Take back one import."""
    store = open_store()
    version = undo(store, arguments.import_id)
    print(say("command.undone", import_id=arguments.import_id, version=version))


def run_show(arguments: Namespace) -> None:
    """Print what belongs to one data version."""
    manifest = open_store().manifest(arguments.version)
    print(say("command.show_version", version=manifest.version, time=manifest.time or "–",
              action=manifest.action or "–", actor=manifest.actor or "–"))  # fmt: skip
    for name, state in sorted(manifest.tables.items()):
        print(say("command.show_table", table=name, rows=state.rows, nature=state.nature,
                  files=len(state.files)))  # fmt: skip


def _said(row: object) -> dict[str, object]:
    return {
        name: "–" if value == "" or pd.isna(value) else value
        for name, value in row._asdict().items()
        if name not in ("changes", "approved")  # no single words
    }
