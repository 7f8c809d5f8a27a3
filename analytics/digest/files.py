"""The digest as files: a page, a text, and a message that a mail program opens."""

from pathlib import Path

from analytics.digest.letter import Letter
from analytics.digest.render import html, message, text
from analytics.errors import DataError


def write(folder: Path, letter: Letter) -> None:
    """Write digest.html, digest.txt and digest.eml into `folder`, made where it is not there.

    Raises:
        DataError: The folder cannot be written to.
    """
    contents = {
        "html": html(letter).encode(),
        "txt": text(letter).encode(),
        "eml": bytes(message(letter)),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for ending, content in contents.items():
            (folder / f"digest.{ending}").write_bytes(content)
    except OSError as error:
        raise DataError("report.cannot_write", file=folder) from error
