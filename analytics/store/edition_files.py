"""The files of an edition: its tables as Parquet, and what it says of itself, each checked."""

import json
import os
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd

from analytics.errors import DataError

FOLDER, ABOUT = "editions", "edition.json"
# Beside the register, not beside the editions: what they withheld is for nobody else.
WITHHELD = "withheld.json"
# Raised when older programs could no longer read what this one writes.
FORMAT = 1


def about(folder: Path, number: int) -> Mapping[str, Any]:
    """Return what an edition says of itself.

    Raises:
        DataError: It is damaged, or a newer program wrote it.
    """
    try:
        state = (path_of(folder, number) / ABOUT).stat()
    except OSError:
        raise DataError("edition.damaged", number=number, file=ABOUT) from None
    return _said(folder, number, (state.st_mtime_ns, state.st_size, state.st_ino))


# The API asks some hundred times a second; read again only where the file is another one.
@lru_cache(maxsize=64)
def _said(folder: Path, number: int, _file: tuple[int, int, int]) -> Mapping[str, Any]:
    try:
        text = (path_of(folder, number) / ABOUT).read_bytes()
        said = json.loads(text)
        newer = said["format"] > FORMAT
    except (OSError, ValueError, KeyError, TypeError):
        raise DataError("edition.damaged", number=number, file=ABOUT) from None
    if newer:
        raise DataError("edition.too_new", number=number)
    if text != sealed({key: value for key, value in said.items() if key != "seal"}):
        raise DataError("edition.damaged", number=number, file=ABOUT)
    return said


def path_of(folder: Path, number: int) -> Path:
    """Return the folder of an edition."""
    return folder / FOLDER / f"{number:04d}"


def packed(frame: pd.DataFrame) -> bytes:
    """Return a table as the content of its file."""
    file = BytesIO()
    frame.to_parquet(file, index=False)
    return file.getvalue()


def unpacked(path: Path, checksum: str, number: int) -> pd.DataFrame:
    """Return the table in a file of edition `number`.

    Raises:
        DataError: The file is missing, or not as it was published.
    """
    try:
        content = path.read_bytes()
    except OSError:
        raise DataError("edition.damaged", number=number, file=path.name) from None
    if sha256(content).hexdigest() != checksum:
        raise DataError("edition.damaged", number=number, file=path.name)
    return pd.read_parquet(BytesIO(content))


def write(path: Path, content: bytes) -> None:
    """Write a file, on disk before its edition appears."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sealed(said: Mapping[str, object]) -> bytes:
    """Return what an edition says of itself as the content of its file, under its own checksum."""
    return json.dumps({**said, "seal": _seal(said)}, indent=1, sort_keys=True).encode()


def _seal(said: Mapping[str, object]) -> str:
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
