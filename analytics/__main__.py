"""The command line: `python -m analytics COMMAND`; `--help` lists the commands."""

import argparse
import sys

import pandas as pd

from analytics.errors import DataError
from analytics.text import LANGUAGES, say
from analytics.vocabulary import FORMATS, IMPORTED, LEVELS

# As shells say that Ctrl-C ended a program.
INTERRUPTED = 130


def month(text: str) -> pd.Timestamp:
    """Read ``2025-08``.

    Raises:
        DataError: It is no month.
    """
    try:
        return pd.Timestamp(pd.Period(text, "M").start_time).as_unit("us")
    except ValueError:
        raise DataError("command.month", value=text) from None


def setting(text: str) -> tuple[str, str]:
    """Read ``column=value``."""
    return _pair(*text.partition("="))


def renaming(text: str) -> tuple[str, str]:
    """Read ``header=column``; a header may itself hold an equals sign."""
    return _pair(*text.rpartition("="))


def _pair(left: str, sign: str, right: str) -> tuple[str, str]:
    if not (left and sign and right):
        raise argparse.ArgumentTypeError(f"{left}{sign}{right}: …=…")
    return left, right


def parser() -> argparse.ArgumentParser:
    """Return the grammar of the command line; scripts and tests rest on it."""
    root = argparse.ArgumentParser(prog="python -m analytics")
    commands = root.add_subparsers(dest="command", required=True)

    demo = commands.add_parser("demo", help="build the simulated tables")
    demo.add_argument("--if-empty", action="store_true", help="only where nothing is stored")

    commands.add_parser("prepare", help="make what a store of an earlier release lacks")

    imports = commands.add_parser("import", help="import an office file")
    imports.add_argument("kind", choices=IMPORTED)
    imports.add_argument("file")
    imports.add_argument("--set", type=setting, action="append", default=[], metavar="COLUMN=VALUE")
    imports.add_argument(
        "--map", type=renaming, action="append", default=[], metavar="HEADER=COLUMN"
    )
    imports.add_argument(
        "--place", type=renaming, action="append", default=[], metavar="NAME=CODE",
        help="the village that an unknown name means; kept for later files; - for none here",
    )  # fmt: skip
    imports.add_argument(
        "--accept-decrease", action="store_true", help="the file tells much less, and that is right"
    )
    imports.add_argument("--dry-run", action="store_true")
    imports.add_argument("--json", action="store_true")

    cube = commands.add_parser("cube", help="print the counts by area and month")
    cube.add_argument("--from", type=month, dest="first", metavar="YYYY-MM")
    cube.add_argument("--to", type=month, dest="last", metavar="YYYY-MM")
    cube.add_argument("--by", type=dimensions, default=(), metavar="scheme,fund_source")

    indicators = commands.add_parser("indicators", help="print every figure of one month")
    indicators.add_argument("--month", type=month, metavar="YYYY-MM")

    publish = commands.add_parser("publish", help="publish an edition: what everyone may see")
    publish.add_argument("--if-none", action="store_true", help="only where none was published")
    publish.add_argument("--json", action="store_true")

    report = commands.add_parser("report", help="write a paper or a package")
    reports = report.add_subparsers(dest="report", required=True)
    briefing = reports.add_parser("briefing", help="two A4 pages for a meeting, as PDF")
    briefing.add_argument(
        "--each", choices=("subdistrict",), help="one paper for each; -o is then a folder"
    )
    workbook = reports.add_parser("workbook", help="every figure about an area, as Excel")
    evidence = reports.add_parser("evidence", help="everything published, as one ZIP")
    evidence.add_argument("--edition", type=int, metavar="N", help="by default the newest")
    digest = reports.add_parser("digest", help="what changed, for e-mail; -o is a folder")
    digest.add_argument(
        "--since", default="last", metavar="VERSION|DATE|last",
        help="by default what each reader was last told",
    )  # fmt: skip
    digest.add_argument("--only-if-changed", action="store_true")
    digest.add_argument(
        "--send", action="store_true", help="to those whom [mail] of dashboard.toml names"
    )
    for paper in (briefing, workbook, digest):
        paper.add_argument("--month", type=month, metavar="YYYY-MM", help="by default the newest")
    for paper in (briefing, workbook, evidence, digest):
        paper.add_argument("--area", metavar="CODE", help="a regency or one of its subdistricts")
        paper.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
        paper.add_argument("--real", action="store_true", help="leave out simulated tables")
        paper.add_argument("-o", "--output", metavar="FILE")

    history = commands.add_parser("history", help="list every data version and its import")
    history.add_argument("--json", action="store_true")

    undo = commands.add_parser("undo", help="take back one import; nothing is erased")
    undo.add_argument("import_id", metavar="ID")

    show = commands.add_parser("show", help="print what belongs to one data version")
    show.add_argument("--version", type=int, metavar="N")

    spellings = commands.add_parser("spellings", help="list the names that officers confirmed")
    change = spellings.add_mutually_exclusive_group()
    change.add_argument("--add", type=renaming, metavar="NAME=CODE")
    change.add_argument("--remove", type=int, metavar="NUMBER")

    verify = commands.add_parser("verify", help="check every data file against its checksum")
    verify.add_argument("--all", action="store_true", help="all data versions")

    backup = commands.add_parser("backup", help="write the store into one file")
    backup.add_argument("file")

    restore = commands.add_parser("restore", help="bring the store back from a backup")
    restore.add_argument("file")
    restore.add_argument("--replace", action="store_true", help="the old folder is kept beside")

    erase = commands.add_parser("erase", help="remove a person, or the bytes of an evidence file")
    erased = erase.add_mutually_exclusive_group(required=True)
    erased.add_argument(
        "nik", nargs="?", metavar="NIK", help="- asks for it, so that no history keeps it"
    )
    erased.add_argument("--evidence", metavar="SHA256|NAME", help="a file brought as evidence")
    erase.add_argument("--why", default="", metavar="TEXT", help="of the file: kept in its record")

    scan = commands.add_parser("scan", help="look for readable NIK in the store and in files")
    scan.add_argument("paths", nargs="*", metavar="PATH")

    for command in (imports, publish, undo, spellings, erase):
        command.add_argument("--by", default="", metavar="NAME", help="who does it")
    for command in (cube, indicators):
        command.add_argument("--area", metavar="CODE")
        command.add_argument("--level", choices=LEVELS)
        command.add_argument("--format", choices=FORMATS, default="csv")
    return root


def dimensions(text: str) -> tuple[str, ...]:
    """Read ``scheme,fund_source``."""
    chosen = tuple(text.split(","))
    if not set(chosen) <= {"scheme", "fund_source"}:
        raise argparse.ArgumentTypeError(f"{text!r}: scheme, fund_source")
    return chosen


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 done, 2 refused with a message on stderr and nothing changed.

    Ctrl-C (130) leaves the newest data version that is whole, and says which.

    Commands that look for something wrong (verify, scan) leave with 1 where they find it;
    ``report digest --send`` leaves with 3 where a letter was not taken: the next one tries again.
    """
    from analytics import commands
    from analytics.commands import terminal
    from analytics.store.actor import acting
    from analytics.store.tables import open_store

    try:
        chosen = parser().parse_args(arguments)
        with terminal.shown(), acting(getattr(chosen, "by", "")):
            return commands.run(chosen.command, chosen)
    except DataError as error:
        print(error.message("id"), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(say("command.interrupted", version=open_store().version()), file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
