"""Opens an office file in a process of its own; what comes back is cells, and nothing else."""

import io
import os
import pickle
import re
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pandas as pd

from analytics.errors import DataError
from analytics.intake.following import followed
from analytics.intake.values.nik import mask_within
from analytics.safe import plain
from analytics.sandbox import limits
from analytics.settings import ROOT

LONGEST_NAME = 100
# Numbers and widths of some rows, and their cells column by column.
Block = tuple[tuple[int, ...], tuple[int, ...], tuple[tuple[object, ...], ...]]
CHECKSUM_SHOWN = 12


@dataclass(frozen=True)
class Sheet:
    """One sheet.

    Attributes:
        cells: As the program gave them (text, float, date, …); "" where empty; the index
            holds the row numbers that the spreadsheet or the text editor shows.
        widths: Number of fields of each row of a text file, 0 where its quotes do not close,
            below 0 where it cannot be decoded; None for a workbook, where all are of one width.
        from_1904: Day numbers count from 1904.
        hidden_columns: Pairs (first, last) of places.
        formulas: How many cells hold a formula.
        broken: (row number, place) → error or formula that stands there without a value.
        checked: False in a format of workbook of which hidden rows, formulas and errors are
            not known.
        repaired: Rows of a map whose polygon crossed itself.
    """

    name: str
    cells: pd.DataFrame
    widths: pd.Series | None = None
    from_1904: bool = False
    visible: bool = True
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[tuple[int, int], ...] = ()
    formulas: int = 0
    broken: Mapping[tuple[int, int], str] = field(default_factory=dict)
    checked: bool = True
    repaired: tuple[int, ...] = ()


@dataclass(frozen=True)
class Opened:
    """A file's sheets and the checksum of its bytes.

    Attributes:
        macros: It carries macros, which are never run.
        links: What it would fetch from elsewhere, which is never fetched.
        encoding: Of a text file; "mixed" where no single one fits.
        hidden: Names of the sheets that the spreadsheet does not show.
    """

    sha256: str
    sheets: list[Sheet]
    macros: bool = False
    links: tuple[str, ...] = ()
    encoding: str = ""
    hidden: tuple[str, ...] = ()


class _Cells(pickle.Unpickler):
    """Reads the messages: text, numbers and days; a process gone astray can send no code."""

    def find_class(self, module: str, name: str) -> object:
        if module == "datetime" and name in ("date", "datetime", "time", "timedelta"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def kept_name(said: str, checksum: str) -> str:
    """Return a file's name for the record; a part of its checksum where the name is no plain one.

    A NIK in it is masked; a long name, or one that hides its ending, is not kept.
    """
    name = mask_within(said)
    if len(name) <= LONGEST_NAME and name == plain(name):
        return name
    ending = Path(said).suffix
    return checksum[:CHECKSUM_SHOWN] + (ending if re.fullmatch(r"\.[a-z]{3,4}", ending) else "")


def open_file(path: Path) -> Opened:
    """Return the sheets of a workbook, or the one of a text file.

    Raises:
        DataError: There is no such file, it is empty, locked, damaged, no table at all, or
            costs more than `analytics.sandbox.limits` allow.
    """
    return gathered(_sent(path), mask_within(plain(path.name))[:LONGEST_NAME])


def gathered(messages: Iterable[tuple[str, object]], file: str) -> Opened:
    """Return the file that `analytics.sandbox.content.messages` tells of.

    Raises:
        DataError: They say why it is refused, or they break off.
    """
    facts: dict = {}
    sheets: list[tuple[dict, list[Block]]] = []
    ended = False
    for name, said in messages:
        if name == "refused":
            key, values = said
            raise DataError(key, file=file, **values)
        if name == "file":
            facts = said
        elif name == "sheet":
            sheets.append((said, []))
        elif name == "rows":
            sheets[-1][1].append(said)
        ended = name == "end"
    if not ended:
        raise DataError("intake.file_heavy", file=file)
    filled = [_sheet(about, blocks) for about, blocks in sheets if blocks]
    if not filled:
        raise DataError("intake.file_empty", file=file)
    hidden = tuple(about["name"] for about, _ in sheets if not about.get("visible", True))
    return Opened(sheets=filled, hidden=hidden, **{**facts, "links": tuple(facts["links"])})


def _sent(path: Path) -> Iterator[tuple[str, object]]:
    """Start the process and yield its messages; it is ended in any case."""
    command = [sys.executable, "-P", "-m", "analytics.sandbox", str(Path(path).resolve())]
    process = subprocess.Popen(
        command,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    clock = threading.Timer(limits.WALL_SECONDS, process.kill)
    clock.start()
    try:
        yield from followed(_read(process.stdout), process.kill)
        complaint = process.stderr.read()
        if process.wait() > 0 and b"Traceback" in complaint:
            # Our own mistake. The complaint may quote the file, so only its place is told.
            place = [line for line in complaint.splitlines() if b"  File" in line][-1]
            raise RuntimeError(place.decode("utf-8", "replace"))
    finally:
        clock.cancel()
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


def _read(stream: io.BufferedReader) -> Iterator[tuple[str, object]]:
    while stream.peek(1):
        try:
            yield _Cells(stream).load()
        except (EOFError, pickle.UnpicklingError):  # the process ended in the middle of a message
            return


def _sheet(about: dict, blocks: list[Block]) -> Sheet:
    about = dict(about)
    numbers = [number for some, _, _ in blocks for number in some]
    high, widest = len(numbers), max(len(columns) for _, _, columns in blocks)
    whole = np.full((high, widest), "", dtype="object", order="F")
    top = 0
    for some, _, columns in blocks:
        for place, column in enumerate(columns):
            whole[top : top + len(some), place] = column
        top += len(some)
    if not about.pop("numbered"):
        cells = pd.DataFrame(whole, index=pd.RangeIndex(1, high + 1), dtype="object")
        return Sheet(cells=cells, checked="broken" in about, **about)
    index = pd.Index(numbers, dtype="int64")
    widths = pd.Series([width for _, some, _ in blocks for width in some], index=index)
    return Sheet(cells=pd.DataFrame(whole, index=index, dtype="object"), widths=widths, **about)
