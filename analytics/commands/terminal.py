"""Where a long command is, on the terminal of whoever waits for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from analytics import progress

CLEAR_LINE = "\033[2K"


@contextmanager
def shown() -> Iterator[None]:
    """Say on stderr what the block is doing; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    try:
        with progress.told_to(_tell):
            yield
    finally:
        print(CLEAR_LINE, end="\r", file=sys.stderr, flush=True)


def _tell(step: str, rows: int) -> None:
    # The cursor goes back to the left: what comes next takes the place of this.
    said = progress.said(step, rows, "id")
    print(f"{CLEAR_LINE}{said} …", end="\r", file=sys.stderr, flush=True)
