"""csv, tsv and txt: encoding and delimiter found by looking; one bad row never takes others."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

import pandas as pd

from analytics.errors import DataError
from analytics.intake.files import Sheet

DELIMITERS = ";\t,|"
SAMPLE_LINES = 200
# A cell may hold line breaks; a quote that stays open longer than this is a slip.
LONGEST_CELL = 20
_BREAK = re.compile(r"\r\n|\n|\r")
_SEPARATOR_LINE = re.compile(r"sep=(.)", re.I)
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def sheets(content: bytes, file: str) -> list[Sheet]:
    """Return the one table of a text file; the index holds line numbers from 1.

    Raises:
        DataError: The bytes are no text.
    """
    lines = _BREAK.split(_decoded(content, file))
    declared = _SEPARATOR_LINE.fullmatch(lines[0].strip("\ufeff "))
    delimiter = declared[1] if declared else _delimiter(lines)
    first = 2 if declared else 1
    records = list(_records(lines[first - 1 :], delimiter, first))
    widest = max((len(fields) for _, fields, _ in records), default=0)
    cells = pd.DataFrame(
        [fields + [""] * (widest - len(fields)) for _, fields, _ in records],
        index=pd.Index([number for number, _, _ in records], dtype="int64"),
        dtype="object",
    )
    widths = [len(fields) if closed else 0 for _, fields, closed in records]
    return [Sheet("", cells, pd.Series(widths, index=cells.index))]


def _decoded(content: bytes, file: str) -> str:
    """Decode by byte order mark, else as UTF-8, else as the Windows code page of the region."""
    encoding = next((name for bom, name in _BOMS.items() if content.startswith(bom)), None)
    if encoding is None and content[:200].count(b"\0") * 4 > len(content[:200]):
        # Plain letters in UTF-16 have a zero byte before or after each.
        encoding = "utf-16-be" if content[:1] == b"\0" else "utf-16-le"
    for attempt in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            text = content.decode(attempt)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            return text
    raise DataError("intake.file_no_text", file=file)


def _is_text(text: str) -> bool:
    """Tell text from bytes that happen to decode: control characters are rare in it."""
    sample = text[:4000]
    controls = sum(not c.isprintable() and c not in "\t\r\n\f\0\ufeff" for c in sample)
    return controls * 20 <= len(sample) and sample.count("\0") * 4 <= len(sample)


def _delimiter(lines: list[str]) -> str:
    """Return the mark that stands equally often in most lines, and often."""
    sample = [_unquoted(line) for line in lines[: SAMPLE_LINES * 2] if line.strip()]
    sample = sample[:SAMPLE_LINES]

    def weight(mark: str) -> float:
        counts = Counter(line.count(mark) for line in sample)
        counts.pop(0, None)
        if not counts:
            return 0.0
        often, agreeing = counts.most_common(1)[0]
        return often * agreeing / len(sample)

    return max(DELIMITERS, key=weight)


def _unquoted(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)


def _records(lines: list[str], delimiter: str, first: int) -> Iterator[tuple[int, list[str], bool]]:
    """Yield line number and fields of every record, and whether its quotes close."""
    usual = _usual_width(lines, delimiter)
    place = 0
    while place < len(lines):
        line, taken = lines[place], 1
        fields: list[str] | None = line.split(delimiter)
        if '"' in line:
            fields = _quoted(line, delimiter)
            if fields is None:
                fields, taken = _over_lines(lines[place : place + LONGEST_CELL], delimiter, usual)
        if line:
            yield first + place, fields or line.split(delimiter), fields is not None
        place += taken


def _over_lines(lines: list[str], delimiter: str, usual: int) -> tuple[list[str] | None, int]:
    """Return the fields of a record with line breaks in a cell, and how many lines it takes.

    Taken for one only where it has the usual width and no delimiter stands in that cell:
    else a forgotten quote could swallow rows up to the next one.
    """
    for taken in range(2, len(lines) + 1):
        fields = _quoted("\n".join(lines[:taken]), delimiter)
        if fields is None:
            continue
        broken = [field for field in fields if "\n" in field]
        if len(fields) == usual and not any(delimiter in field for field in broken):
            return fields, taken
    return None, 1


def _usual_width(lines: list[str], delimiter: str) -> int:
    counts = Counter(_unquoted(line).count(delimiter) for line in lines[:SAMPLE_LINES] if line)
    return counts.most_common(1)[0][0] + 1 if counts else 0


def _quoted(text: str, delimiter: str) -> list[str] | None:
    try:
        records = list(csv.reader([text], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return records[0] if len(records) == 1 else None
