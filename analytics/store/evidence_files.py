"""The files of evidence themselves: PDF or picture by content, each under its checksum.

One that was erased leaves a note of the moment. It goes with the editions wherever these are
copied, so that a copy of the file which was left there is shown no more.
"""

import os
import re
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from analytics.errors import DataError

FOLDER = "evidence"
# Where the server hands out published files, each under its checksum.
ADDRESS = "/berkas-bukti"
# A scanned letter has some MB; more is a film or a mistake.
LARGEST_MB = 10
LARGEST_PIXELS = 50_000_000
_CHECKSUM = re.compile(r"[0-9a-f]{64}")
_DRAFT, _ERASED = ".draft", ".erased"
PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
# How a file of each type begins, whatever its name says.
BEGINNINGS = {b"%PDF-": PDF, b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG}


def type_of(content: bytes) -> str:
    """Return the media type of a file by what it holds, whatever it is called.

    Raises:
        DataError: It is empty, too large, damaged, or neither PDF nor PNG nor JPEG.
    """
    if not content:
        raise DataError("evidence.file_empty")
    if len(content) > LARGEST_MB * 2**20:
        raise DataError("evidence.file_large", most=LARGEST_MB)
    kind = next((kind for head, kind in BEGINNINGS.items() if content.startswith(head)), None)
    if kind is None:
        raise DataError("evidence.file_type")
    if kind != PDF:
        _check_picture(content)
    return kind


def path_of(folder: Path, checksum: str) -> Path:
    """Return where the file of a checksum is kept, in the store or in its editions."""
    return folder / FOLDER / checksum


def read(folder: Path, checksum: str) -> bytes:
    """Return a kept file, held against its checksum.

    Raises:
        DataError: It was erased, is missing, or is not as it was brought.
    """
    if moment := erased(folder).get(checksum):
        raise DataError("evidence.file_erased", time=datetime.fromisoformat(moment))
    try:
        content = path_of(folder, checksum).read_bytes() if _CHECKSUM.fullmatch(checksum) else None
    except OSError:
        content = None
    if content is None:
        raise DataError("evidence.file_missing", file=checksum)
    if sha256(content).hexdigest() != checksum:
        raise DataError("evidence.file_damaged", file=checksum)
    return content


def handed_out(store: Path) -> Iterator[Path]:
    """Yield the files that a folder of the store hands out, such as the editions."""
    return (path for path in store.glob(f"*/{FOLDER}/*") if _CHECKSUM.fullmatch(path.name))


def keep(path: Path, content: bytes) -> None:
    """Write a file whole before its name appears. Without a record nobody reads it."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(_DRAFT)
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)


def erase(folder: Path, checksum: str, moment: str) -> None:
    """Note that a file is erased and remove its bytes, also those that a killed writer left."""
    path = path_of(folder, checksum)
    keep(path.with_suffix(_ERASED), moment.encode())
    for copy in (path, path.with_suffix(_DRAFT)):
        copy.unlink(missing_ok=True)


def erased(folder: Path) -> dict[str, str]:
    """Return checksum → moment (ISO) of what was erased, in the store or in its editions."""
    notes = (folder / FOLDER).glob(f"*{_ERASED}")
    return {path.stem: path.read_text(encoding="utf-8") for path in notes}


def notes(store: Path) -> Iterator[Path]:
    """Yield the notes of what was erased from the store and from folders of it."""
    for folder in ("", "*/"):
        yield from store.glob(f"{folder}{FOLDER}/*{_ERASED}")


def _check_picture(content: bytes) -> None:
    from PIL import Image

    try:
        with Image.open(BytesIO(content)) as picture:
            width, height = picture.size
            picture.verify()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise DataError("evidence.file_broken") from None
    if width * height > LARGEST_PIXELS:
        raise DataError("evidence.file_pixels", most=LARGEST_PIXELS // 10**6)
