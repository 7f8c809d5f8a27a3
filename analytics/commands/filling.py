"""Fill the store: simulated tables, and office files."""

import json
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from analytics import numbers
from analytics.intake.spellings import Unknown
from analytics.settings import settings
from analytics.store.tables import open_store
from analytics.text import say


def run_demo(arguments: Namespace) -> None:
    """Build the simulated tables; what is stored already stays."""
    from analytics.demo import build_demo

    store = open_store()
    before = store.version()
    if not (arguments.if_empty and before):
        build_demo(store, settings().area)
    key = "command.demo_done" if store.version() > before else "command.demo_nothing"
    print(say(key, folder=settings().store, version=store.version(), area=settings().area))


def run_prepare(_arguments: Namespace) -> None:
    """Make the tables for pages that a store written by an earlier release lacks."""
    from analytics.store.preparing import lacking

    store = open_store()
    with store.writing("prepare"):
        writes = lacking(store)
        version = store.publish(writes, "prepare") if writes else store.version()
    print(say("command.prepared", n=len(writes), tables=", ".join(writes), version=version))


def run_import(arguments: Namespace) -> None:
    """Import one file, or with --dry-run only say what would become of it."""
    from analytics.intake import read_file
    from analytics.intake.confirming import said
    from analytics.intake.gazetteer import gazetteer
    from analytics.store.checks import checked
    from analytics.store.foreseen import foretold, noted
    from analytics.store.imports import awaited, publish, refuse_repetition
    from analytics.store.spellings import in_force

    fixed, renamed = dict(arguments.set), dict(arguments.map)
    options = fixed | {f"map {header}": column for header, column in renamed.items()}
    store, area = open_store(), settings().area
    told = [said(name, code, gazetteer(area)) for name, code in arguments.place]
    spellings = [*in_force(store, area), *told]
    intake = read_file(arguments.kind, Path(arguments.file), area, fixed, renamed, spellings)
    intake = checked(store, intake)
    fewer, receipt = None, None
    if arguments.dry_run:
        refuse_repetition(store, intake, options)
        intake = foretold(store, intake)
        fewer = awaited(store, intake)
    else:
        receipt = publish(store, intake, options, accept_decrease=arguments.accept_decrease)
        intake = noted(store, intake, receipt.import_id)
    report = {
        "kind": intake.kind,
        "file": intake.file,
        "read": intake.read,
        "accepted": intake.accepted_rows,
        "repaired": intake.repaired,
        "skipped": intake.skipped,
        "quarantined": sum(intake.reasons.values()),
        "reasons": intake.reasons,
        "notes": [note.message() for note in intake.notes],
        "unknown": [asdict(name) for name in intake.unknown],
        "decrease": fewer and fewer.message(),
        "import_id": receipt and receipt.import_id,
        "version": receipt.version if receipt else store.version(),
    }
    if arguments.json:
        print(json.dumps(report, ensure_ascii=False))
        return
    key = "command.would_import" if arguments.dry_run else "command.imported"
    print(say(key, **report))
    if fewer:
        print(say("command.held", decrease=report["decrease"]))
    if receipt and receipt.clock_back:
        print(say("store.clock_back", time=numbers.moment(receipt.clock_back, "id")))
    for note in report["notes"]:
        print(f"  {note}")
    for row in intake.quarantined.itertuples():
        print(say("command.refused_row", row_no=row.row_no, message=row.message))
    for name in intake.unknown:
        print(say("command.unknown_place", name=name.name, n=name.rows, option=_option(name)))


def _option(unknown: Unknown) -> str:
    """Return the option that says what an unknown name means, with its likeliest place."""
    within = f", {unknown.within}" if unknown.within else ""
    code = next(iter(unknown.candidates), "…")
    return f'--place "{unknown.name}{within}={code}"'
