"""Write papers and packages: the two pages of a briefing, the workbook, the evidence."""

from argparse import Namespace
from pathlib import Path

import pandas as pd

from analytics.dataset import Dataset
from analytics.errors import DataError
from analytics.reports import subject
from analytics.reports.briefing import briefing, file_name
from analytics.reports.subject import Subject
from analytics.settings import settings
from analytics.store.dataset import load
from analytics.store.reference import LENGTHS
from analytics.text import say


def run_report(arguments: Namespace) -> None:
    """Write the report that is asked for, and say where."""
    REPORTS[arguments.report](arguments)


def _briefing(arguments: Namespace) -> None:
    """Write two pages, or those of every area of a level."""
    chosen = _subject(arguments)
    if not arguments.each:
        _say(_written(arguments.output, file_name(chosen), briefing(chosen)))
        return
    folder = Path(arguments.output or ".")
    _made(folder)
    data = chosen.data
    for area in data.codes(arguments.each, chosen.area):
        one = _checked(arguments, data, area)
        _say(_written(folder, file_name(one), briefing(one)))


def _subject(arguments: Namespace) -> Subject:
    area = arguments.area or settings().area
    data = load(area[:LENGTHS["regency"]], real_only=arguments.real)
    return _checked(arguments, data, area)


def _checked(arguments: Namespace, data: Dataset, area: str) -> Subject:
    month = _month(arguments.month) if arguments.month else data.newest_month()
    return subject.checked(data, area, month, arguments.lang)


def _month(text: str) -> pd.Timestamp:
    try:
        return pd.Timestamp(pd.Period(text, "M").start_time).as_unit("us")
    except ValueError:
        raise DataError("report.month", value=text) from None


def _written(given: str | Path | None, name: str, content: bytes) -> Path:
    """Write a file under its own name into a folder, or under the name given."""
    path = Path(given or name)
    if path.is_dir():
        path = path / name
    try:
        path.write_bytes(content)
    except OSError as error:
        raise DataError("report.cannot_write", file=path) from error
    return path


def _made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError("report.cannot_write", file=folder) from error


def _say(path: Path) -> None:
    print(say("report.written", file=path))


REPORTS = {"briefing": _briefing}
