"""What each command of the command line does."""

import json
import sys
from argparse import Namespace
from pathlib import Path

import pandas as pd

from analytics.cube.query import COUNTS, months_between, months_of, roll_up
from analytics.errors import DataError
from analytics.indicators import indicators
from analytics.settings import settings
from analytics.store import reference
from analytics.store.dataset import load
from analytics.store.tables import open_store
from analytics.text import say
from analytics.vocabulary import LEVELS


def run_demo(arguments: Namespace) -> None:
    """Build the simulated tables; what is stored already stays."""
    from analytics.demo import build_demo

    store = open_store()
    before = store.version()
    if not (arguments.if_empty and before):
        build_demo(store, settings().area)
    key = "command.demo_done" if store.version() > before else "command.demo_nothing"
    print(say(key, folder=settings().store, version=store.version(), area=settings().area))


def run_import(arguments: Namespace) -> None:
    """Import one file, or with --dry-run only say what would become of it."""
    from analytics.intake import read_file
    from analytics.store.imports import publish, refuse_repetition

    fixed, renamed = dict(arguments.set), dict(arguments.map)
    options = fixed | {f"map {header}": column for header, column in renamed.items()}
    store = open_store()
    intake = read_file(arguments.kind, Path(arguments.file), settings().area, fixed, renamed)
    if arguments.dry_run:
        refuse_repetition(store, intake, options)
        import_id, version = None, store.version()
    else:
        receipt = publish(store, intake, options)
        import_id, version = receipt.import_id, receipt.version
    report = {
        "kind": intake.kind,
        "file": intake.file,
        "read": intake.read,
        "accepted": intake.accepted_rows,
        "repaired": intake.repaired,
        "skipped": intake.skipped,
        "quarantined": sum(intake.reasons.values()),
        "reasons": intake.reasons,
        "import_id": import_id,
        "version": version,
    }
    if arguments.json:
        print(json.dumps(report, ensure_ascii=False))
        return
    key = "command.would_import" if arguments.dry_run else "command.imported"
    print(say(key, **report))
    for row in intake.quarantined.itertuples():
        print(say("command.refused_row", row_no=row.row_no, message=row.message))


def run_cube(arguments: Namespace) -> None:
    """Print the cube, rolled up; months without anyone are rows of 0."""
    cube = open_store().read("cube")
    if cube is None:
        raise DataError("command.no_register", folder=settings().store)
    area, level = _area_and_level(arguments)
    seen = months_of(cube)
    months = months_between(
        arguments.first if arguments.first is not None else seen.min(),
        arguments.last if arguments.last is not None else seen.max(),
    )
    codes = reference.areas(area).query("level == @level")["code"].tolist()
    table = roll_up(cube, codes, level, months, arguments.by)
    _print(table[["area_code", "month", *arguments.by, *COUNTS]], arguments.format)


def run_indicators(arguments: Namespace) -> None:
    """Print every indicator of one month, by default the newest with anyone protected."""
    area, level = _area_and_level(arguments)
    data = load(area[:5])
    month = arguments.month if arguments.month is not None else data.newest_month()
    table = indicators(data, level, month)
    inside = table["area_code"].isin(data.codes(level, area))
    _print(table[inside], arguments.format)


def _area_and_level(arguments: Namespace) -> tuple[str, str]:
    area = arguments.area or settings().area
    own = reference.level_of(area)
    level = arguments.level or own
    if own not in LEVELS or LEVELS.index(level) < LEVELS.index(own):
        raise DataError("command.level_above_area", area=area, level=level)
    return area, level


def _print(table: pd.DataFrame, form: str) -> None:
    table = table.assign(month=table["month"].dt.strftime("%Y-%m"))
    if form == "csv":
        table.to_csv(sys.stdout, index=False, lineterminator="\n")
    else:
        print(table.to_json(orient="records", force_ascii=False, indent=1))
