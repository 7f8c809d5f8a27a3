"""Write papers and packages: the two pages of a briefing, the workbook, the evidence."""

from argparse import Namespace
from pathlib import Path

from analytics.commands.subjects import subject_of
from analytics.errors import DataError
from analytics.reports.subject import published
from analytics.settings import settings
from analytics.store import editions
from analytics.text import say


def run_report(arguments: Namespace) -> int | None:
    """Write the report that is asked for, and say where."""
    return REPORTS[arguments.report](arguments)


def _briefing(arguments: Namespace) -> None:
    """Write two pages, or those of every area of a level."""
    from analytics.reports.briefing import briefing

    chosen = subject_of(arguments)
    if not arguments.each:
        _say(_written(arguments.output, chosen.file_name("briefing", "pdf"), briefing(chosen)))
        return
    folder = Path(arguments.output or ".")
    _made(folder)
    for area in chosen.data.codes(arguments.each, chosen.area):
        one = subject_of(arguments, area)
        _say(_written(folder, one.file_name("briefing", "pdf"), briefing(one)))


def _workbook(arguments: Namespace) -> None:
    """Write every topic about an area as Excel."""
    from analytics.reports.workbook import workbook

    chosen = subject_of(arguments)
    _say(_written(arguments.output, chosen.file_name("workbook", "xlsx"), workbook(chosen)))


def _evidence(arguments: Namespace) -> None:
    """Write everything published into one ZIP."""
    from analytics.reports.evidence import evidence

    area = arguments.area or settings().area
    edition = editions.load(area, arguments.edition, real_only=arguments.real)
    if edition is None:
        raise DataError("report.no_edition", area=area)
    chosen = published(edition, arguments.lang, settings().site)
    _say(_written(arguments.output, chosen.file_name("evidence", "zip"), evidence(chosen)))


def _digest(arguments: Namespace) -> int | None:
    """Write what changed, or send it."""
    from analytics.commands.digesting import run_digest

    return run_digest(arguments)


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


REPORTS = {
    "briefing": _briefing,
    "workbook": _workbook,
    "evidence": _evidence,
    "digest": _digest,
}
