"""Who is at work: the officer who said a name, else who runs the program."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from analytics import safe
from analytics.intake.values.nik import mask_within

LONGEST_NAME = 60

_said: ContextVar[str] = ContextVar("officer", default="")


@contextmanager
def acting(name: str) -> Iterator[None]:
    """Record what the block changes under `name`; under the program's user where it is blank.

    A NIK in it is masked; hidden characters and what is too long are dropped.
    """
    before = _said.set(mask_within(safe.plain(name)).strip()[:LONGEST_NAME])
    try:
        yield
    finally:
        _said.reset(before)


def user() -> str:
    """Return the name to record, empty where nobody said one and the system knows none."""
    try:
        return _said.get() or getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        return ""
