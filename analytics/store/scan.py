"""Look for a NIK that stands readable in a file: store, logs, exports, backups."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import pyarrow as pa
import pyarrow.parquet as pq

from analytics.errors import DataError
from analytics.intake.values.nik import VALID

# Worker keys and checksums are long runs of hex digits; no NIK is part of one.
_HEX = re.compile(rb"(?<![0-9a-f])(?=[0-9a-f]*[a-f])[0-9a-f]{32,64}(?![0-9a-f])")
# Not the decimals of a number, and not a part of a longer number.
_SIXTEEN = re.compile(rb"(?<!\d)(?<!\d\.)\d{16}(?!\d)")
_ZIP, _PARQUET = b"PK\x03\x04", b"PAR1"


@dataclass(frozen=True)
class Found:
    """How many NIK stand readable in one file. Never which."""

    path: Path
    count: int


def scan(paths: Iterable[Path]) -> list[Found]:
    """Return the files, also within folders, in which something looks like a NIK.

    That is 16 digits in a row of which the place, the day, the month and the serial number
    are those of a NIK. Zip files (workbooks, backups) and Parquet files are looked into,
    also one within the other; text is found in any 8-bit encoding and in UTF-16.

    Raises:
        DataError: A path is not there.
    """
    files = [file for path in paths for file in _files(path)]
    counts = [(file, _count(file.read_bytes())) for file in files]
    return [Found(file, count) for file, count in counts if count]


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(file for file in path.rglob("*") if file.is_file())
    if not path.exists():
        raise DataError("store.scan_missing", path=path)
    return [path]


def _count(content: bytes) -> int:
    return sum(_numbers(text) for text in _texts(content))


def _texts(content: bytes) -> Iterator[bytes]:
    """Yield what can be read in a file, packed parts unpacked."""
    if content.startswith(_ZIP):
        try:
            with ZipFile(BytesIO(content)) as archive:
                for entry in archive.infolist():
                    yield entry.filename.encode()
                    yield from _texts(archive.read(entry))
            return
        except (BadZipFile, RuntimeError, NotImplementedError):
            pass  # damaged or locked: its bytes are all that can be read
    if content.startswith(_PARQUET):
        # Not the packed bytes: a torn piece of a worker key may resemble a NIK there.
        with suppress(pa.ArrowException):
            table = pq.read_table(BytesIO(content))
            yield repr(table.schema.metadata).encode()
            yield from _cells(table)
            return
    yield content.replace(b"\0", b"")


def _cells(table: pa.Table) -> Iterator[bytes]:
    for column in table.columns:
        if not pa.types.is_temporal(column.type):
            yield "\n".join(map(str, column.unique().to_pylist())).encode()


def _numbers(text: bytes) -> int:
    found = _SIXTEEN.findall(_HEX.sub(b" ", text))
    return sum(VALID.fullmatch(number.decode()) is not None for number in found)
