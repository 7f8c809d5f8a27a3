"""csv, tsv and txt: encoding and delimiter found by looking; one bad row never takes others."""

import csv
import re
from collections import Counter
from collections.abc import Iterator

from analytics.sandbox import limits
from analytics.sandbox.refusal import Refused, too_long

DELIMITERS = ";\t,|"
SAMPLE_LINES = 200
# A cell may hold line breaks; a quote that stays open longer than this is a slip.
LONGEST_CELL = 20
# Equal cells are one object in so many different ones; a message then holds each but once.
SHARED = 100_000
# The width of a record whose quotes do not close.
OPEN = 0
MIXED = "mixed"
Record = tuple[int, int, list[str]]
_TWO_BYTES = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_LOST = re.compile("[\udc80-\udcff]")
_BREAK = re.compile(r"\r\n|\n|\r")
_SEPARATOR_LINE = re.compile(r"sep=(.)", re.I)
_BOM = b"\xef\xbb\xbf"


def decoded(content: bytes) -> tuple[list[str], str]:
    """Return the lines of a text file and its encoding; "mixed" where no single one fits.

    By byte order mark, else UTF-8, else the Windows code page of the region. In a mixed file
    a line that is no UTF-8 keeps its bytes as surrogates, and its record has no width.

    Raises:
        Refused: The bytes are no text, or more lines than are read at once.
    """
    try:
        text, encoding = _wide(content) or _narrow(content)
    except UnicodeDecodeError:
        raise Refused("intake.file_no_text") from None
    if not _is_text(text):
        raise Refused("intake.file_no_text")
    if max(text.count("\n"), text.count("\r")) > limits.LINES:
        raise too_long()
    return _BREAK.split(text), encoding


def _wide(content: bytes) -> tuple[str, str] | None:
    """Decode UTF-16: plain letters have a zero byte before or after each."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16"), "utf-16"
    if content[:200].count(b"\0") * 4 <= len(content[:200]):
        return None
    encoding = "utf-16-be" if content[:1] == b"\0" else "utf-16-le"
    return content.decode(encoding), encoding


def _narrow(content: bytes) -> tuple[str, str]:
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        if content.startswith(_BOM) or _TWO_BYTES.search(content):
            return content.removeprefix(_BOM).decode("utf-8", "surrogateescape"), MIXED
        return content.decode("cp1252"), "cp1252"


def records(lines: list[str], encoding: str) -> Iterator[Record]:
    """Yield line number from 1, width and fields of every record; empty lines are none.

    The width is the number of fields; `OPEN` where quotes do not close, below zero where
    bytes are in another encoding.
    """
    declared = _SEPARATOR_LINE.fullmatch(lines[0].strip("\ufeff "))
    first = 2 if declared else 1
    below = lines[1:] if declared else lines
    delimiter = declared[1] if declared else _delimiter(lines)
    shared: dict[str, str] = {}
    for number, said, closed in _records(below, delimiter, first):
        fields = list(map(shared.setdefault, said, said))
        if len(shared) > SHARED:
            shared.clear()
        if encoding == MIXED and any(map(_LOST.search, fields)):
            yield number, -len(fields), [_LOST.sub("\ufffd", field) for field in fields]
        else:
            yield number, len(fields) if closed else OPEN, fields


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
