"""One writer at a time; whoever has to wait too long is told who is writing."""

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from deltalake.exceptions import DeltaError
from filelock import FileLock, Timeout

from analytics.errors import DataError
from analytics.store.actor import user

LOCK, HOLDER = "writer.lock", "writer.json"
_FULL = (errno.ENOSPC, errno.EDQUOT)
_FULL_SAID = "No space left on device"


@contextmanager
def held(folder: Path, seconds: float, task: str) -> Iterator[bool]:
    """Keep other writers out of `folder` while the block does its `task`.

    The block is told whether the last writer was killed at its task.

    Raises:
        DataError: Someone else has been writing for longer than `seconds`, or the disk is full.
    """
    with full_disk_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK, timeout=seconds)
        try:
            lock.acquire()
        except Timeout:
            raise DataError("store.busy", seconds=seconds, **_holder(folder)) from None
        killed = (folder / HOLDER).exists()
        try:
            _say_who(folder, task)
            yield killed
        finally:
            (folder / HOLDER).unlink(missing_ok=True)
            lock.release()


@contextmanager
def full_disk_told(folder: Path) -> Iterator[None]:
    """Turn an error of a full disk into a sentence; other errors pass.

    Raises:
        DataError: The disk is full.
    """
    try:
        yield
    except (OSError, DeltaError) as error:
        if getattr(error, "errno", None) in _FULL or _FULL_SAID in str(error):
            raise DataError("store.disk_full", folder=folder) from error
        raise


def _say_who(folder: Path, task: str) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    entry = {"user": user(), "pid": os.getpid(), "since": now, "task": task}
    (folder / HOLDER).write_text(json.dumps(entry), encoding="utf-8")


def _holder(folder: Path) -> dict[str, object]:
    """Return who is writing; question marks in the moment before it is written down."""
    try:
        return json.loads((folder / HOLDER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return dict.fromkeys(("user", "pid", "since", "task"), "?")
