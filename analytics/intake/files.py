"""Opens an office file by what its bytes are, not by its name."""

import io
import re
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pandas as pd

from analytics.errors import DataError

ZIP, OLE = b"PK\x03\x04", bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WORKBOOKS = {"xl/workbook.xml", "xl/workbook.bin"}
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
# Kinds of file that are sent in place of a spreadsheet; the reader is told which it is.
FOREIGN = {
    b"%PDF": "PDF",
    b"MZ": "EXE",
    b"\x7fELF": "EXE",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"{\\rtf": "RTF",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7z",
    b"\x1f\x8b": "GZIP",
    b"PAR1": "Parquet",
}
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|table|meta|\?xml|head|body|style|div)", re.I)


@dataclass(frozen=True)
class Sheet:
    """One sheet.

    Attributes:
        cells: As the program gave them (text, float, date, …); "" where empty; the index
            holds the row numbers that the spreadsheet or the text editor shows.
        widths: Number of fields of each row of a text file, 0 where its quotes do not close;
            None for a workbook, whose rows are all of one width.
        from_1904: Day numbers count from 1904.
    """

    name: str
    cells: pd.DataFrame
    widths: pd.Series | None = None
    from_1904: bool = False


@dataclass(frozen=True)
class Opened:
    """A file's sheets and the checksum of its bytes."""

    sha256: str
    sheets: list[Sheet]


def open_file(path: Path) -> Opened:
    """Return the sheets of a workbook, or the one of a text file.

    Raises:
        DataError: There is no such file, it is empty, locked, damaged or no table at all.
    """
    try:
        content = path.read_bytes()
    except OSError:
        raise DataError("intake.file_missing", file=str(path)) from None
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise DataError("intake.file_empty", file=path.name)
    sheets = _sheets(content, path.name)
    filled = [sheet for sheet in sheets if not sheet.cells.empty]
    if not filled:
        raise DataError("intake.file_empty", file=path.name)
    return Opened(sha256(content).hexdigest(), filled)


def _sheets(content: bytes, file: str) -> list[Sheet]:
    from analytics.intake import delimited, workbooks

    if content.startswith(OLE):
        if ENCRYPTED in content:
            raise DataError("intake.file_locked", file=file)
        return workbooks.sheets(content, file)
    if content.startswith(ZIP):
        return workbooks.sheets(content, file, from_1904=_checked_zip(content, file))
    for start, name in FOREIGN.items():
        if content.startswith(start):
            raise DataError("intake.file_foreign", file=file, type=name)
    if _MARKUP.match(content.removeprefix(b"\xef\xbb\xbf")):
        raise DataError("intake.file_markup", file=file)
    return delimited.sheets(content, file)


def _checked_zip(content: bytes, file: str) -> bool:
    """Return whether the workbook counts days from 1904; refuse other kinds of archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = set(archive.namelist())
            if "mimetype" in inside and archive.read("mimetype").strip() == ODS:
                return False
            if not inside & WORKBOOKS:
                raise DataError("intake.file_foreign", file=file, type="ZIP")
            if "xl/workbook.xml" not in inside:
                return False
            return bool(re.search(rb'date1904="(?:1|true)"', archive.read("xl/workbook.xml")))
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError):
        raise DataError("intake.file_damaged", file=file) from None
